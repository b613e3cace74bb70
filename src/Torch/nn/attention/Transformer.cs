using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>An encoder and a decoder of attention layers (Vaswani and others, 2017).</summary>
    public sealed class Transformer : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly TransformerEncoder encoder;
        private readonly TransformerDecoder decoder;

        internal Transformer(TransformerLayerShape shape, long encoder_layers, long decoder_layers) : base(nameof(Transformer))
        {
            using var encoder_layer = new TransformerEncoderLayer(shape);
            encoder = new TransformerEncoder(encoder_layer, encoder_layers, nn.LayerNorm(shape.ModelSize));
            using var decoder_layer = new TransformerDecoderLayer(shape);
            decoder = new TransformerDecoder(decoder_layer, decoder_layers, nn.LayerNorm(shape.ModelSize));
            RegisterComponents();
            foreach (var parameter in parameters().Where(parameter => parameter.dim() > 1))
                nn.init.xavier_uniform_(parameter);
        }

        /// <summary>Encodes a source and decodes a target with it, without what the masks forbid.</summary>
        public Tensor call(Tensor src, Tensor tgt, Tensor src_mask, Tensor? tgt_mask = null, Tensor? memory_mask = null,
            Tensor? src_key_padding_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null)
        {
            using var memory = encoder.call(src, src_mask, src_key_padding_mask);
            return decoder.call(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor src, Tensor tgt) => call(src, tgt, null!);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>An encoder and a decoder of attention layers (Vaswani and others, 2017).</summary>
            public static Modules.Transformer Transformer(long d_model = 512, long nhead = 8, long num_encoder_layers = 6,
                long num_decoder_layers = 6, long dim_feedforward = 2048, double dropout = 0.1,
                Activations activation = Activations.ReLU) =>
                new(new(d_model, nhead, dim_feedforward, dropout, activation), num_encoder_layers, num_decoder_layers);
        }
    }
}
