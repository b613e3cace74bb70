using System.Numerics;

namespace TorchSharp;

/// <summary>A number that an operator takes beside tensors; it does not widen their type as a tensor would.</summary>
public sealed class Scalar : IDisposable
{
    private readonly long bits;
    private readonly double imaginary;

    private Scalar(torch.ScalarType type, long bits, double imaginary = 0)
    {
        Type = type;
        this.bits = bits;
        this.imaginary = imaginary;
    }

    /// <summary>As libtorch keeps numbers: 64-bit integer, double, complex double or bool.</summary>
    public torch.ScalarType Type { get; }

    public static implicit operator Scalar(bool value) => new(torch.ScalarType.Bool, value ? 1 : 0);
    public static implicit operator Scalar(byte value) => new(torch.ScalarType.Int64, value);
    public static implicit operator Scalar(sbyte value) => new(torch.ScalarType.Int64, value);
    public static implicit operator Scalar(short value) => new(torch.ScalarType.Int64, value);
    public static implicit operator Scalar(int value) => new(torch.ScalarType.Int64, value);
    public static implicit operator Scalar(long value) => new(torch.ScalarType.Int64, value);
    public static implicit operator Scalar(Half value) => (double)value;
    public static implicit operator Scalar(BFloat16 value) => (double)value.ToSingle();
    public static implicit operator Scalar(float value) => (double)value;
    public static implicit operator Scalar(double value) => new(torch.ScalarType.Float64, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Scalar((float, float) value) => new Complex(value.Item1, value.Item2);

    public static implicit operator Scalar(Complex value) =>
        new(torch.ScalarType.ComplexFloat64, BitConverter.DoubleToInt64Bits(value.Real), value.Imaginary);

    /// <summary>Nothing native is held; there for code that disposes its scalars.</summary>
    public void Dispose()
    {
    }

    internal double AsDouble => IsInteger ? bits : BitConverter.Int64BitsToDouble(bits);

    internal long AsInt64 => IsInteger ? bits : checked((long)BitConverter.Int64BitsToDouble(bits));

    internal Complex AsComplex => new(AsDouble, imaginary);

    internal bool AsBoolean => AsComplex != Complex.Zero;

    internal Arg ToArg() => Type switch
    {
        torch.ScalarType.Bool => bits != 0,
        torch.ScalarType.Int64 => bits,
        torch.ScalarType.Float64 => AsDouble,
        _ => Arg.Complex(AsComplex),
    };

    private bool IsInteger => Type is torch.ScalarType.Bool or torch.ScalarType.Int64;
}
