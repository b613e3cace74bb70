using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The binary cross entropy of several labels, averaged over the classes.</summary>
    public sealed class MultiLabelSoftMarginLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public MultiLabelSoftMarginLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.multilabel_soft_margin_loss(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The binary cross entropy of several labels, averaged over the classes.</summary>
            public static Modules.MultiLabelSoftMarginLoss MultiLabelSoftMarginLoss(Tensor? weight = null,
                Reduction reduction = Reduction.Mean) => new(weight, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op mean_dim = new("mean", "dim");
                    public static readonly Op mean = new("mean");
                    public static readonly Op sum = new("sum");
                }

                /// <summary>The binary cross entropy of several labels, averaged over the classes.</summary>
                public static Tensor multilabel_soft_margin_loss(Tensor input, Tensor target, Tensor? weight = null,
                    Reduction reduction = Reduction.Mean)
                {
                    using var losses = aten.binary_cross_entropy_with_logits.Call(input, target, weight, Arg.None, (long)Reduction.None);
                    return Reduce(aten.mean_dim.Call(losses, -1), reduction);
                }

                /// <summary>Takes the losses over and reduces them.</summary>
                private static Tensor Reduce(Tensor losses, Reduction reduction)
                {
                    if (reduction == Reduction.None)
                        return losses;
                    using (losses)
                        return reduction == Reduction.Mean ? aten.mean.Call(losses) : aten.sum.Call(losses);
                }
            }
        }
    }
}
