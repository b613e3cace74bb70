using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Cuts a part of fixed size out of a picture, at a random place.</summary>
public sealed class RandomCrop : Augmentation
{
    private readonly long _height;
    private readonly long _width;
    private readonly long _padding;
    private readonly double _fill;

    /// <summary>Cuts to height and width.</summary>
    /// <param name="height">Rows that stay.</param>
    /// <param name="width">Columns that stay.</param>
    /// <param name="padding">Pixels that are added on every side before.</param>
    /// <param name="fill">Their value.</param>
    public RandomCrop(long height, long width, long padding = 0, double fill = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(padding);
        (_height, _width, _padding, _fill) = (height, width, padding, fill);
    }

    /// <inheritdoc/>
    protected override Tensor Change(Tensor images, IReadOnlyList<SampleRandom> randoms)
    {
        var padded = _padding == 0
            ? images
            : nn.functional.pad(images, [_padding, _padding, _padding, _padding], PaddingModes.Constant, _fill);
        var (down, right) = (padded.size(2) - _height, padded.size(3) - _width);
        if (down < 0 || right < 0)
        {
            throw new ArgumentException(
                $"cannot cut {_height} x {_width} pixels out of {Notation.Of(images)}{(_padding > 0 ? $" padded by {_padding}" : "")}", nameof(images));
        }
        return stack(randoms.Select((random, i) =>
            padded[i].narrow(1, random.Below(down + 1), _height).narrow(2, random.Below(right + 1), _width)).ToList());
    }
}
