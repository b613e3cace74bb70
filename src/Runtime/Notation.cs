using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Shapes, dtypes and devices as PyTorch writes them.</summary>
public static class Notation
{
    /// <summary>The dtype's PyTorch name: <c>float32</c>, <c>int64</c>, <c>bool</c>.</summary>
    public static string Of(ScalarType dtype) => dtype switch
    {
        ScalarType.Byte => "uint8",
        ScalarType.ComplexFloat32 => "complex64",
        ScalarType.ComplexFloat64 => "complex128",
        _ => dtype.ToString().ToLowerInvariant(),
    };

    /// <summary>A shape in brackets: <c>[32, 1, 28, 28]</c>.</summary>
    public static string Of(ReadOnlySpan<long> shape) => $"[{string.Join(", ", shape.ToArray())}]";

    /// <summary>A tensor's dtype and shape: <c>float32 [32, 1, 28, 28]</c>.</summary>
    public static string Of(Tensor tensor) => $"{Of(tensor.dtype)} {Of(tensor.shape)}";

    /// <summary>The device a tensor is on: <c>cpu</c>, <c>cuda:0</c>.</summary>
    public static string DeviceOf(Tensor tensor)
    {
        var type = tensor.device_type.ToString().ToLowerInvariant();
        return tensor.device_index < 0 || type == "cpu" ? type : $"{type}:{tensor.device_index}";
    }
}
