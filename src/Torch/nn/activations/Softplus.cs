using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A smooth version of <see cref="ReLU"/>.</summary>
    public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
    {
        internal Softplus(double beta, double threshold) : base(nameof(Softplus))
        {
            this.beta = beta;
            this.threshold = threshold;
        }

        /// <summary>How sharp the bend at zero is.</summary>
        public double beta { get; set; }

        /// <summary>Above this, the function is taken to be linear.</summary>
        public double threshold { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, beta, threshold);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A smooth version of <see cref="Modules.ReLU"/>.</summary>
            public static Modules.Softplus Softplus(double beta = 1.0, double threshold = 20.0) => new(beta, threshold);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op softplus = new("softplus");
                }

                /// <summary>A smooth version of <see cref="Modules.ReLU"/>.</summary>
                public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) =>
                    aten.softplus.Call(x, beta, threshold);
            }
        }
    }
}
