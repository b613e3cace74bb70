using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the norm of each window of images.</summary>
    public sealed class LPPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal LPPool2d(double norm_type, long[] kernel_size, long[]? stride, bool ceil_mode) : base(nameof(LPPool2d))
        {
            this.norm_type = norm_type;
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.ceil_mode = ceil_mode;
        }

        /// <summary>The exponent of the norm.</summary>
        public double norm_type { get; set; }

        /// <summary>The size of the window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The step of the window; by default its size.</summary>
        public long[]? stride { get; set; }

        /// <summary>Whether a window may go over the edge.</summary>
        public bool ceil_mode { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.lp_pool2d(input, norm_type, kernel_size, stride, ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the norm of each window of images.</summary>
            public static Modules.LPPool2d LPPool2d(double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false) =>
                new(norm_type, kernel_size, stride, ceil_mode);

            /// <summary>Takes the norm of each window of images.</summary>
            public static Modules.LPPool2d LPPool2d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                new(norm_type, functional.Square(kernel_size), functional.Square(stride), ceil_mode);

            public static partial class functional
            {
                /// <summary>Takes the norm of each window of images.</summary>
                public static Tensor lp_pool2d(Tensor input, double norm_type, long[] kernel_size, long[]? stride = null,
                    bool ceil_mode = false)
                {
                    using var powers = aten.pow.Call(input, norm_type);
                    using var means = avg_pool2d(powers, kernel_size, stride, null, ceil_mode);
                    return NormOfMeans(means, kernel_size.Aggregate((product, size) => product * size), norm_type);
                }

                /// <summary>Takes the norm of each window of images.</summary>
                public static Tensor lp_pool2d(Tensor input, double norm_type, long kernel_size, long? stride = null,
                    bool ceil_mode = false) =>
                    lp_pool2d(input, norm_type, Square(kernel_size), Square(stride), ceil_mode);
            }
        }
    }
}
