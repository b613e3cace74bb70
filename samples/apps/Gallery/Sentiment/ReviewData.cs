using ModelDsl.Runtime;
using static TorchSharp.torch;

namespace Gallery.Sentiment;

/// <summary>Different reviews, and what they are as tensors.</summary>
internal static class ReviewData
{
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

    /// <summary>Words by their numbers, and classes: 1 for praise.</summary>
    public static SequenceDataset Sequences(IReadOnlyList<Review> reviews) =>
        new([.. reviews.Select(review => Review.Vocabulary.Encode(review.Words))], Classes(reviews));

    /// <summary>How often each word occurs [N, words], and classes [N].</summary>
    public static TensorDataset BagsOfWords(IReadOnlyList<Review> reviews)
    {
        var counts = new float[reviews.Count, Review.Vocabulary.Count];
        foreach (var (row, review) in reviews.Index())
        {
            foreach (var word in review.Words)
            {
                counts[row, Review.Vocabulary[word]]++;
            }
        }
        return new TensorDataset(tensor(counts), tensor(Classes(reviews)));
    }

    private static long[] Classes(IEnumerable<Review> reviews) => [.. reviews.Select(review => review.Praises ? 1L : 0L)];
}
