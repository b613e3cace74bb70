using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The harmonic mean of precision and recall, class by class.</summary>
/// <param name="classes">
/// How many classes there are; by default as many as the first outputs have scores. For 2, outputs may also be one score per sample, like the
/// targets.
/// </param>
/// <param name="averaging">How the classes' figures become one; by default the figure of class 1 of two, and the mean of more.</param>
/// <param name="threshold">What a single score must exceed for class 1: 0 for logits, 0.5 for probabilities.</param>
public sealed class F1Score(int? classes = null, Averaging? averaging = null, double threshold = 0) : IMetric
{
    private readonly ClassCounts _counts = new(classes, averaging, threshold);

    /// <inheritdoc/>
    public void Reset() => _counts.Reset();

    /// <inheritdoc/>
    /// <exception cref="TargetOutOfRangeException">A target is no class.</exception>
    public void Update(Tensor output, Tensor target) => _counts.Update(output, target);

    /// <inheritdoc/>
    public MetricValue Compute() => new("f1", _counts.Average((hits, predicted, actual) => 2.0 * hits / (predicted + actual)), "0.0000");
}
