using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>
/// PyTorch's maximum pooling with <c>return_indices</c>. TorchSharp's layers tell the places by another method than <c>call</c>, which
/// runs no hooks.
/// </summary>
/// <param name="spatial">The number of dims that are pooled.</param>
public abstract class MaxPoolWithIndices(int spatial) : nn.Module<Tensor, (Tensor values, Tensor indices)>($"MaxPool{spatial}d")
{
    /// <summary>Does nothing: there is nothing to register.</summary>
    protected override void RegisterComponents()
    {
    }
}

/// <summary>PyTorch's <c>MaxPool1d</c> with <c>return_indices</c>.</summary>
/// <param name="kernel_size">The window's size.</param>
/// <param name="stride">The distance between windows; by default their size.</param>
/// <param name="padding">What is added on both sides.</param>
/// <param name="dilation">The distance between the window's elements.</param>
/// <param name="ceil_mode">Whether a last window may hang over the end.</param>
public sealed class MaxPool1dWithIndices(
    long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) : MaxPoolWithIndices(1)
{
    /// <inheritdoc/>
    public override (Tensor values, Tensor indices) forward(Tensor input) =>
        nn.functional.max_pool1d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}

/// <summary>PyTorch's <c>MaxPool2d</c> with <c>return_indices</c>.</summary>
/// <inheritdoc cref="MaxPool1dWithIndices" path="/param"/>
public sealed class MaxPool2dWithIndices(
    long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) : MaxPoolWithIndices(2)
{
    /// <inheritdoc/>
    public override (Tensor values, Tensor indices) forward(Tensor input) =>
        nn.functional.max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}

/// <summary>PyTorch's <c>MaxPool3d</c> with <c>return_indices</c>.</summary>
/// <inheritdoc cref="MaxPool1dWithIndices" path="/param"/>
public sealed class MaxPool3dWithIndices(
    long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) : MaxPoolWithIndices(3)
{
    /// <inheritdoc/>
    public override (Tensor values, Tensor indices) forward(Tensor input) =>
        nn.functional.max_pool3d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}
