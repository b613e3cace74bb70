using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Encoder layers one after the other.</summary>
    public sealed class TransformerEncoder : nn.Module<Tensor, Tensor?, Tensor?, Tensor>
    {
        private readonly ModuleList<TransformerEncoderLayer> layers = new();
        private readonly LayerNorm? norm;

        internal TransformerEncoder(TransformerEncoderLayer layer, long count, LayerNorm? norm = null) : base(nameof(TransformerEncoder))
        {
            for (var i = 0L; i < count; i++)
                layers.Add(layer.Copy());
            this.norm = norm;
            RegisterComponents();
        }

        /// <summary>Encodes sequences.</summary>
        public Tensor call(Tensor src) => base.call(src, null, null);

        /// <summary>Encodes sequences, without the pairs that the mask forbids.</summary>
        public Tensor call(Tensor src, Tensor? src_mask) => base.call(src, src_mask, null);

        /// <inheritdoc/>
        public override Tensor forward(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask)
        {
            using var scope = NewDisposeScope();
            var x = src.alias();
            foreach (var layer in layers)
                x = layer.call(x, src_mask, src_key_padding_mask);
            return (norm?.call(x) ?? x).MoveToOuterDisposeScope();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Encoder layers one after the other.</summary>
            /// <param name="encoder_layer">What each layer starts as a copy of; it is not itself part of the encoder.</param>
            /// <param name="num_layers">The number of layers.</param>
            public static Modules.TransformerEncoder TransformerEncoder(Modules.TransformerEncoderLayer encoder_layer, long num_layers) =>
                new(encoder_layer, num_layers);
        }
    }
}
