using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Adds normally distributed noise to every value of a picture.</summary>
/// <param name="deviation">The noise's standard deviation, in units of the values.</param>
public sealed class GaussianNoise(double deviation) : Augmentation
{
    private readonly double _deviation = Bounds.Require(deviation, 0, double.MaxValue, nameof(deviation));

    /// <inheritdoc/>
    protected override Tensor Change(Tensor images, IReadOnlyList<SampleRandom> randoms) =>
        images + PixelNoise.Draw(images.shape[1..], randoms, (shape, generator) => randn(shape, generator: generator)).to(images) * _deviation;
}

/// <summary>Turns random pixels black or white, in all their channels.</summary>
/// <param name="share">The share of the pixels, half of them each way.</param>
/// <param name="low">The value of black.</param>
/// <param name="high">The value of white.</param>
public sealed class SaltAndPepperNoise(double share, double low = 0, double high = 1) : Augmentation
{
    private readonly double _share = Bounds.Require(share, 0, 1, nameof(share));

    /// <inheritdoc/>
    protected override Tensor Change(Tensor images, IReadOnlyList<SampleRandom> randoms)
    {
        var drawn = PixelNoise.Draw([1, .. images.shape[2..]], randoms, (shape, generator) => rand(shape, generator: generator))
            .to(images.device);
        var result = images.masked_fill(drawn < _share / 2, low);
        return result.masked_fill_(drawn >= 1 - _share / 2, high);
    }
}

/// <summary>Random tensors, one a sample; made on the CPU, so that a device changes nothing.</summary>
internal static class PixelNoise
{
    public static Tensor Draw(long[] shape, IReadOnlyList<SampleRandom> randoms, Func<long[], Generator, Tensor> draw) =>
        stack(randoms.Select(random =>
        {
            using var generator = random.Generator();
            return draw(shape, generator);
        }).ToList());
}
