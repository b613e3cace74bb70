using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The transposed convolution of sequences, which enlarges them.</summary>
    public sealed class ConvTranspose1d : ConvolutionTranspose
    {
        internal ConvTranspose1d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
            long[] output_padding, long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose1d), in_channels, out_channels, kernel_size, stride, padding, null, dilation, true, output_padding,
                groups, bias, padding_mode, device, dtype)
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, long[]? output_size) =>
            Convolve(nn.functional.aten.conv_transpose1d, input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The transposed convolution of sequences, which enlarges them.</summary>
            public static Modules.ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride = 1,
                long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, [kernel_size], [stride], [padding], [output_padding], [dilation], groups, bias, padding_mode,
                    device, dtype);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op conv_transpose1d = new("conv_transpose1d");
                }

                /// <summary>The transposed convolution of sequences, which enlarges them.</summary>
                public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null,
                    long? padding = null, long? output_padding = null, long? dilation = null, long groups = 1) =>
                    aten.conv_transpose1d.Call(input, weight, bias, stride ?? 1, padding ?? 0, output_padding ?? 0, groups, dilation ?? 1);
            }
        }
    }
}
