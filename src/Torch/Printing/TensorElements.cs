using System.Globalization;
using System.Numerics;
using TorchSharp.Utils;

namespace TorchSharp;

/// <summary>A tensor's elements as text, by their position in row-major order.</summary>
internal sealed class TensorElements : IDisposable
{
    private readonly torch.Tensor tensor;
    private readonly Func<long, string> format;

    public TensorElements(torch.Tensor source, string floatFormat, CultureInfo culture)
    {
        using var detached = source.detach();
        using var onCpu = detached.cpu();
        tensor = onCpu.contiguous();
        Shape = tensor.shape;
        Type = tensor.dtype;
        format = Type switch
        {
            torch.ScalarType.Bool => Of<bool>(value => value.ToString(culture)),
            torch.ScalarType.Byte => Of<byte>(value => value.ToString(culture)),
            torch.ScalarType.Int8 => Of<sbyte>(value => value.ToString(culture)),
            torch.ScalarType.Int16 => Of<short>(value => value.ToString(culture)),
            torch.ScalarType.Int32 => Of<int>(value => value.ToString(culture)),
            torch.ScalarType.Int64 => Of<long>(value => value.ToString(culture)),
            torch.ScalarType.Float16 => Of<Half>(value => ((float)value).ToString(floatFormat, culture)),
            torch.ScalarType.BFloat16 => Of<BFloat16>(value => value.ToString(floatFormat, culture)),
            torch.ScalarType.Float32 => Of<float>(value => value.ToString(floatFormat, culture)),
            torch.ScalarType.Float64 => Of<double>(value => value.ToString(floatFormat, culture)),
            torch.ScalarType.ComplexFloat32 => Of<(float Real, float Imaginary)>(value => Sum(value.Real, value.Imaginary)),
            torch.ScalarType.ComplexFloat64 => Of<Complex>(value => Sum(value.Real, value.Imaginary)),
            _ => _ => "",
        };

        string Sum<T>(T real, T imaginary) where T : INumber<T>
        {
            var realText = real.ToString(floatFormat, culture);
            var imaginaryText = imaginary.ToString(floatFormat, culture) + "i";
            return imaginary == T.Zero ? realText : real == T.Zero ? imaginaryText : $"{realText}+{imaginaryText}";
        }
    }

    public long[] Shape { get; }

    public torch.ScalarType Type { get; }

    public string this[long position] => format(position);

    public void Dispose() => tensor.Dispose();

    private Func<long, string> Of<T>(Func<T, string> text) where T : unmanaged
    {
        TensorAccessor<T> data = tensor.data<T>();
        return position => text(data[position]);
    }
}
