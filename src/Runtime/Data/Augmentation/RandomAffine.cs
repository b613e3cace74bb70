using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Turns, shifts and zooms, each evenly between bounds, in one interpolation.</summary>
/// <param name="degrees">Turns by up to so many degrees either way.</param>
/// <param name="shift">Shifts by up to so much of the width and of the height either way.</param>
/// <param name="zoom">Magnifies by a factor between these; null leaves the size.</param>
/// <param name="beyond">What comes in over the edges.</param>
public sealed class RandomAffine(
    double degrees = 0, double shift = 0, (double From, double To)? zoom = null, GridSamplePaddingMode beyond = GridSamplePaddingMode.Zeros)
    : Augmentation
{
    private readonly double _degrees = Bounds.Require(degrees, 0, 360, nameof(degrees));
    private readonly double _shift = Bounds.Require(shift, 0, 1, nameof(shift));
    private readonly (double From, double To) _zoom = zoom is null or { From: > 0, To: < double.PositiveInfinity } && !(zoom?.From > zoom?.To)
        ? zoom ?? (1, 1)
        : throw new ArgumentOutOfRangeException(nameof(zoom), zoom, "two positive factors, the smaller first");

    /// <summary>Turns alone.</summary>
    public static RandomAffine Rotation(double degrees) => new(degrees);

    /// <summary>Shifts alone.</summary>
    public static RandomAffine Shift(double shift) => new(shift: shift);

    /// <summary>Zooms alone.</summary>
    public static RandomAffine Zoom(double from, double to) => new(zoom: (from, to));

    /// <inheritdoc/>
    protected override Tensor Change(Tensor images, IReadOnlyList<SampleRandom> randoms)
    {
        var (height, width) = (images.size(2), images.size(3));
        var changes = randoms.Select(random => new AffineChange(
            random.Between(-_degrees, _degrees),
            random.Between(-_shift, _shift) * width,
            random.Between(-_shift, _shift) * height,
            random.Between(_zoom.From, _zoom.To))).ToList();
        return ImageWarp.Affine(images, changes, beyond);
    }
}
