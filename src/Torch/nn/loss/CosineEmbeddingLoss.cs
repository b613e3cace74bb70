using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>How unlike two inputs are where the target is 1, and how alike beyond a margin where it is -1.</summary>
    public sealed class CosineEmbeddingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public CosineEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
        {
            this.margin = margin;
        }

        /// <summary>The greatest likeness of what is unlike.</summary>
        public double margin { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
            nn.functional.cosine_embedding_loss(input1, input2, target, margin, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>How unlike two inputs are where the target is 1, and how alike beyond a margin where it is -1.</summary>
            public static Modules.CosineEmbeddingLoss CosineEmbeddingLoss(double margin = 0.0,
                Reduction reduction = Reduction.Mean) => new(margin, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op cosine_embedding_loss = new("cosine_embedding_loss");
                }

                /// <summary>How unlike two inputs are where the target is 1, and how alike beyond a margin where it is -1.</summary>
                public static Tensor cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0.0,
                    Reduction reduction = Reduction.Mean) =>
                    aten.cosine_embedding_loss.Call(input1, input2, target, margin, (long)reduction);
            }
        }
    }
}
