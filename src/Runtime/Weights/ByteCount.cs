using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>How many bytes a tensor takes in a file, checked against overflow.</summary>
internal static class ByteCount
{
    public static int ElementSize(ScalarType dtype) => dtype switch
    {
        ScalarType.Bool or ScalarType.Byte or ScalarType.Int8 => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
        ScalarType.ComplexFloat64 => 16,
        _ => throw new ArgumentOutOfRangeException(nameof(dtype), dtype, "a dtype without a fixed size in files"),
    };

    /// <summary>Element size times every size, or null when a size is negative or the product leaves 64 bits.</summary>
    public static long? Of(ScalarType dtype, IReadOnlyList<long> shape)
    {
        var product = (UInt128)ElementSize(dtype);
        foreach (var size in shape)
        {
            if (size < 0 || (product *= (ulong)size) > long.MaxValue)
            {
                return null;
            }
        }
        return (long)product;
    }
}
