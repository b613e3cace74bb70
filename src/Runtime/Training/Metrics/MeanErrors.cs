using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>A mean over all values of all batches.</summary>
public abstract class MeanOfValues : IMetric
{
    private double _sum;
    private long _count;

    /// <inheritdoc/>
    public void Reset() => (_sum, _count) = (0, 0);

    /// <inheritdoc/>
    public void Update(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        _sum += Of(output, target).to(ScalarType.Float64).sum().item<double>();
        _count += target.NumberOfElements;
    }

    /// <inheritdoc/>
    public MetricValue Compute() => new(Name, _count == 0 ? double.NaN : _sum / _count, Format);

    /// <summary>The metric's name.</summary>
    protected abstract string Name { get; }

    /// <summary>The .NET number format it is shown in.</summary>
    protected virtual string Format => "0.0000";

    /// <summary>The figure of each value.</summary>
    protected abstract Tensor Of(Tensor output, Tensor target);
}

/// <summary>The mean squared error.</summary>
public sealed class MeanSquaredError : MeanOfValues
{
    /// <inheritdoc/>
    protected override string Name => "mse";

    /// <inheritdoc/>
    protected override Tensor Of(Tensor output, Tensor target) => (output - target).square();
}

/// <summary>The mean absolute error.</summary>
public sealed class MeanAbsoluteError : MeanOfValues
{
    /// <inheritdoc/>
    protected override string Name => "mae";

    /// <inheritdoc/>
    protected override Tensor Of(Tensor output, Tensor target) => (output - target).abs();
}

/// <summary>The share of the values that are on the target's side of a threshold.</summary>
/// <param name="threshold">Where yes begins: 0.5 for probabilities, 0 for logits. Targets are 0 and 1.</param>
public sealed class BinaryAccuracy(double threshold = 0.5) : MeanOfValues
{
    /// <inheritdoc/>
    protected override string Name => "accuracy";

    /// <inheritdoc/>
    protected override string Format => "0.0 %";

    /// <inheritdoc/>
    protected override Tensor Of(Tensor output, Tensor target) => output.ge(threshold).eq(target.ge(0.5));
}
