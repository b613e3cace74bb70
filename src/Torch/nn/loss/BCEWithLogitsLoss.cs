using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The cross entropy of scores, before the sigmoid, and binary targets.</summary>
    public sealed class BCEWithLogitsLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public BCEWithLogitsLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean,
            Tensor? pos_weights = null) : base(weight, reduction)
        {
            this.pos_weights = pos_weights;
        }

        /// <summary>The weight of positive targets, or null.</summary>
        public Tensor? pos_weights { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The cross entropy of scores, before the sigmoid, and binary targets.</summary>
            public static Modules.BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean,
                Tensor? pos_weights = null) => new(weight, reduction, pos_weights);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op binary_cross_entropy_with_logits = new("binary_cross_entropy_with_logits");
                }

                /// <summary>The cross entropy of scores, before the sigmoid, and binary targets.</summary>
                public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null,
                    Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                    aten.binary_cross_entropy_with_logits.Call(input, target, weight, pos_weights, (long)reduction);
            }
        }
    }
}
