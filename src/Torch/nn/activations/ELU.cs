using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The exponential linear unit.</summary>
    public sealed class ELU : ParameterLessModule<Tensor, Tensor>
    {
        internal ELU(double alpha, bool inplace) : base(nameof(ELU))
        {
            this.alpha = alpha;
            this.inplace = inplace;
        }

        /// <summary>Where the values level off below zero, negated.</summary>
        public double alpha { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.elu(tensor, alpha, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The exponential linear unit.</summary>
            public static Modules.ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op elu = new("elu");
                    public static readonly Op elu_ = new("elu_");
                }

                /// <summary>The exponential linear unit.</summary>
                public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                    inplace ? aten.elu_.InPlace(x, alpha).alias() : aten.elu.Call(x, alpha);
            }
        }
    }
}
