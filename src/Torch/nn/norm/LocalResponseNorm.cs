using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Normalises each element by its neighbours in the channel dimension.</summary>
    public sealed class LocalResponseNorm : ParameterLessModule<Tensor, Tensor>
    {
        internal LocalResponseNorm(long size, double alpha, double beta, double k) : base(nameof(LocalResponseNorm))
        {
            this.size = size;
            this.alpha = alpha;
            this.beta = beta;
            this.k = k;
        }

        /// <summary>How many channels count.</summary>
        public long size { get; set; }

        /// <summary>The factor of the neighbours' mean square.</summary>
        public double alpha { get; set; }

        /// <summary>The exponent of the divisor.</summary>
        public double beta { get; set; }

        /// <summary>What is added to the divisor.</summary>
        public double k { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.local_response_norm(input, size, alpha, beta, k);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Normalises each element by its neighbours in the channel dimension.</summary>
            public static Modules.LocalResponseNorm LocalResponseNorm(long size, double alpha = 0.0001, double beta = 0.75,
                double k = 1.0) => new(size, alpha, beta, k);

            public static partial class functional
            {
                /// <summary>Normalises each element by its neighbours in the channel dimension.</summary>
                public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1.0)
                {
                    var shape = input.shape;
                    if (shape.Length < 3)
                        throw new ArgumentException($"Expected 3D or higher dimensionality input (got {shape.Length} dimensions)",
                            nameof(input));
                    using var squares = aten.mul.Call(input, input);
                    // Each channel becomes a row, and the window slides over the rows.
                    using var rows = squares.reshape(shape[0], 1, shape[1], -1);
                    using var padded = pad(rows, [0, 0, size / 2, (size - 1) / 2]);
                    using var means = avg_pool2d(padded, (size, 1), (1, 1));
                    using var neighbours = means.reshape(shape);
                    using var scaled = aten.mul_scalar.Call(neighbours, alpha);
                    using var shifted = aten.add_scalar.Call(scaled, k);
                    using var divisor = aten.pow.Call(shifted, beta);
                    return aten.div.Call(input, divisor);
                }
            }
        }
    }
}
