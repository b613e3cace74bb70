using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Overwrites a random rectangle of a picture with one value.</summary>
/// <param name="probability">Of a picture to lose a rectangle.</param>
/// <param name="share">The rectangle's share of the picture, between these.</param>
/// <param name="ratio">Its height by its width, between these, logarithmically.</param>
/// <param name="value">What is written.</param>
public sealed class RandomErasing(
    double probability = 0.5, (double From, double To)? share = null, (double From, double To)? ratio = null, double value = 0) : Augmentation
{
    private readonly double _probability = Bounds.Require(probability, 0, 1, nameof(probability));
    private readonly (double From, double To) _share = Require(share ?? (0.02, 0.33), 1, nameof(share));
    private readonly (double From, double To) _ratio = Require(ratio ?? (0.3, 3.3), double.MaxValue, nameof(ratio));

    /// <inheritdoc/>
    protected override Tensor Change(Tensor images, IReadOnlyList<SampleRandom> randoms)
    {
        var (height, width) = (images.size(2), images.size(3));
        var boxes = randoms.Select(random => Box(random, height, width)).ToList();
        var rows = arange(height, device: images.device).reshape(1, 1, height, 1);
        var columns = arange(width, device: images.device).reshape(1, 1, 1, width);
        var erased = rows >= Each(box => box.Top) & rows < Each(box => box.Top + box.Height)
            & columns >= Each(box => box.Left) & columns < Each(box => box.Left + box.Width);
        return images.masked_fill(erased, value);

        Tensor Each(Func<Rectangle, long> of) => tensor(boxes.Select(of).ToArray(), [boxes.Count, 1, 1, 1], device: images.device);
    }

    private Rectangle Box(SampleRandom random, long height, long width)
    {
        if (!random.Chance(_probability))
        {
            return default;
        }
        var area = height * width * random.Between(_share.From, _share.To);
        var aspect = Math.Exp(random.Between(Math.Log(_ratio.From), Math.Log(_ratio.To)));
        var (tall, wide) = (Fit(Math.Sqrt(area * aspect), height), Fit(Math.Sqrt(area / aspect), width));
        return new Rectangle(random.Below(height - tall + 1), random.Below(width - wide + 1), tall, wide);
    }

    private static long Fit(double length, long size) => Math.Clamp((long)Math.Round(length), 1, size);

    private static (double, double) Require((double From, double To) range, double most, string name) =>
        range.From > 0 && range.From <= range.To && range.To <= most
            ? range
            : throw new ArgumentOutOfRangeException(name, range, "two positive numbers, the smaller first");

    private readonly record struct Rectangle(long Top, long Left, long Height, long Width);
}
