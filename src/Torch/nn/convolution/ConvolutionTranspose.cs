using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all transposed convolutions have in common.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    /// <summary>Makes a transposed convolution with fresh weights.</summary>
    protected ConvolutionTranspose(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding,
        Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias,
        PaddingModes padding_mode, Device? device = null, ScalarType? dtype = null)
        : base(name, in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, transposed, output_padding, groups,
            bias, padding_mode, device, dtype)
    {
        if (padding_mode != PaddingModes.Zeros)
            throw new ArgumentException($"Only \"zeros\" padding mode is supported for {name}", nameof(padding_mode));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>Computes the result.</summary>
    /// <param name="input">The input.</param>
    /// <param name="output_size">The spatial size of the result, of those that the input's size allows.</param>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    /// <summary>The padding at one end that yields the wanted size.</summary>
    protected long[] _output_padding(Tensor input, long[]? output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation,
        long num_spatial_dims)
    {
        if (output_size is null)
            return output_padding;
        var spatial = (int)num_spatial_dims;
        var shape = input.shape;
        if (output_size.Length == shape.Length)
            output_size = output_size[^spatial..];
        if (output_size.Length != spatial)
            throw new ArgumentException($"output_size must have {spatial} or {shape.Length} elements (got {output_size.Length})",
                nameof(output_size));
        var result = new long[spatial];
        for (var dim = 0; dim < spatial; dim++)
        {
            var window = dilation[dim] * (kernel_size[dim] - 1) + 1;
            var least = (shape[shape.Length - spatial + dim] - 1) * stride[dim] - 2 * padding[dim] + window;
            result[dim] = output_size[dim] - least;
            if (result[dim] < 0 || result[dim] >= stride[dim])
            {
                throw new ArgumentException(
                    $"requested an output size of [{string.Join(", ", output_size)}], but valid sizes in dimension {dim} range "
                    + $"from {least} to {least + stride[dim] - 1}", nameof(output_size));
            }
        }
        return result;
    }

    private protected Tensor Convolve(Op op, Tensor input, long[]? output_size) =>
        op.Call(input, _weight, _bias, stride, padding,
            _output_padding(input, output_size, kernel_size, stride, padding!, dilation, kernel_size.Length), groups, dilation);
}
