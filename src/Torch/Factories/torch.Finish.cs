namespace TorchSharp;

public static partial class torch
{
    /// <summary>What every factory does last.</summary>
    private static Tensor Finish(Tensor tensor, bool requires_grad, string[]? names = null)
    {
        if (names is { Length: > 0 })
            tensor.rename_(names);
        if (requires_grad)
            tensor.requires_grad = true;
        return tensor;
    }

    /// <summary>The dtype that a tensor filled with a number has: PyTorch's rule.</summary>
    private static ScalarType TypeOf(Scalar value) => value.Type switch
    {
        ScalarType.Float64 => get_default_dtype(),
        ScalarType.ComplexFloat64 => get_default_dtype() == ScalarType.Float64 ? ScalarType.ComplexFloat64 : ScalarType.ComplexFloat32,
        var type => type,
    };
}
