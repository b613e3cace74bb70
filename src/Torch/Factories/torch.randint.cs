namespace TorchSharp;

public static partial class torch
{
    private static readonly Op randint_ = new("randint", "low_generator");
    private static readonly Op randperm_ = new("randperm", "generator");
    private static readonly Op randperm_out_ = new("randperm", "generator_out");
    private static readonly Op normal_float_ = new("normal", "float_float");

    /// <summary>Integers from <paramref name="low"/> up to <paramref name="high"/>, which is left out.</summary>
    public static Tensor randint(
        long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Finish(
            randint_.Call(low, high, size, generator, dtype ?? ScalarType.Int64, layout.strided, device ?? default_device),
            requires_grad, names);

    /// <inheritdoc cref="randint(long, long, Size, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(
        long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="randint(long, long, Size, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        randint(low, high, new Size(size), dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="randint(long, long, Size, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        randint(0, high, new Size(size), dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="randint(long, long, Size, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(
        int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        randint(low, high, new Size(size), dtype, device, requires_grad, generator, names);

    /// <inheritdoc cref="randint(long, long, Size, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(
        int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        randint(0, high, new Size(size), dtype, device, requires_grad, generator, names);

    /// <summary>The integers from 0 up to <paramref name="n"/>, shuffled.</summary>
    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Finish(randperm_.Call(n, generator, dtype ?? ScalarType.Int64, layout.strided, device ?? default_device), requires_grad);

    /// <inheritdoc cref="randperm(long, ScalarType?, Device, bool, Generator)"/>
    public static Tensor randperm(long n, Tensor @out, Generator? generator = null)
    {
        randperm_out_.Run(n, generator, @out);
        return @out;
    }

    /// <summary>Normal numbers.</summary>
    public static Tensor normal(
        double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Finish(
            normal_float_.Call(
                mean, std, size, generator, dtype ?? get_default_dtype(), layout.strided, device ?? default_device),
            requires_grad, names);
}
