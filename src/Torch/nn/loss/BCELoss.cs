using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The cross entropy of probabilities and binary targets.</summary>
    public sealed class BCELoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The cross entropy of probabilities and binary targets.</summary>
            public static Modules.BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op binary_cross_entropy = new("binary_cross_entropy");
                }

                /// <summary>The cross entropy of probabilities and binary targets.</summary>
                public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null,
                    Reduction reduction = Reduction.Mean) =>
                    aten.binary_cross_entropy.Call(input, target, weight, (long)reduction);
            }
        }
    }
}
