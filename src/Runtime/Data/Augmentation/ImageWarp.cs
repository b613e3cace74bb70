using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>A turn and a magnification about the picture's middle, then a shift.</summary>
/// <param name="Degrees">The angle, counter-clockwise.</param>
/// <param name="ShiftX">Pixels to the right.</param>
/// <param name="ShiftY">Pixels down.</param>
/// <param name="Zoom">The magnification.</param>
public readonly record struct AffineChange(double Degrees = 0, double ShiftX = 0, double ShiftY = 0, double Zoom = 1)
{
    /// <summary>No change.</summary>
    public AffineChange()
        : this(0)
    {
    }
}

/// <summary>Geometric changes of pictures.</summary>
public static class ImageWarp
{
    /// <summary>Changes each picture of a batch, interpolating bilinearly.</summary>
    /// <param name="images">Floating point, [B, C, H, W].</param>
    /// <param name="changes">One a picture.</param>
    /// <param name="beyond">What comes in over the edges.</param>
    public static Tensor Affine(
        Tensor images, IReadOnlyList<AffineChange> changes, GridSamplePaddingMode beyond = GridSamplePaddingMode.Zeros)
    {
        if (images.dim() != 4 || images.size(0) != changes.Count)
        {
            throw new ArgumentException($"expected [{changes.Count}, C, H, W], found {Notation.Of(images)}", nameof(images));
        }
        using var scope = NewDisposeScope();
        var (height, width) = (images.size(2), images.size(3));
        var x = Centred(width, images).reshape(1, 1, width);
        var y = Centred(height, images).reshape(1, height, 1);
        // Products and sums element by element, and no matrix product: its rounding would depend on the size of the batch.
        var fromX = Source(change => (Cos(change), -Sin(change)), width);
        var fromY = Source(change => (Sin(change), Cos(change)), height);
        return nn.functional.grid_sample(images, stack([fromX, fromY], -1), GridSampleMode.Bilinear, beyond, align_corners: false)
            .MoveToOuterDisposeScope();

        // The source of a target pixel p is R(p - shift) / zoom, in units of half the picture.
        Tensor Source(Func<AffineChange, (double X, double Y)> turn, long size)
        {
            return Each((turn, _) => turn.X) * x + Each((turn, _) => turn.Y) * y
                - Each((turn, change) => turn.X * change.ShiftX + turn.Y * change.ShiftY);

            Tensor Each(Func<(double X, double Y), AffineChange, double> value) =>
                tensor(changes.Select(change => value(turn(change), change) / change.Zoom / (size / 2.0)).ToArray(), [changes.Count, 1, 1])
                    .to(images.dtype, images.device);
        }
    }

    private static double Cos(AffineChange change) => Math.Cos(change.Degrees * Math.PI / 180);

    private static double Sin(AffineChange change) => Math.Sin(change.Degrees * Math.PI / 180);

    private static Tensor Centred(long size, Tensor like) =>
        arange(size, dtype: like.dtype, device: like.device) - (size - 1) / 2.0;
}
