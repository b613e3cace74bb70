using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The margin between the right class and the others.</summary>
    public sealed class MultiMarginLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public MultiMarginLoss(int p = 1, double margin = 1.0, Tensor? weight = null,
            nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction)
        {
            this.p = p;
            this.margin = margin;
        }

        /// <summary>The exponent, 1 or 2.</summary>
        public int p { get; }

        /// <summary>The margin.</summary>
        public double margin { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.multi_margin_loss(input, target, p, margin, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The margin between the right class and the others.</summary>
            public static Modules.MultiMarginLoss MultiMarginLoss(int p = 1, double margin = 1.0, Tensor? weight = null,
                Reduction reduction = Reduction.Mean) => new(p, margin, weight, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op multi_margin_loss = new("multi_margin_loss");
                }

                /// <summary>The margin between the right class and the others.</summary>
                public static Tensor multi_margin_loss(Tensor input, Tensor target, int p = 1, double margin = 1.0, Tensor? weight = null,
                    Reduction reduction = Reduction.Mean) =>
                    aten.multi_margin_loss.Call(input, target, p, margin, weight, (long)reduction);
            }
        }
    }
}
