namespace TorchSharp;

// The short-time Fourier transform and its inverse.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.stft(long, long, long, Tensor, bool, PaddingModes, bool, bool?, bool?)"/>
    public static Tensor stft(
        Tensor input, long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
        PaddingModes pad_mode = PaddingModes.Reflect, bool normalized = false, bool? onesided = null, bool? return_complex = null) =>
        input.stft(n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided, return_complex);

    /// <inheritdoc cref="Tensor.istft(long, long, long, Tensor, bool, bool, bool?, long, bool)"/>
    public static Tensor istft(
        Tensor input, long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
        bool normalized = false, bool? onesided = null, long length = -1, bool return_complex = false) =>
        input.istft(n_fft, hop_length, win_length, window, center, normalized, onesided, length, return_complex);

    public partial class Tensor
    {
        /// <summary>
        /// The Fourier transforms of windows of n_fft samples, hop_length (a quarter of n_fft by default) apart: frequencies × windows,
        /// complex or, unless return_complex, with a last dimension of real and imaginary parts.
        /// </summary>
        public Tensor stft(
            long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true,
            PaddingModes pad_mode = PaddingModes.Reflect, bool normalized = false, bool? onesided = null, bool? return_complex = null) =>
            Aten.stft_center.Call(
                this, n_fft, Given(hop_length), Given(win_length), window, center, Text(pad_mode), normalized, onesided,
                return_complex ?? is_complex());

        /// <summary>The signal whose short-time Fourier transform this is, by least squares; length trims or pads it.</summary>
        public Tensor istft(
            long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true, bool normalized = false,
            bool? onesided = null, long length = -1, bool return_complex = false) =>
            Aten.istft.Call(
                this, n_fft, Given(hop_length), Given(win_length), window, center, normalized, onesided, Given(length), return_complex);

        private static long? Given(long length) => length == -1 ? null : length;

        private static string Text(PaddingModes mode) => mode is PaddingModes.Zeros ? "constant" : mode.ToString().ToLowerInvariant();
    }
}

file static class Aten
{
    internal static readonly Op
        stft_center = new("stft", "center"), istft = new("istft");
}
