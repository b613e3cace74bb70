using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Self-attention, attention to an encoded sequence, and two dense layers, each with a residual connection.</summary>
    public sealed class TransformerDecoderLayer : nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor?, Tensor>
    {
        private readonly TransformerLayerShape shape;
        private readonly MultiheadAttention self_attn;
        private readonly MultiheadAttention multihead_attn;
        private readonly Linear linear1;
        private readonly Dropout dropout;
        private readonly Linear linear2;
        private readonly LayerNorm norm1;
        private readonly LayerNorm norm2;
        private readonly LayerNorm norm3;
        private readonly Dropout dropout1;
        private readonly Dropout dropout2;
        private readonly Dropout dropout3;

        internal TransformerDecoderLayer(TransformerLayerShape shape) : base(nameof(TransformerDecoderLayer))
        {
            this.shape = shape;
            self_attn = nn.MultiheadAttention(shape.ModelSize, shape.Heads, shape.Dropout);
            multihead_attn = nn.MultiheadAttention(shape.ModelSize, shape.Heads, shape.Dropout);
            linear1 = nn.Linear(shape.ModelSize, shape.FeedForwardSize);
            dropout = nn.Dropout(shape.Dropout);
            linear2 = nn.Linear(shape.FeedForwardSize, shape.ModelSize);
            norm1 = nn.LayerNorm(shape.ModelSize);
            norm2 = nn.LayerNorm(shape.ModelSize);
            norm3 = nn.LayerNorm(shape.ModelSize);
            dropout1 = nn.Dropout(shape.Dropout);
            dropout2 = nn.Dropout(shape.Dropout);
            dropout3 = nn.Dropout(shape.Dropout);
            RegisterComponents();
        }

        /// <summary>Decodes a target with the memory of a source.</summary>
        public Tensor call(Tensor tgt, Tensor memory) => base.call(tgt, memory, null, null, null, null);

        /// <summary>Decodes a target with the memory of a source, without what the masks forbid.</summary>
        public new Tensor call(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null,
            Tensor? memory_key_padding_mask = null) =>
            base.call(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);

        /// <inheritdoc/>
        public override Tensor forward(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask, Tensor? tgt_key_padding_mask,
            Tensor? memory_key_padding_mask)
        {
            using var scope = NewDisposeScope();
            var (own, _) = self_attn.call(tgt, tgt, tgt, tgt_key_padding_mask, false, tgt_mask);
            var x = norm1.call(tgt + dropout1.call(own));
            var (other, _) = multihead_attn.call(x, memory, memory, memory_key_padding_mask, false, memory_mask);
            x = norm2.call(x + dropout2.call(other));
            var hidden = dropout.call(shape.Activate(linear1.call(x)));
            return norm3.call(x + dropout3.call(linear2.call(hidden))).MoveToOuterDisposeScope();
        }

        /// <summary>A layer of the same shape and the same values.</summary>
        internal TransformerDecoderLayer Copy() => TransformerLayerShape.Copy(this, () => new TransformerDecoderLayer(shape));
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Self-attention, attention to an encoded sequence, and two dense layers, each with a residual connection.</summary>
            public static Modules.TransformerDecoderLayer TransformerDecoderLayer(long d_model = 512, long nhead = 8,
                long dim_feedforward = 2048, double dropout = 0.1, Activations activation = Activations.ReLU) =>
                new(new(d_model, nhead, dim_feedforward, dropout, activation));
        }
    }
}
