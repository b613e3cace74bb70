using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>How much nearer, by any distance, the positive should be to the anchor than the negative is.</summary>
    public sealed class TripletMarginWithDistanceLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        private readonly Func<Tensor, Tensor, Tensor>? distance;
        private readonly bool swap;

        /// <summary>Makes the loss.</summary>
        public TripletMarginWithDistanceLoss(Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1.0, bool swap = false,
            nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
        {
            this.distance = distance;
            this.margin = margin;
            this.swap = swap;
        }

        /// <summary>The least difference of the distances.</summary>
        public double margin { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) =>
            nn.functional.triplet_margin_with_distance_loss(anchor, positive, negative, distance, margin, swap, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>How much nearer, by any distance, the positive should be to the anchor than the negative is.</summary>
            public static Modules.TripletMarginWithDistanceLoss TripletMarginWithDistanceLoss(Func<Tensor, Tensor, Tensor>? distance = null,
                double margin = 1.0, bool swap = false, Reduction reduction = Reduction.Mean) =>
                new(distance, margin, swap, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op minimum = new("minimum");
                }

                /// <summary>How much nearer, by any distance, the positive should be to the anchor than the negative is.</summary>
                public static Tensor triplet_margin_with_distance_loss(Tensor anchor, Tensor positive, Tensor negative,
                    Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1.0, bool swap = false,
                    Reduction reduction = Reduction.Mean)
                {
                    distance ??= EuclideanDistance;
                    using var near = distance(anchor, positive);
                    var far = distance(anchor, negative);
                    if (swap)
                    {
                        using var direct = far;
                        using var swapped = distance(positive, negative);
                        far = aten.minimum.Call(direct, swapped);
                    }
                    using (far)
                    {
                        using var difference = aten.sub.Call(near, far);
                        using var with_margin = aten.add_scalar.Call(difference, margin);
                        return Reduce(aten.clamp_min.Call(with_margin, 0), reduction);
                    }
                }

                private static Tensor EuclideanDistance(Tensor left, Tensor right) => pairwise_distance(left, right);
            }
        }
    }
}
