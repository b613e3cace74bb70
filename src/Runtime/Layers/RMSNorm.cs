using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>Divides the trailing dimensions of each element by their root mean square; PyTorch's <c>RMSNorm</c>.</summary>
public sealed class RMSNorm : nn.Module<Tensor, Tensor>
{
    private readonly long[] _dims;
    private readonly double? _eps;

    /// <summary>Normalises the last dimensions, which have the sizes <paramref name="normalized_shape"/>.</summary>
    /// <param name="normalized_shape">The sizes of those dimensions.</param>
    /// <param name="eps">What is added to the mean square; null for the dtype's epsilon.</param>
    /// <param name="elementwise_affine">Whether each element has a learned scale.</param>
    /// <param name="device">Where the scale is.</param>
    /// <param name="dtype">The scale's type.</param>
    public RMSNorm(
        long[] normalized_shape, double? eps = null, bool elementwise_affine = true, Device? device = null, ScalarType? dtype = null)
        : base(nameof(RMSNorm))
    {
        _dims = [.. Enumerable.Range(1, normalized_shape.Length).Select(i => (long)-i)];
        _eps = eps;
        if (elementwise_affine)
        {
            weight = new Parameter(ones(normalized_shape, dtype: dtype, device: device)).Kept();
        }
    }

    /// <summary>Normalises one last dimension.</summary>
    /// <inheritdoc cref="RMSNorm(long[], double?, bool, Device?, ScalarType?)"/>
    public RMSNorm(
        long normalized_shape, double? eps = null, bool elementwise_affine = true, Device? device = null, ScalarType? dtype = null)
        : this([normalized_shape], eps, elementwise_affine, device, dtype)
    {
    }

    /// <summary>The scale of each element, or null.</summary>
    public Parameter? weight
    {
        get;
        private set => ConditionallyRegisterParameter(nameof(weight), field = value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var scaled = input * (input.pow(2).mean(_dims, keepdim: true) + (_eps ?? finfo(input.dtype).eps)).rsqrt();
        return (weight is null ? scaled : scaled * weight).MoveToOuterDisposeScope();
    }

    /// <summary>Does nothing: the constructor has registered everything, and reflection would find the properties' fields again.</summary>
    protected override void RegisterComponents()
    {
    }
}
