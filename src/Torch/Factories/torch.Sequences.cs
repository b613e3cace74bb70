namespace TorchSharp;

public static partial class torch
{
    private static readonly Op arange_ = new("arange", "start_step");
    private static readonly Op linspace_ = new("linspace");
    private static readonly Op logspace_ = new("logspace");
    private static readonly Op eye_ = new("eye", "m");
    private static readonly Op empty_strided_ = new("empty_strided");

    /// <summary>The numbers from <paramref name="start"/> up to <paramref name="stop"/>, which is left out.</summary>
    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var floating = start.Type == ScalarType.Float64 || stop.Type == ScalarType.Float64 || step.Type == ScalarType.Float64;
        dtype ??= floating ? get_default_dtype() : ScalarType.Int64;
        return Finish(arange_.Call(start, stop, step, dtype, layout.strided, device ?? default_device), requires_grad);
    }

    /// <inheritdoc cref="arange(Scalar, Scalar, Scalar, ScalarType?, Device, bool)"/>
    public static Tensor arange(
        Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <inheritdoc cref="arange(Scalar, Scalar, Scalar, ScalarType?, Device, bool)"/>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>Evenly spaced numbers, both ends among them.</summary>
    public static Tensor linspace(
        double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(
            linspace_.Call(start, end, steps, dtype ?? get_default_dtype(), layout.strided, device ?? default_device), requires_grad);

    /// <summary>Powers of <paramref name="base"/> with evenly spaced exponents.</summary>
    public static Tensor logspace(
        double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Finish(
            logspace_.Call(start, end, steps, @base, dtype ?? get_default_dtype(), layout.strided, device ?? default_device),
            requires_grad);

    /// <summary>Ones on the diagonal, zeros elsewhere; square unless <paramref name="columns"/> says otherwise.</summary>
    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Finish(
            eye_.Call(rows, columns < 0 ? rows : columns, dtype ?? get_default_dtype(), layout.strided, device ?? default_device),
            requires_grad, names);

    /// <summary>A tensor of whatever the memory held, with the given distances between its elements.</summary>
    public static Tensor empty_strided(
        long[] size, long[] strides, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Finish(
            empty_strided_.Call(size, strides, dtype ?? get_default_dtype(), layout.strided, device ?? default_device),
            requires_grad, names);
}
