using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The share of the values that are on the target's side of a threshold.</summary>
/// <param name="threshold">Where yes begins: 0.5 for probabilities, 0 for logits. Targets are 0 and 1.</param>
public sealed class BinaryAccuracy(double threshold = 0.5) : IMetric
{
    private long _right, _count;

    /// <inheritdoc/>
    public void Reset() => (_right, _count) = (0, 0);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Output and target differ in shape, which would silently be broadcast.</exception>
    public void Update(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        ElementMean.RequireOneShape(output, target);
        _right += output.ge(threshold).eq(target.ge(0.5)).sum(ScalarType.Int64).item<long>();
        _count += target.NumberOfElements;
    }

    /// <inheritdoc/>
    public MetricValue Compute() => new("accuracy", _count == 0 ? double.NaN : (double)_right / _count, "0.0 %");
}
