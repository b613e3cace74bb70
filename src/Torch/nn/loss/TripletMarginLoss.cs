using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>How much nearer the positive should be to the anchor than the negative is.</summary>
    public sealed class TripletMarginLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        private readonly double eps;

        private readonly bool swap;

        /// <summary>Makes the loss.</summary>
        public TripletMarginLoss(double margin = 1.0, long p = 2, double eps = 1e-06, bool swap = false,
            nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
        {
            this.margin = margin;
            this.p = p;
            this.eps = eps;
            this.swap = swap;
        }

        /// <summary>The least difference of the distances.</summary>
        public double margin { get; }

        /// <summary>The exponent of the norm.</summary>
        public long p { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) =>
            nn.functional.triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>How much nearer the positive should be to the anchor than the negative is.</summary>
            public static Modules.TripletMarginLoss TripletMarginLoss(double margin = 1.0, long p = 2, double eps = 1e-06,
                bool swap = false, Reduction reduction = Reduction.Mean) => new(margin, p, eps, swap, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op triplet_margin_loss = new("triplet_margin_loss");
                }

                /// <summary>How much nearer the positive should be to the anchor than the negative is.</summary>
                public static Tensor triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, double margin = 1.0, long p = 2,
                    double eps = 1e-06, bool swap = false, Reduction reduction = Reduction.Mean) =>
                    aten.triplet_margin_loss.Call(anchor, positive, negative, margin, (double)p, eps, swap, (long)reduction);
            }
        }
    }
}
