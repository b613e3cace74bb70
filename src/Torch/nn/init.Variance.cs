namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Which way the variance of the values is kept.</summary>
            public enum FanInOut
            {
                /// <summary>Forwards.</summary>
                FanIn,

                /// <summary>Backwards.</summary>
                FanOut,
            }

            /// <summary>What follows the layer whose weights are drawn.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing.</summary>
                Linear,

                /// <summary>Nothing.</summary>
                Conv1D,

                /// <summary>Nothing.</summary>
                Conv2D,

                /// <summary>Nothing.</summary>
                Conv3D,

                /// <summary>Nothing.</summary>
                ConvTranspose1D,

                /// <summary>Nothing.</summary>
                ConvTranspose2D,

                /// <summary>Nothing.</summary>
                ConvTranspose3D,

                /// <summary>The logistic function.</summary>
                Sigmoid,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh,

                /// <summary>A rectified linear unit.</summary>
                ReLU,

                /// <summary>A leaky rectified linear unit.</summary>
                LeakyReLU,
            }

            /// <summary>The factor by which a nonlinearity's weights are to be larger.</summary>
            /// <param name="nonlinearity">The nonlinearity.</param>
            /// <param name="param">For a leaky rectified linear unit, its negative slope.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2.0 / (1 + param * param)),
                _ => 1,
            };

            /// <summary>How many inputs an output element depends on, and how many outputs depend on an input element.</summary>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                    throw new ArgumentException("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions.",
                        nameof(tensor));
                var field = shape.Skip(2).Aggregate(1L, (product, size) => product * size);
                return (shape[1] * field, shape[0] * field);
            }

            /// <summary>Draws uniformly, as Glorot and Bengio (2010) propose.</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Draws from a normal distribution, as Glorot and Bengio (2010) propose.</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1) => normal_(tensor, 0, XavierDeviation(tensor, gain));

            /// <summary>Another name of <see cref="xavier_uniform_"/>.</summary>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <summary>Another name of <see cref="xavier_normal_"/>.</summary>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1) => xavier_normal_(tensor, gain);

            /// <summary>Draws uniformly, as He and others (2015) propose.</summary>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Draws from a normal distribution, as He and others (2015) propose.</summary>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Draws a matrix with orthonormal rows or columns, whichever are fewer.</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                if (tensor.dim() < 2)
                    throw new ArgumentException("Only tensors with 2 or more dimensions are supported.", nameof(tensor));
                if (tensor.numel() == 0)
                    return tensor;
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var rows = tensor.shape[0];
                var columns = tensor.numel() / rows;
                var drawn = aten.normal_.InPlace(empty([rows, columns], dtype: tensor.dtype, device: tensor.device), 0, 1);
                var (q, r) = Orthogonal.qr.Call2(rows < columns ? Orthogonal.t.Call(drawn) : drawn);
                // A decomposition is unique only up to signs; those of the diagonal make the draw uniform.
                var signs = Orthogonal.sign.Call(aten.diagonal.Call(r));
                Orthogonal.mul_.Run(q, signs);
                Orthogonal.copy_.Run(tensor, Orthogonal.reshape.Call(rows < columns ? Orthogonal.t.Call(q) : q, tensor.shape));
                aten.mul_.Run(tensor, gain);
                return tensor;
            }

            private static class Orthogonal
            {
                public static readonly Op qr = new("linalg_qr");
                public static readonly Op t = new("t");
                public static readonly Op sign = new("sign");
                public static readonly Op mul_ = new("mul_", "Tensor");
                public static readonly Op copy_ = new("copy_");
                public static readonly Op reshape = new("reshape");
            }

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            /// <summary>The first values of linear layers and convolutions.</summary>
            internal static void DefaultWeightAndBias(Tensor weight, Tensor? bias)
            {
                var (fanIn, _) = CalculateFanInAndFanOut(weight);
                if (weight.numel() > 0)
                    kaiming_uniform_(weight, Math.Sqrt(5));
                if (bias is null || fanIn == 0)
                    return;
                var bound = 1 / Math.Sqrt(fanIn);
                uniform_(bias, -bound, bound);
            }
        }
    }
}
