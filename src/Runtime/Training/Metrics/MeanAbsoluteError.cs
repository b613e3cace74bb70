using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The mean of the absolute differences, over all elements.</summary>
public sealed class MeanAbsoluteError : IMetric
{
    private ElementMean _mean;

    /// <inheritdoc/>
    public void Reset() => _mean = default;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Output and target differ in shape, which would silently be broadcast.</exception>
    public void Update(Tensor output, Tensor target) => _mean.Add(output, target, difference => difference.abs());

    /// <inheritdoc/>
    public MetricValue Compute() => new("mae", _mean.Value, "0.0000");
}
