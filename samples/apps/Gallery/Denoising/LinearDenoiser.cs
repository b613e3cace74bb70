using static TorchSharp.torch;

namespace Gallery.Denoising;

/// <summary>The best linear estimate of a picture from its noisy one, by least squares.</summary>
internal sealed class LinearDenoiser
{
    private readonly Tensor _weights;

    private LinearDenoiser(Tensor weights) => _weights = weights;

    /// <summary>Fits pictures [N, F] to noisy ones, [N, F] too.</summary>
    public static LinearDenoiser Fit(Tensor noisy, Tensor clean) => new(linalg.lstsq(WithConstant(noisy), clean).Solution);

    /// <summary>The estimates of clean pictures, [N, F].</summary>
    public Tensor Denoise(Tensor noisy) => WithConstant(noisy).matmul(_weights);

    private static Tensor WithConstant(Tensor values) => cat([values, ones(values.size(0), 1)], 1);
}
