using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The continuously differentiable exponential linear unit.</summary>
    public sealed class CELU : ParameterLessModule<Tensor, Tensor>
    {
        internal CELU(double alpha, bool inplace) : base(nameof(CELU))
        {
            this.alpha = alpha;
            this.inplace = inplace;
        }

        /// <summary>Where the values level off below zero, negated.</summary>
        public double alpha { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.celu(tensor, alpha, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The continuously differentiable exponential linear unit.</summary>
            public static Modules.CELU CELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op celu = new("celu");
                    public static readonly Op celu_ = new("celu_");
                }

                /// <summary>The continuously differentiable exponential linear unit.</summary>
                public static Tensor celu(Tensor x, double alpha, bool inplace = false) =>
                    inplace ? aten.celu_.InPlace(x, alpha).alias() : aten.celu.Call(x, alpha);
            }
        }
    }
}
