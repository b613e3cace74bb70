using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Distances where the target is 1, and how far they are below the margin where it is -1.</summary>
    public sealed class HingeEmbeddingLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public HingeEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
        {
            this.margin = margin;
        }

        /// <summary>The least distance of what is unlike.</summary>
        public double margin { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.hinge_embedding_loss(input, target, margin, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Distances where the target is 1, and how far they are below the margin where it is -1.</summary>
            public static Modules.HingeEmbeddingLoss HingeEmbeddingLoss(double margin = 1.0,
                Reduction reduction = Reduction.Mean) => new(margin, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op hinge_embedding_loss = new("hinge_embedding_loss");
                }

                /// <summary>Distances where the target is 1, and how far they are below the margin where it is -1.</summary>
                public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0.0,
                    Reduction reduction = Reduction.Mean) =>
                    aten.hinge_embedding_loss.Call(input, target, margin, (long)reduction);
            }
        }
    }
}
