using ModelDsl.Runtime;
using static TorchSharp.torch;

namespace Gallery.Sentiment;

/// <summary>Different reviews, and what they are as tensors.</summary>
internal static class ReviewData
{
    /// <summary>The number of ids: one a word, and 0 for none.</summary>
    public static int Ids => Review.Vocabulary.Count + 1;

    /// <summary>Reviews no two of which are equal.</summary>
    public static List<Review> Draw(int count, Random random)
    {
        var seen = new HashSet<string>();
        var reviews = new List<Review>();
        while (reviews.Count < count)
        {
            var review = Review.Draw(random);
            if (seen.Add(string.Join(' ', review.Words)))
            {
                reviews.Add(review);
            }
        }
        return reviews;
    }

    /// <summary>Word ids [N, T], behind which shorter reviews are filled with 0, and classes [N]: 1 for praise.</summary>
    public static TensorDataset Sequences(IReadOnlyList<Review> reviews)
    {
        var ids = new long[reviews.Count, reviews.Max(review => review.Words.Length)];
        foreach (var (row, review) in reviews.Index())
        {
            foreach (var (place, word) in review.Words.Index())
            {
                ids[row, place] = Id(word);
            }
        }
        return new TensorDataset(tensor(ids), Classes(reviews));
    }

    /// <summary>How often each word occurs [N, words], and classes [N].</summary>
    public static TensorDataset BagsOfWords(IReadOnlyList<Review> reviews)
    {
        var counts = new float[reviews.Count, Ids];
        foreach (var (row, review) in reviews.Index())
        {
            foreach (var word in review.Words)
            {
                counts[row, Id(word)]++;
            }
        }
        return new TensorDataset(tensor(counts), Classes(reviews));
    }

    private static Tensor Classes(IEnumerable<Review> reviews) => tensor(reviews.Select(review => review.Praises ? 1L : 0L).ToArray());

    private static int Id(string word) => 1 + Review.Vocabulary.Index().First(entry => entry.Item == word).Index;
}
