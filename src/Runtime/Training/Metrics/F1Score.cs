namespace ModelDsl.Runtime;

/// <summary>The harmonic mean of precision and recall, class by class.</summary>
/// <param name="classes">
/// How many classes there are; by default as many as the first outputs have scores. For 2, outputs may also be one score per sample, like the
/// targets.
/// </param>
/// <param name="averaging">How the classes' figures become one; by default the figure of class 1 of two, and the mean of more.</param>
/// <param name="threshold">What a single score must exceed for class 1: 0 for logits, 0.5 for probabilities.</param>
public sealed class F1Score(int? classes = null, Averaging? averaging = null, double threshold = 0)
    : ClassMetric("f1", classes, averaging, threshold)
{
    private protected override double Figure(long hits, long predicted, long actual) => 2.0 * hits / (predicted + actual);
}
