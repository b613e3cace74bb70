using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The Kullback-Leibler divergence of distributions given by logarithms.</summary>
    public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
        {
            this.log_target = log_target;
        }

        /// <summary>Whether the target holds logarithms too.</summary>
        public bool log_target { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.kl_div(input, target, log_target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The Kullback-Leibler divergence of distributions given by logarithms.</summary>
            public static Modules.KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) =>
                new(log_target, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op kl_div = new("kl_div");
                }

                /// <summary>The Kullback-Leibler divergence of distributions given by logarithms.</summary>
                public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                    aten.kl_div.Call(input, target, (long)reduction, log_target);
            }
        }
    }
}
