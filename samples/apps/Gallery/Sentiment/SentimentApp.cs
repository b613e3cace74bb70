using System.Globalization;
using Gallery.Baselines;
using ModelDsl.Runtime;
using TorchSharp;
using static TorchSharp.torch;

namespace Gallery.Sentiment;

/// <summary>Tells praise from complaint where negation and contrast turn the words, and shows which words decided.</summary>
internal static class SentimentApp
{
    private const int Tested = 500;
    private const int Shown = 5;

    public static App App { get; } = new(
        "sentiment", "attention finds the words that decide a review; baseline: logistic regression on the bag of words", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var reviews = ReviewData.Draw(session.Count(3000, 1500) + Tested, new Random(session.Seed));
        var (learned, tested) = (reviews[Tested..], reviews[..Tested]);
        session.WriteLine($"{learned.Count} reviews to learn from, {tested.Count} others to test");

        using var model = new PhraseAttention(Review.Vocabulary.Count);
        using var trainer = new PhraseAttentionTrainer(model);
        trainer.Trainer.Observers.Add(new Milestones(session.Output));
        var batches = ReviewData.Sequences(learned).Batches(32, shuffleSeed: session.Seed);
        trainer.Fit(batches.Map(batch => new Batch(batch.Tokens, batch.Target)), epochs: session.Count(10, 6));

        using var noGrad = no_grad();
        model.eval();
        var (logits, weights) = model.call(ReviewData.Sequences(tested).Batches(Tested).Epoch(1).Single().Tokens);
        var praises = logits.softmax(1)[.., 1].data<float>().ToArray();
        foreach (var (i, review) in tested.Take(Shown).Index())
        {
            Show(session, review, praises[i], weights[i].contiguous().data<float>().ToArray());
        }
        using (enable_grad())
        {
            using var bags = ReviewData.BagsOfWords(learned);
            using var testBags = ReviewData.BagsOfWords(tested);
            return
            [
                new("accuracy on reviews not seen", "0.0 %", HigherIsBetter: true,
                    new Result("attention", praises.Zip(tested).Average(pair => pair.First > 0.5 == pair.Second.Praises ? 1.0 : 0)),
                    new Result("bag of words", LogisticRegression.Accuracy(bags, testBags, classes: 2))),
                new("greatest weight on a word of the decisive opinion", "0.0 %", HigherIsBetter: true,
                    new Result("attention", Found(tested, weights)),
                    new Result("any word", tested.Average(review => (double)review.Words[review.Decisive].Length / review.Words.Length)),
                    new Result("last word", tested.Average(review => review.Decisive.End.Value == review.Words.Length ? 1.0 : 0))),
            ];
        }
    }

    private static double Found(IReadOnlyList<Review> reviews, Tensor weights) =>
        weights.argmax(1).data<long>().ToArray().Zip(reviews).Average(
            pair => pair.First >= pair.Second.Decisive.Start.Value && pair.First < pair.Second.Decisive.End.Value ? 1.0 : 0);

    private static void Row(Session session, string head, IEnumerable<string> cells, int[] widths) =>
        session.Output.WriteLine($"{head,-16}{string.Join(' ', cells.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd()}");

    /// <summary>The words, and below each its weight in per cent.</summary>
    private static void Show(Session session, Review review, float praises, float[] weights)
    {
        var widths = review.Words.Select(word => Math.Max(word.Length, 3)).ToArray();
        var numbers = weights.Take(widths.Length).Select(weight => (100 * weight).ToString("0;;·", CultureInfo.InvariantCulture));
        var verdict = FormattableString.Invariant($"{(praises > 0.5 ? "praise" : "complaint")} {100 * Math.Max(praises, 1 - praises):0} %");
        session.WriteLine();
        Row(session, verdict, review.Words, widths);
        Row(session, "weight in %", numbers, widths);
    }
}
