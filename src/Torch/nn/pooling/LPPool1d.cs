using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the norm of each window of sequences.</summary>
    public sealed class LPPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal LPPool1d(double norm_type, long kernel_size, long? stride, bool ceil_mode) : base(nameof(LPPool1d))
        {
            this.norm_type = norm_type;
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.ceil_mode = ceil_mode;
        }

        /// <summary>The exponent of the norm.</summary>
        public double norm_type { get; set; }

        /// <summary>The size of the window.</summary>
        public long kernel_size { get; set; }

        /// <summary>The step of the window; by default its size.</summary>
        public long? stride { get; set; }

        /// <summary>Whether a window may go over the edge.</summary>
        public bool ceil_mode { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.lp_pool1d(input, norm_type, kernel_size, stride, ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the norm of each window of sequences.</summary>
            public static Modules.LPPool1d LPPool1d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                new(norm_type, kernel_size, stride, ceil_mode);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op pow = new("pow", "Tensor_Scalar");
                    public static readonly Op mul = new("mul", "Tensor");
                    public static readonly Op mul_scalar = new("mul", "Scalar");
                    public static readonly Op sign = new("sign");
                }

                /// <summary>Takes the norm of each window of sequences.</summary>
                public static Tensor lp_pool1d(Tensor input, double norm_type, long kernel_size, long? stride = null,
                    bool ceil_mode = false)
                {
                    using var powers = aten.pow.Call(input, norm_type);
                    using var means = avg_pool1d(powers, kernel_size, stride, 0, ceil_mode);
                    return NormOfMeans(means, kernel_size, norm_type);
                }

                private static Tensor NormOfMeans(Tensor means, long count, double norm_type)
                {
                    using var signs = aten.sign.Call(means);
                    using var magnitudes = aten.abs.Call(means);
                    using var rectified = aten.relu.Call(magnitudes);
                    using var signed = aten.mul.Call(signs, rectified);
                    using var sums = aten.mul_scalar.Call(signed, count);
                    return aten.pow.Call(sums, 1 / norm_type);
                }
            }
        }
    }
}
