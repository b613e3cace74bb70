using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The margin between the right classes, of which there may be several, and the others.</summary>
    public sealed class MultiLabelMarginLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public MultiLabelMarginLoss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.multi_label_margin_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The margin between the right classes, of which there may be several, and the others.</summary>
            public static Modules.MultiLabelMarginLoss MultiLabelMarginLoss(Reduction reduction = Reduction.Mean) => new(reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op multilabel_margin_loss = new("multilabel_margin_loss");
                }

                /// <summary>The margin between the right classes, of which there may be several, and the others.</summary>
                public static Tensor multi_label_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                    aten.multilabel_margin_loss.Call(input, target, (long)reduction);
            }
        }
    }
}
