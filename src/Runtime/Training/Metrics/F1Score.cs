using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The harmonic mean of precision and recall, class by class.</summary>
/// <param name="classes">How many classes there are. For 2, outputs may also be one score per sample, like the targets.</param>
/// <param name="averaging">How the classes' figures become one.</param>
/// <param name="threshold">What a single score must exceed for class 1: 0 for logits, 0.5 for probabilities.</param>
public sealed class F1Score(int classes = 2, Averaging averaging = Averaging.Binary, double threshold = 0) : IMetric
{
    private readonly ClassCounts _counts = new(classes, averaging, threshold);

    /// <inheritdoc/>
    public void Reset() => _counts.Reset();

    /// <inheritdoc/>
    /// <exception cref="TargetOutOfRangeException">A target is no class.</exception>
    public void Update(Tensor output, Tensor target) => _counts.Update(output, target);

    /// <inheritdoc/>
    public MetricValue Compute() => new("F1", _counts.Average((hits, predicted, actual) => 2.0 * hits / (predicted + actual)), "0.0000");
}
