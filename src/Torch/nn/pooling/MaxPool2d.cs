using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the greatest element of each window of images.</summary>
    public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal MaxPool2d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode) : base(nameof(MaxPool2d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
            this.dilation = dilation;
            this.ceil_mode = ceil_mode;
        }

        /// <summary>The size of the window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The step of the window; by default its size.</summary>
        public long[]? stride { get; set; }

        /// <summary>How much is added at both ends of each dimension.</summary>
        public long[]? padding { get; set; }

        /// <summary>The distance of the elements in the window.</summary>
        public long[]? dilation { get; set; }

        /// <summary>Whether a window may go over the edge.</summary>
        public bool ceil_mode { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The result, and where in the input its elements are.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the greatest element of each window of images.</summary>
            public static Modules.MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) =>
                new(functional.Square(kernel_size), functional.Square(stride), functional.Square(padding), functional.Square(dilation),
                    ceil_mode);

            /// <summary>Takes the greatest element of each window of images.</summary>
            public static Modules.MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                new(functional.Sizes(kernel_size), functional.Sizes(stride), functional.Sizes(padding), functional.Sizes(dilation),
                    ceil_mode);

            /// <summary>Takes the greatest element of each window of images.</summary>
            public static Modules.MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null,
                long[]? dilation = null, bool ceil_mode = false) =>
                new(kernel_size, stride, padding, dilation, ceil_mode);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op max_pool2d = new("max_pool2d");
                    public static readonly Op max_pool2d_with_indices = new("max_pool2d_with_indices");
                }

                /// <summary>Takes the greatest element of each window of images.</summary>
                public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null,
                    long[]? dilation = null, bool ceil_mode = false) =>
                    aten.max_pool2d.Call(input, kernel_size, strides, padding, dilation, ceil_mode);

                /// <summary>Takes the greatest element of each window of images.</summary>
                public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                    long? dilation = null, bool ceil_mode = false) =>
                    aten.max_pool2d.Call(input, kernel_size, stride, padding, dilation, ceil_mode);

                /// <summary>Takes the greatest element of each window of images.</summary>
                public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null,
                    (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
                    max_pool2d(input, Sizes(kernel_size), Sizes(stride), Sizes(padding), Sizes(dilation), ceil_mode);

                /// <summary>Takes the greatest element of each window of images, and tells where they are.</summary>
                public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernel_size,
                    long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                    aten.max_pool2d_with_indices.Call2(input, kernel_size, strides, padding, dilation, ceil_mode);
            }
        }
    }
}
