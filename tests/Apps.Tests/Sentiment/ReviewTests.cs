using Gallery.Sentiment;

namespace ModelDsl.Apps.Tests.Sentiment;

public class ReviewTests
{
    private static readonly List<Review> Drawn = ReviewData.Draw(2000, new Random(1));

    [Fact]
    public void TheDecisiveWords_SayWhetherItPraises()
    {
        string[] good = ["good", "great", "lovely", "fine", "excellent", "pleasant", "brilliant", "charming"];
        foreach (var review in Drawn)
        {
            var words = review.Words[review.Decisive];
            var isNegated = words.Intersect(["not", "never", "hardly"]).Any();
            review.Praises.ShouldBe(good.Contains(words[^1]) != isNegated, string.Join(' ', review.Words));
        }
    }

    [Fact]
    public void Contrast_ChoosesTheClause()
    {
        foreach (var review in Drawn.Where(review => review.Words.Contains(",")))
        {
            var comma = Array.IndexOf(review.Words, ",");
            var isFirst = review.Words[comma + 1] == "although";
            (review.Decisive.End.Value <= comma).ShouldBe(isFirst, string.Join(' ', review.Words));
        }
    }

    [Fact]
    public void NoReview_IsDrawnTwice() => Drawn.Select(review => string.Join(' ', review.Words)).ShouldBeUnique();
}
