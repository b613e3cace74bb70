using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The distance of vectors.</summary>
    public sealed class PairwiseDistance : ParameterLessModule<Tensor, Tensor, Tensor>
    {
        internal PairwiseDistance(double p, double eps, bool keepdim) : base(nameof(PairwiseDistance))
        {
            norm = p;
            this.eps = eps;
            this.keepdim = keepdim;
        }

        /// <summary>The exponent of the norm.</summary>
        public double norm { get; set; }

        /// <summary>What is added to the differences.</summary>
        public double eps { get; set; }

        /// <summary>Whether the result keeps the dimension of the vectors.</summary>
        public bool keepdim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.pairwise_distance(input1, input2, norm, eps, keepdim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The distance of vectors.</summary>
            public static Modules.PairwiseDistance PairwiseDistance(double p = 2.0, double eps = 1e-6, bool keepdim = false) =>
                new(p, eps, keepdim);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op pairwise_distance = new("pairwise_distance");
                }

                /// <summary>The distance of vectors.</summary>
                public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2.0, double eps = 1e-6,
                    bool keepdim = false) =>
                    aten.pairwise_distance.Call(input1, input2, p, eps, keepdim);
            }
        }
    }
}
