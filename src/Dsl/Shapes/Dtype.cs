namespace ModelDsl.Dsl.Shapes;

/// <summary>The type of a tensor's elements.</summary>
public enum Dtype
{
    /// <summary>The floating type that the model is constructed with.</summary>
    Float,

    /// <summary>16-bit floating point.</summary>
    Float16,

    /// <summary>Brain floating point.</summary>
    BFloat16,

    /// <summary>32-bit floating point.</summary>
    Float32,

    /// <summary>64-bit floating point.</summary>
    Float64,

    /// <summary>Signed 8-bit integer.</summary>
    Int8,

    /// <summary>Unsigned 8-bit integer.</summary>
    UInt8,

    /// <summary>Signed 16-bit integer.</summary>
    Int16,

    /// <summary>Signed 32-bit integer.</summary>
    Int32,

    /// <summary>Signed 64-bit integer.</summary>
    Int64,

    /// <summary>Truth values.</summary>
    Bool,

    /// <summary>Complex number of two 32-bit floats.</summary>
    Complex64,

    /// <summary>Complex number of two 64-bit floats.</summary>
    Complex128,
}

/// <summary>Names and promotion of element types, as in PyTorch.</summary>
public static class DtypeRules
{
    private static readonly Dictionary<string, Dtype> ByName = CreateNames();

    /// <summary>The name in a <c>.nnet</c> file: <c>int64</c>, <c>bool</c>, <c>float</c> for the model's own.</summary>
    public static string Name(this Dtype dtype) => dtype.ToString().ToLowerInvariant();

    /// <summary>The member of <c>torch.ScalarType</c>, or null for the model's own type, which only the constructor knows.</summary>
    public static string? TorchSharpName(this Dtype dtype) => dtype switch
    {
        Dtype.Float => null,
        Dtype.UInt8 => "Byte",
        Dtype.Complex64 => "ComplexFloat32",
        Dtype.Complex128 => "ComplexFloat64",
        _ => dtype.ToString(),
    };

    /// <summary>All names in the order of the enumeration.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Finds a type by its name.</summary>
    public static Dtype? Parse(string name) => ByName.TryGetValue(name, out var dtype) ? dtype : null;

    /// <summary>Whether it is a real floating type.</summary>
    public static bool IsFloating(this Dtype dtype) => dtype <= Dtype.Float64;

    /// <summary>Whether it is an integer type; <c>bool</c> is none.</summary>
    public static bool IsInteger(this Dtype dtype) => dtype is >= Dtype.Int8 and <= Dtype.Int64;

    /// <summary>The least and the greatest value of an integer type; null for any other.</summary>
    public static (double Least, double Greatest)? Limits(this Dtype dtype) => dtype switch
    {
        Dtype.Int8 => (sbyte.MinValue, sbyte.MaxValue),
        Dtype.UInt8 => (byte.MinValue, byte.MaxValue),
        Dtype.Int16 => (short.MinValue, short.MaxValue),
        Dtype.Int32 => (int.MinValue, int.MaxValue),
        Dtype.Int64 => (long.MinValue, long.MaxValue),
        _ => null,
    };

    /// <summary>Whether it is a complex type.</summary>
    public static bool IsComplex(this Dtype dtype) => dtype >= Dtype.Complex64;

    /// <summary>
    /// The type of a result computed from tensors of two types. The model's own type yields to a wider one that is written out
    /// (<c>float32</c>, <c>float64</c>) and absorbs the half types.
    /// </summary>
    public static Dtype Promote(Dtype a, Dtype b)
    {
        if (a == b) return a;
        if (Category(a) < Category(b)) (a, b) = (b, a);
        if (Category(a) == Category(b)) return PromoteWithin(a, b);

        // A complex number is at least as wide as the float it meets.
        return a == Dtype.Complex64 && b == Dtype.Float64 ? Dtype.Complex128 : a;
    }

    /// <summary>The type after an operation with a number literal, which changes the category at most.</summary>
    public static Dtype PromoteWithNumber(Dtype tensor, bool floatingNumber) =>
        floatingNumber && Category(tensor) < Category(Dtype.Float) ? Dtype.Float
        : !floatingNumber && tensor == Dtype.Bool ? Dtype.Int64
        : tensor;

    private static Dtype PromoteWithin(Dtype a, Dtype b)
    {
        if (a > b) (a, b) = (b, a);
        if (a.IsComplex()) return Dtype.Complex128;
        if (a.IsFloating())
        {
            if (b == Dtype.Float64) return Dtype.Float64;
            if (b == Dtype.Float32) return Dtype.Float32;
            return a == Dtype.Float ? Dtype.Float : Dtype.Float32;
        }

        // uint8 has values that int8 lacks, so the two meet in int16.
        return a == Dtype.Int8 && b == Dtype.UInt8 ? Dtype.Int16 : b;
    }

    private static int Category(Dtype dtype) => dtype.IsComplex() ? 3 : dtype.IsFloating() ? 2 : dtype.IsInteger() ? 1 : 0;

    private static Dictionary<string, Dtype> CreateNames()
    {
        var names = new Dictionary<string, Dtype>();
        foreach (Dtype dtype in Enum.GetValues(typeof(Dtype))) names.Add(dtype.Name(), dtype);
        return names;
    }
}
