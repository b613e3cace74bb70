namespace TorchSharp;

// Windows for spectral analysis; periodic ones omit the last point of the symmetric one.
public static partial class torch
{
    /// <summary>The triangular window of Bartlett.</summary>
    public static Tensor bartlett_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.bartlett_window_periodic.Call(len, periodic, dtype, Arg.None, device).with_requires_grad(requires_grad);

    /// <summary>The window of Blackman.</summary>
    public static Tensor blackman_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.blackman_window_periodic.Call(len, periodic, dtype, Arg.None, device).with_requires_grad(requires_grad);

    /// <summary>The window of Hamming, alpha - beta · cos.</summary>
    public static Tensor hamming_window(
        long len, bool periodic = true, float alpha = 0.54f, float beta = 0.46f, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Aten.hamming_window_periodic_alpha_beta
            .Call(len, periodic, alpha, beta, dtype, Arg.None, device).with_requires_grad(requires_grad);

    /// <summary>The window of Hann.</summary>
    public static Tensor hann_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.hann_window_periodic.Call(len, periodic, dtype, Arg.None, device).with_requires_grad(requires_grad);

    /// <summary>The window of Kaiser with shape beta.</summary>
    public static Tensor kaiser_window(
        long len, bool periodic = true, float beta = 12, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.kaiser_window_beta.Call(len, periodic, beta, dtype, Arg.None, device).with_requires_grad(requires_grad);
}

file static class Aten
{
    internal static readonly Op
        bartlett_window_periodic = new("bartlett_window", "periodic"), blackman_window_periodic = new("blackman_window", "periodic"),
        hamming_window_periodic_alpha_beta = new("hamming_window", "periodic_alpha_beta"),
        hann_window_periodic = new("hann_window", "periodic"), kaiser_window_beta = new("kaiser_window", "beta");
}
