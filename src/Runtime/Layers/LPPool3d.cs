using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>The p-norm of each window of volumes; PyTorch's <c>LPPool3d</c>.</summary>
public sealed class LPPool3d(double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false)
    : nn.Module<Tensor, Tensor>(nameof(LPPool3d))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => lp_pool3d(input, norm_type, kernel_size, stride, ceil_mode);

    /// <summary>The p-norm of each window of volumes.</summary>
    public static Tensor lp_pool3d(Tensor input, double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false)
    {
        using var scope = NewDisposeScope();
        // As in PyTorch, a window that reaches over the edge counts as full.
        var means = nn.functional.avg_pool3d(input.pow(norm_type), kernel_size, stride, ceil_mode: ceil_mode);
        return (means * kernel_size.Aggregate(1L, (product, size) => product * size)).pow(1 / norm_type).MoveToOuterDisposeScope();
    }
}
