namespace TorchSharp;

/// <summary>How a Fourier transform is normalised: the inverse by 1/n, the transform by 1/n, or both by 1/√n.</summary>
public enum FFTNormType
{
    Backward = 0,
    Forward = 1,
    Ortho = 2,
}

public static partial class torch
{
    /// <summary>Discrete Fourier transforms: torch.fft.</summary>
    public static partial class fft
    {
        /// <summary>The discrete Fourier transform along dim, trimmed or zero-padded to n elements.</summary>
        public static Tensor fft_(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_fft.Call(input, Given(n), dim, Text(norm));

        /// <summary>The inverse discrete Fourier transform along dim.</summary>
        public static Tensor ifft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_ifft.Call(input, Given(n), dim, Text(norm));

        /// <summary>The discrete Fourier transform along two dimensions, the last two by default.</summary>
        public static Tensor fft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_fft2.Call(input, s, dim ?? [-2, -1], Text(norm));

        /// <summary>The inverse discrete Fourier transform along two dimensions.</summary>
        public static Tensor ifft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_ifft2.Call(input, s, dim ?? [-2, -1], Text(norm));

        /// <summary>The discrete Fourier transform along dim, all dimensions by default.</summary>
        public static Tensor fftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_fftn.Call(input, s, dim, Text(norm));

        /// <summary>The inverse discrete Fourier transform along dim, all dimensions by default.</summary>
        public static Tensor ifftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_ifftn.Call(input, s, dim, Text(norm));

        /// <summary>The Fourier transform of a real signal along dim, without its redundant half.</summary>
        public static Tensor rfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_rfft.Call(input, Given(n), dim, Text(norm));

        /// <summary>The inverse of rfft; n is the size of the real signal.</summary>
        public static Tensor irfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_irfft.Call(input, Given(n), dim, Text(norm));

        /// <summary>The Fourier transform of a real signal along two dimensions.</summary>
        public static Tensor rfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_rfft2.Call(input, s, dim ?? [-2, -1], Text(norm));

        /// <summary>The inverse of rfft2.</summary>
        public static Tensor irfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_irfft2.Call(input, s, dim ?? [-2, -1], Text(norm));

        /// <summary>The Fourier transform of a real signal along dim, all dimensions by default.</summary>
        public static Tensor rfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_rfftn.Call(input, s, dim, Text(norm));

        /// <summary>The inverse of rfftn.</summary>
        public static Tensor irfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_irfftn.Call(input, s, dim, Text(norm));

        /// <summary>The Fourier transform of a signal that is Hermitian in time, along dim.</summary>
        public static Tensor hfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_hfft.Call(input, Given(n), dim, Text(norm));

        /// <summary>The inverse of hfft.</summary>
        public static Tensor ihfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_ihfft.Call(input, Given(n), dim, Text(norm));

        /// <summary>The Fourier transform of a signal that is Hermitian in time, along two dimensions.</summary>
        public static Tensor hfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_hfft2.Call(input, s, dim ?? [-2, -1], Text(norm));

        /// <summary>The inverse of hfft2.</summary>
        public static Tensor ihfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_ihfft2.Call(input, s, dim ?? [-2, -1], Text(norm));

        /// <summary>The Fourier transform of a signal that is Hermitian in time, along dim, all dimensions by default.</summary>
        public static Tensor hfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_hfftn.Call(input, s, dim, Text(norm));

        /// <summary>The inverse of hfftn.</summary>
        public static Tensor ihfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.fft_ihfftn.Call(input, s, dim, Text(norm));

        /// <summary>The frequencies of the transform of n samples, d apart.</summary>
        public static Tensor fftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Aten.fft_fftfreq.Call(n, d, dtype, Arg.None, device).with_requires_grad(requires_grad);

        /// <summary>The frequencies, not negative, of the transform of n real samples, d apart.</summary>
        public static Tensor rfftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Aten.fft_rfftfreq.Call(n, d, dtype, Arg.None, device).with_requires_grad(requires_grad);

        /// <summary>The zero frequency moved to the centre.</summary>
        public static Tensor fftshift(Tensor input, long[]? dim = null) => Aten.fft_fftshift.Call(input, dim);

        /// <summary>The inverse of fftshift.</summary>
        public static Tensor ifftshift(Tensor input, long[]? dim = null) => Aten.fft_ifftshift.Call(input, dim);

        private static long? Given(long n) => n == -1 ? null : n;

        // Backward is the operators' default.
        private static string? Text(FFTNormType norm) => norm is FFTNormType.Backward ? null : norm.ToString().ToLowerInvariant();
    }
}

file static class Aten
{
    internal static readonly Op
        fft_fft = new("fft_fft"), fft_ifft = new("fft_ifft"), fft_fft2 = new("fft_fft2"), fft_ifft2 = new("fft_ifft2"),
        fft_fftn = new("fft_fftn"), fft_ifftn = new("fft_ifftn"), fft_rfft = new("fft_rfft"), fft_irfft = new("fft_irfft"),
        fft_rfft2 = new("fft_rfft2"), fft_irfft2 = new("fft_irfft2"), fft_rfftn = new("fft_rfftn"), fft_irfftn = new("fft_irfftn"),
        fft_hfft = new("fft_hfft"), fft_ihfft = new("fft_ihfft"), fft_hfft2 = new("fft_hfft2"), fft_ihfft2 = new("fft_ihfft2"),
        fft_hfftn = new("fft_hfftn"), fft_ihfftn = new("fft_ihfftn"), fft_fftfreq = new("fft_fftfreq"),
        fft_rfftfreq = new("fft_rfftfreq"), fft_fftshift = new("fft_fftshift"), fft_ifftshift = new("fft_ifftshift");
}
