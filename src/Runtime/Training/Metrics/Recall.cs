using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Of the samples of a class, the share that was taken for it; 0 where there are none.</summary>
/// <param name="classes">How many classes there are. For 2, outputs may also be one score per sample, like the targets.</param>
/// <param name="averaging">How the classes' figures become one.</param>
/// <param name="threshold">What a single score must exceed for class 1: 0 for logits, 0.5 for probabilities.</param>
public sealed class Recall(int classes = 2, Averaging averaging = Averaging.Binary, double threshold = 0) : IMetric
{
    private readonly ClassCounts _counts = new(classes, averaging, threshold);

    /// <inheritdoc/>
    public void Reset() => _counts.Reset();

    /// <inheritdoc/>
    /// <exception cref="TargetOutOfRangeException">A target is no class.</exception>
    public void Update(Tensor output, Tensor target) => _counts.Update(output, target);

    /// <inheritdoc/>
    public MetricValue Compute() => new("recall", _counts.Average((hits, _, actual) => actual == 0 ? 0 : (double)hits / actual), "0.0000");
}
