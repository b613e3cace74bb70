using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>A mean over elements rather than over batches, the last of which may be smaller.</summary>
internal struct ElementMean
{
    private double _sum;
    private long _count;

    public readonly double Value => _count == 0 ? double.NaN : _sum / _count;

    public void Add(Tensor output, Tensor target, Func<Tensor, Tensor> of)
    {
        using var scope = NewDisposeScope();
        RequireOneShape(output, target);
        _sum += of(output.to(ScalarType.Float64) - target.to(ScalarType.Float64)).sum().item<double>();
        _count += target.NumberOfElements;
    }

    public static void RequireOneShape(Tensor output, Tensor target)
    {
        if (!output.shape.SequenceEqual(target.shape))
        {
            throw new ArgumentException(
                $"output and target must have one shape, but are {Notation.Of(output)} and {Notation.Of(target)}; reshape one where the metric is added");
        }
    }
}
