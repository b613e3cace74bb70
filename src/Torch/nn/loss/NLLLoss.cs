using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The negative logarithm of the probability of the right class.</summary>
    public sealed class NLLLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.nll_loss(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The negative logarithm of the probability of the right class.</summary>
            public static Modules.NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op nll_loss_nd = new("nll_loss_nd");
                }

                /// <summary>The negative logarithm of the probability of the right class.</summary>
                public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                    aten.nll_loss_nd.Call(input, target, weight, (long)reduction);
            }
        }
    }
}
