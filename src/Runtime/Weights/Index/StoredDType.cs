namespace ModelDsl.Runtime;

/// <summary>An element type as weight files know it.</summary>
/// <param name="Name">PyTorch's name, for example <c>float32</c>.</param>
/// <param name="Size">Bytes of an element.</param>
/// <param name="Safetensors">Its name in safetensors; null where that format has none.</param>
/// <param name="Code">Its number in TorchSharp, and so in <c>.dat</c> files; null where TorchSharp has no such tensors.</param>
/// <param name="Substitute">What to convert it to where TorchSharp has no such tensors.</param>
internal sealed record StoredDType(string Name, int Size, string? Safetensors, int? Code, string? Substitute = null)
{
    private static readonly StoredDType[] All =
    [
        new("uint8", 1, "U8", 0),
        new("int8", 1, "I8", 1),
        new("int16", 2, "I16", 2),
        new("int32", 4, "I32", 3),
        new("int64", 8, "I64", 4),
        new("float16", 2, "F16", 5),
        new("float32", 4, "F32", 6),
        new("float64", 8, "F64", 7),
        new("complex64", 8, "C64", 9),
        new("complex128", 16, null, 10),
        new("bool", 1, "BOOL", 11),
        new("bfloat16", 2, "BF16", 15),
        new("uint16", 2, "U16", null, "int32"),
        new("uint32", 4, "U32", null, "int64"),
        new("uint64", 8, "U64", null, "int64"),
        new("float8_e4m3fn", 1, "F8_E4M3", null, "float16"),
        new("float8_e5m2", 1, "F8_E5M2", null, "float16"),
    ];

    public static StoredDType? OfSafetensors(string name) => Array.Find(All, dtype => dtype.Safetensors == name);

    public static StoredDType? OfCode(long code) => Array.Find(All, dtype => dtype.Code == code);

    public static StoredDType? OfName(string name) => Array.Find(All, dtype => dtype.Name == name);
}
