namespace TorchSharp;

public static partial class torch
{
    private static readonly Op bartlett_window_ = new("bartlett_window", "periodic");
    private static readonly Op blackman_window_ = new("blackman_window", "periodic");
    private static readonly Op hann_window_ = new("hann_window", "periodic");
    private static readonly Op hamming_window_ = new("hamming_window", "periodic_alpha_beta");
    private static readonly Op kaiser_window_ = new("kaiser_window", "beta");

    /// <summary>A triangle that touches zero.</summary>
    public static Tensor bartlett_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(bartlett_window_.Call(len, periodic, dtype ?? get_default_dtype(), Arg.None, device ?? default_device), requires_grad);

    public static Tensor blackman_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(blackman_window_.Call(len, periodic, dtype ?? get_default_dtype(), Arg.None, device ?? default_device), requires_grad);

    /// <summary>A raised cosine that touches zero.</summary>
    public static Tensor hann_window(
        long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(hann_window_.Call(len, periodic, dtype ?? get_default_dtype(), Arg.None, device ?? default_device), requires_grad);

    /// <summary>A raised cosine that does not touch zero.</summary>
    public static Tensor hamming_window(
        long len, bool periodic = true, float alpha = 0.54f, float beta = 0.46f, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Finish(
            hamming_window_.Call(len, periodic, alpha, beta, dtype ?? get_default_dtype(), Arg.None, device ?? default_device),
            requires_grad);

    public static Tensor kaiser_window(
        long len, bool periodic = true, float beta = 12, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(
            kaiser_window_.Call(len, periodic, beta, dtype ?? get_default_dtype(), Arg.None, device ?? default_device), requires_grad);
}
