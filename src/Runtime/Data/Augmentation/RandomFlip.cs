using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Mirrors a picture with some probability.</summary>
public sealed class RandomFlip : Augmentation
{
    private readonly int _dim;
    private readonly double _probability;

    private RandomFlip(int dim, double probability) =>
        (_dim, _probability) = (dim, Bounds.Require(probability, 0, 1, nameof(probability)));

    /// <summary>Left and right.</summary>
    public static RandomFlip Horizontal(double probability = 0.5) => new(3, probability);

    /// <summary>Top and bottom.</summary>
    public static RandomFlip Vertical(double probability = 0.5) => new(2, probability);

    /// <inheritdoc/>
    protected override Tensor Change(Tensor images, IReadOnlyList<SampleRandom> randoms)
    {
        var chosen = tensor(randoms.Select(random => random.Chance(_probability)).ToArray(), [randoms.Count, 1, 1, 1], device: images.device);
        return where(chosen, images.flip(_dim), images);
    }
}
