using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>How far two scores are from the order that the target asks for, 1 or -1.</summary>
    public sealed class MarginRankingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public MarginRankingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
        {
            this.margin = margin;
        }

        /// <summary>The least distance of the scores.</summary>
        public double margin { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
            nn.functional.margin_ranking_loss(input1, input2, target, margin, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>How far two scores are from the order that the target asks for, 1 or -1.</summary>
            public static Modules.MarginRankingLoss MarginRankingLoss(double margin = 0.0,
                Reduction reduction = Reduction.Mean) => new(margin, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op margin_ranking_loss = new("margin_ranking_loss");
                }

                /// <summary>How far two scores are from the order that the target asks for, 1 or -1.</summary>
                public static Tensor margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0.0,
                    Reduction reduction = Reduction.Mean) =>
                    aten.margin_ranking_loss.Call(input1, input2, target, margin, (long)reduction);
            }
        }
    }
}
