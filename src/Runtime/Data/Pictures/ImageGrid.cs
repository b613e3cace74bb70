using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Many pictures as one, to be written by an <see cref="IImageCodec"/>.</summary>
public static class ImageGrid
{
    /// <summary>Puts pictures side by side and row under row, as torchvision's <c>make_grid</c> does.</summary>
    /// <param name="images">[N, C, H, W].</param>
    /// <param name="columns">Pictures in a row.</param>
    /// <param name="padding">Pixels between and around them.</param>
    /// <param name="fill">The value of those.</param>
    /// <returns>[C, padding + rows · (H + padding), padding + columns · (W + padding)].</returns>
    public static Tensor Of(Tensor images, int columns = 8, int padding = 2, double fill = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(padding);
        if (images.dim() != 4 || images.size(0) == 0)
        {
            throw new ArgumentException($"expected pictures, [N, C, H, W], found {Notation.Of(images)}", nameof(images));
        }
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var (count, height, width) = (images.size(0), images.size(2), images.size(3));
        var across = Math.Min(columns, count);
        var rows = (count + across - 1) / across;
        var grid = full([images.size(1), padding + rows * (height + padding), padding + across * (width + padding)], fill, images.dtype, images.device);
        for (var i = 0L; i < count; i++)
        {
            var (row, column) = (i / across, i % across);
            grid.narrow(1, padding + row * (height + padding), height).narrow(2, padding + column * (width + padding), width).copy_(images[i]);
        }
        return grid.MoveToOuterDisposeScope();
    }
}
