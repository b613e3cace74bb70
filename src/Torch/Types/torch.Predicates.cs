namespace TorchSharp;

public static partial class torch
{
    public static bool is_tensor(object obj) => obj is Tensor;

    public static bool is_integral(Tensor t) => t.is_integral();

    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    public static bool is_complex(Tensor input) => input.is_complex();

    public static bool is_conj(Tensor input) => input.is_conj();

    public static bool is_nonzero(Tensor input) => input.is_nonzero();

    public static long numel(Tensor input) => input.numel();

    public static Tensor BoolTensor(Tensor t) => t.@bool();

    public static Tensor ByteTensor(Tensor t) => t.@byte();

    public static Tensor ShortTensor(Tensor t) => t.@short();

    public static Tensor IntTensor(Tensor t) => t.@int();

    public static Tensor LongTensor(Tensor t) => t.@long();

    public static Tensor FloatTensor(Tensor t) => t.@float();

    public static Tensor DoubleTensor(Tensor t) => t.@double();

    /// <summary>The largest number of an integer type.</summary>
    public static long max_int_value(ScalarType type) => type switch
    {
        ScalarType.Byte => byte.MaxValue,
        ScalarType.Int8 => sbyte.MaxValue,
        ScalarType.Int16 => short.MaxValue,
        ScalarType.Int32 => int.MaxValue,
        ScalarType.Int64 => long.MaxValue,
        _ => throw new ArgumentException("Not an integral type", nameof(type)),
    };
}
