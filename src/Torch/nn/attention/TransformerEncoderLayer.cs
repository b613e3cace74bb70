using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Self-attention and two dense layers, each with a residual connection.</summary>
    public sealed class TransformerEncoderLayer : nn.Module<Tensor, Tensor>
    {
        private readonly TransformerLayerShape shape;
        private readonly MultiheadAttention self_attn;
        private readonly Linear linear1;
        private readonly Dropout dropout;
        private readonly Linear linear2;
        private readonly LayerNorm norm1;
        private readonly LayerNorm norm2;
        private readonly Dropout dropout1;
        private readonly Dropout dropout2;

        internal TransformerEncoderLayer(TransformerLayerShape shape) : base(nameof(TransformerEncoderLayer))
        {
            this.shape = shape;
            self_attn = nn.MultiheadAttention(shape.ModelSize, shape.Heads, shape.Dropout);
            linear1 = nn.Linear(shape.ModelSize, shape.FeedForwardSize);
            dropout = nn.Dropout(shape.Dropout);
            linear2 = nn.Linear(shape.FeedForwardSize, shape.ModelSize);
            norm1 = nn.LayerNorm(shape.ModelSize);
            norm2 = nn.LayerNorm(shape.ModelSize);
            dropout1 = nn.Dropout(shape.Dropout);
            dropout2 = nn.Dropout(shape.Dropout);
            RegisterComponents();
        }

        /// <summary>Encodes sequences, without the pairs that the mask forbids.</summary>
        public Tensor call(Tensor src, Tensor? src_mask) => call(src, src_mask, null);

        /// <summary>Encodes sequences, without the pairs and keys that the masks forbid.</summary>
        public Tensor call(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask)
        {
            using var scope = NewDisposeScope();
            var (attended, _) = self_attn.call(src, src, src, src_key_padding_mask, false, src_mask);
            var x = norm1.call(src + dropout1.call(attended));
            var hidden = dropout.call(shape.Activate(linear1.call(x)));
            return norm2.call(x + dropout2.call(linear2.call(hidden))).MoveToOuterDisposeScope();
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor src) => call(src, null, null);

        /// <summary>A layer of the same shape and the same values.</summary>
        internal TransformerEncoderLayer Copy() => TransformerLayerShape.Copy(this, () => new TransformerEncoderLayer(shape));
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Self-attention and two dense layers, each with a residual connection.</summary>
            public static Modules.TransformerEncoderLayer TransformerEncoderLayer(long d_model = 512, long nhead = 8,
                long dim_feedforward = 2048, double dropout = 0.1, Activations activation = Activations.ReLU) =>
                new(new(d_model, nhead, dim_feedforward, dropout, activation));
        }
    }
}
