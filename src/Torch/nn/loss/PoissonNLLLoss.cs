using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The negative logarithm of the likelihood of Poisson distributed targets.</summary>
    public sealed class PoissonNLLLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1e-8f,
            nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
        {
            this.log_input = log_input;
            this.full = full;
            this.eps = eps;
        }

        /// <summary>Whether the input holds logarithms.</summary>
        public bool log_input { get; }

        /// <summary>Whether to add Stirling's term.</summary>
        public bool full { get; }

        /// <summary>What is added to the input before its logarithm is taken.</summary>
        public float eps { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.poisson_nll_loss(input, target, log_input, full, eps, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The negative logarithm of the likelihood of Poisson distributed targets.</summary>
            public static Modules.PoissonNLLLoss PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1e-8f,
                Reduction reduction = Reduction.Mean) => new(log_input, full, eps, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op poisson_nll_loss = new("poisson_nll_loss");
                }

                /// <summary>The negative logarithm of the likelihood of Poisson distributed targets.</summary>
                public static Tensor poisson_nll_loss(Tensor input, Tensor target, bool log_input = true, bool full = false,
                    float eps = 1e-8f, Reduction reduction = Reduction.Mean) =>
                    aten.poisson_nll_loss.Call(input, target, log_input, full, (double)eps, (long)reduction);
            }
        }
    }
}
