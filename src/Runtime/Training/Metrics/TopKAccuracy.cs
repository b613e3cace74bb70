using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The share of samples whose target class is among the <paramref name="k"/> highest scores, along dimension 1.</summary>
public sealed class TopKAccuracy(int k) : IMetric
{
    private readonly int _k = k >= 1 ? k : throw new ArgumentOutOfRangeException(nameof(k), k, "at least 1");
    private long _correct;
    private long _count;

    /// <inheritdoc/>
    public void Reset() => (_correct, _count) = (0, 0);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are fewer classes than <c>k</c>.</exception>
    public void Update(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        if (output.dim() < 2 || output.size(1) < _k)
        {
            throw new ArgumentException($"the top {_k} of scores {Notation.Of(output)} do not exist; expected [N, C, ...] with C >= {_k}");
        }
        var (_, best) = output.topk(_k, dim: 1);
        _correct += best.eq(target.unsqueeze(1)).sum().item<long>();
        _count += target.NumberOfElements;
    }

    /// <inheritdoc/>
    public MetricValue Compute() => new($"top-{_k} accuracy", _count == 0 ? double.NaN : (double)_correct / _count, "0.0 %");
}
