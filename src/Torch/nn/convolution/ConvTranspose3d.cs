using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The transposed convolution of volumes, which enlarges them.</summary>
    public sealed class ConvTranspose3d : ConvolutionTranspose
    {
        internal ConvTranspose3d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
            long[] output_padding, long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose3d), in_channels, out_channels, kernel_size, stride, padding, null, dilation, true, output_padding,
                groups, bias, padding_mode, device, dtype)
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, long[]? output_size) =>
            Convolve(nn.functional.aten.conv_transpose3d, input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The transposed convolution of volumes, which enlarges them.</summary>
            public static Modules.ConvTranspose3d ConvTranspose3d(long in_channels, long out_channels, long kernel_size, long stride = 1,
                long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, [kernel_size, kernel_size, kernel_size], [stride, stride, stride],
                    [padding, padding, padding], [output_padding, output_padding, output_padding], [dilation, dilation, dilation], groups,
                    bias, padding_mode, device, dtype);

            /// <summary>The transposed convolution of volumes, which enlarges them.</summary>
            public static Modules.ConvTranspose3d ConvTranspose3d(long in_channels, long out_channels, (long, long, long) kernel_size,
                (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? output_padding = null,
                (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, functional.Sizes(kernel_size), functional.Sizes(stride, 1), functional.Sizes(padding, 0),
                    functional.Sizes(output_padding, 0), functional.Sizes(dilation, 1), groups, bias, padding_mode, device, dtype);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op conv_transpose3d = new("conv_transpose3d", "input");
                }

                /// <summary>The transposed convolution of volumes, which enlarges them.</summary>
                public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null,
                    long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                    aten.conv_transpose3d.Call(input, weight, bias, strides ?? Ones, padding ?? Zeros, output_padding ?? Zeros, groups,
                        dilation ?? Ones);
            }
        }
    }
}
