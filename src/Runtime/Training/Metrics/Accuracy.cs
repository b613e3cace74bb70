using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The share of samples whose highest score, along dimension 1, is that of the target class.</summary>
public sealed class Accuracy : IMetric
{
    private long _correct;
    private long _count;

    /// <inheritdoc/>
    public void Reset() => (_correct, _count) = (0, 0);

    /// <inheritdoc/>
    public void Update(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        _correct += output.argmax(1).eq(target).sum().item<long>();
        _count += target.NumberOfElements;
    }

    /// <inheritdoc/>
    public MetricValue Compute() => new("accuracy", _count == 0 ? double.NaN : (double)_correct / _count, "0.0 %");
}
