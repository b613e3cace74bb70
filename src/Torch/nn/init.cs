namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Ways to fill a tensor with first values. All work in place, without gradients, and return the tensor.</summary>
        public static partial class init
        {
            private static class aten
            {
                public static readonly Op uniform_ = new("uniform_");
                public static readonly Op normal_ = new("normal_");
                public static readonly Op fill_ = new("fill_", "Scalar");
                public static readonly Op zero_ = new("zero_");
                public static readonly Op item = new("item");
                public static readonly Op erfinv_ = new("erfinv_");
                public static readonly Op mul_ = new("mul_", "Scalar");
                public static readonly Op add_ = new("add_", "Scalar");
                public static readonly Op clamp_ = new("clamp_");
                public static readonly Op diagonal = new("diagonal");
                public static readonly Op select = new("select", "int");
                public static readonly Op slice = new("slice", "Tensor");
                public static readonly Op index_fill_ = new("index_fill_", "int_Scalar");
            }

            /// <summary>Draws uniformly between two bounds.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                using var _ = no_grad();
                return aten.uniform_.InPlace(tensor, low, high, generator);
            }

            /// <summary>Draws from a normal distribution.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                using var _ = no_grad();
                return aten.normal_.InPlace(tensor, mean, std, generator);
            }

            /// <summary>Draws from a normal distribution that is cut off at both ends.</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2,
                Generator? generator = null)
            {
                using var _ = no_grad();
                // A uniform draw between the two ends, sent through the inverse of the normal distribution function.
                var low = NormalCdf((a - mean) / std);
                var high = NormalCdf((b - mean) / std);
                aten.uniform_.Run(tensor, 2 * low - 1, 2 * high - 1, generator);
                aten.erfinv_.Run(tensor);
                aten.mul_.Run(tensor, std * Math.Sqrt(2));
                aten.add_.Run(tensor, mean);
                return aten.clamp_.InPlace(tensor, a, b);
            }

            /// <summary>Sets every element to one value.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using var _ = no_grad();
                return aten.fill_.InPlace(tensor, val);
            }

            /// <summary>Sets every element to one.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Sets every element to zero.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Makes a matrix the identity.</summary>
            public static Tensor eye_(Tensor tensor)
            {
                if (tensor.dim() != 2)
                    throw new ArgumentException("Only tensors with 2 dimensions are supported.", nameof(tensor));
                using var _ = no_grad();
                aten.zero_.Run(tensor);
                using var diagonal = aten.diagonal.Call(tensor);
                aten.fill_.Run(diagonal, 1);
                return tensor;
            }

            /// <summary>Makes a convolution pass on as many channels as it can.</summary>
            public static Tensor dirac_(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length is < 3 or > 5)
                    throw new ArgumentException("Only tensors with 3, 4, or 5 dimensions are supported.", nameof(tensor));
                using var _ = no_grad();
                aten.zero_.Run(tensor);
                var centre = tensor.alias();
                for (var dim = shape.Length - 1; dim >= 2; dim--)
                {
                    var next = aten.select.Call(centre, dim, shape[dim] / 2);
                    centre.Dispose();
                    centre = next;
                }
                using (centre)
                using (var diagonal = aten.diagonal.Call(centre))
                    aten.fill_.Run(diagonal, 1);
                return tensor;
            }

            /// <summary>Draws a matrix whose columns each have a share of zeros.</summary>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                var shape = tensor.shape;
                if (shape.Length != 2)
                    throw new ArgumentException("Only tensors with 2 dimensions are supported.", nameof(tensor));
                var zeros = (long)Math.Ceiling(sparsity * shape[0]);
                using var _ = no_grad();
                aten.normal_.Run(tensor, 0, std);
                for (var column = 0L; column < shape[1]; column++)
                {
                    using var rows = randperm(shape[0]);
                    using var chosen = aten.slice.Call(rows, 0, 0, zeros);
                    using var values = aten.select.Call(tensor, 1, column);
                    aten.index_fill_.Run(values, 0, chosen, 0);
                }
                return tensor;
            }

            private static double NormalCdf(double x)
            {
                using var value = full([], x / Math.Sqrt(2), dtype: ScalarType.Float64);
                using var erf = value.erf();
                return (1 + aten.item.CallDouble(erf)) / 2;
            }
        }
    }
}
