using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>Scales the spatial dimensions to a size or by a factor; PyTorch's <c>Upsample</c>, with every mode of its <c>interpolate</c>.</summary>
public sealed class Resample(
    long[]? size = null, double? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null)
    : nn.Module<Tensor, Tensor>(nameof(Resample))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => interpolate(input, size, scale_factor, mode, align_corners);

    /// <summary>Scales the spatial dimensions to <paramref name="size"/>, or all by <paramref name="scale_factor"/>.</summary>
    public static Tensor interpolate(
        Tensor input, long[]? size = null, double? scale_factor = null,
        InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null)
    {
        var spatial = (int)input.dim() - 2;
        return nn.functional.interpolate(
            input,
            size is [var side] ? [.. Enumerable.Repeat(side, spatial)] : size,
            scale_factor is { } factor ? [.. Enumerable.Repeat(factor, spatial)] : null,
            mode,
            align_corners);
    }
}
