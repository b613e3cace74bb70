using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the mean of each window of images.</summary>
    public sealed class AvgPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AvgPool2d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad,
            long? divisor_override) : base(nameof(AvgPool2d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
            this.ceil_mode = ceil_mode;
            this.count_include_pad = count_include_pad;
            this.divisor_override = divisor_override;
        }

        /// <summary>The size of the window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The step of the window; by default its size.</summary>
        public long[]? stride { get; set; }

        /// <summary>How much is added at both ends of each dimension.</summary>
        public long[]? padding { get; set; }

        /// <summary>Whether a window may go over the edge.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>Whether the padding counts in the mean.</summary>
        public bool count_include_pad { get; set; }

        /// <summary>What to divide by in place of the number of elements.</summary>
        public long? divisor_override { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the mean of each window of images.</summary>
            public static Modules.AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                new(functional.Square(kernel_size), functional.Square(stride), functional.Square(padding), ceil_mode, count_include_pad,
                    divisor_override);

            /// <summary>Takes the mean of each window of images.</summary>
            public static Modules.AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(functional.Sizes(kernel_size), functional.Sizes(stride), functional.Sizes(padding), ceil_mode, count_include_pad,
                    divisor_override);

            /// <summary>Takes the mean of each window of images.</summary>
            public static Modules.AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op avg_pool2d = new("avg_pool2d");
                    public static readonly Op avg_pool2d_backward = new("avg_pool2d_backward");
                }

                /// <summary>Takes the mean of each window of images.</summary>
                public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null,
                    bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                    aten.avg_pool2d.Call(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

                /// <summary>Takes the mean of each window of images.</summary>
                public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0,
                    bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                    aten.avg_pool2d.Call(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

                /// <summary>Takes the mean of each window of images.</summary>
                public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null,
                    (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                    avg_pool2d(input, Sizes(kernel_size), Sizes(stride), Sizes(padding), ceil_mode, count_include_pad, divisor_override);

                /// <summary>The gradient of <see cref="avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>.</summary>
                public static Tensor avg_pool2d_backward(Tensor input, Tensor originalInput, long[] kernel_sizes, long[]? strides = null,
                    long[]? paddings = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                    aten.avg_pool2d_backward.Call(input, originalInput, kernel_sizes, strides ?? Unset, paddings ?? Zeros, ceil_mode,
                        count_include_pad, divisor_override);
            }
        }
    }
}
