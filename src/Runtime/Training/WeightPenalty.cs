using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// A penalty on weights, to be added to a loss. It concerns weights of two dimensions or more, that is neither biases nor the scales of
/// normalisations, unless a label names one of these alone.
/// </summary>
public sealed class WeightPenalty
{
    private readonly List<Parameter> _weights;
    private readonly Func<IEnumerable<Parameter>, double, Tensor> _sum;
    private readonly double _factor;

    private WeightPenalty(nn.Module model, double factor, string? label, Func<IEnumerable<Parameter>, double, Tensor> sum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor);
        var named = label is null ? [.. model.parameters()] : WeightLabels.Under(model, label);
        _weights = label is not null && model.named_parameters().Any(entry => entry.name == label) ? named : named.FindAll(weight => weight.dim() >= 2);
        if (_weights.Count == 0)
        {
            throw new ArgumentException($"{model.GetType().Name} has biases and scales alone{(label is null ? "" : $" under the label '{label}'")}, which a penalty leaves out; name one of them", nameof(label));
        }
        (_factor, _sum) = (factor, sum);
    }

    /// <summary>The sum of the absolute values, times a factor; the gradient is the factor times the sign.</summary>
    /// <param name="model">The model whose weights are meant.</param>
    /// <param name="factor">The factor, at least 0.</param>
    /// <param name="label">The key of a layer or of a single weight, as in the <c>state_dict</c>; null for the whole model.</param>
    /// <exception cref="ArgumentException">There is nothing to penalise under the label.</exception>
    public static WeightPenalty L1(nn.Module model, double factor, string? label = null) => new(model, factor, label, Regularization.L1);

    /// <summary>The sum of the squares, times a factor; the gradient is twice the factor times the weight.</summary>
    /// <inheritdoc cref="L1"/>
    public static WeightPenalty L2(nn.Module model, double factor, string? label = null) => new(model, factor, label, Regularization.L2);

    /// <summary>The penalty of the weights as they are, one number that gradients flow through.</summary>
    public Tensor Value() => _sum(_weights, _factor);
}
