using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The logistic loss of scores and targets of 1 and -1.</summary>
    public sealed class SoftMarginLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public SoftMarginLoss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.soft_margin_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The logistic loss of scores and targets of 1 and -1.</summary>
            public static Modules.SoftMarginLoss SoftMarginLoss(Reduction reduction = Reduction.Mean) => new(reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op soft_margin_loss = new("soft_margin_loss");
                }

                /// <summary>The logistic loss of scores and targets of 1 and -1.</summary>
                public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                    aten.soft_margin_loss.Call(input, target, (long)reduction);
            }
        }
    }
}
