using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The dtype names of the safetensors format.</summary>
internal static class SafetensorsDType
{
    private static readonly (string Name, ScalarType DType, int Size)[] All =
    [
        ("BOOL", ScalarType.Bool, 1),
        ("U8", ScalarType.Byte, 1),
        ("I8", ScalarType.Int8, 1),
        ("I16", ScalarType.Int16, 2),
        ("F16", ScalarType.Float16, 2),
        ("BF16", ScalarType.BFloat16, 2),
        ("I32", ScalarType.Int32, 4),
        ("F32", ScalarType.Float32, 4),
        ("I64", ScalarType.Int64, 8),
        ("F64", ScalarType.Float64, 8),
        ("C64", ScalarType.ComplexFloat32, 8),
    ];

    public static bool TryParse(string name, out ScalarType dtype)
    {
        foreach (var row in All)
        {
            if (row.Name == name)
            {
                dtype = row.DType;
                return true;
            }
        }
        dtype = default;
        return false;
    }

    public static string? NameOf(ScalarType dtype) => All.FirstOrDefault(row => row.DType == dtype).Name;
}
