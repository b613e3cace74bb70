using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp
{
    /// <summary>What an embedding bag makes of the vectors of a bag.</summary>
    public enum EmbeddingBagMode
    {
        /// <summary>Their sum.</summary>
        Sum = 0,

        /// <summary>Their mean.</summary>
        Mean = 1,

        /// <summary>The greatest of each element.</summary>
        Max = 2,
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Looks up learned vectors and makes one of each bag of indices.</summary>
    public sealed class EmbeddingBag : nn.Module<Tensor, Tensor?, Tensor?, Tensor>
    {
        private static readonly Op embedding_bag = new("embedding_bag", "padding_idx");

        private readonly double? max_norm;
        private readonly double norm_type;
        private readonly bool scale_grad_by_freq;
        private readonly EmbeddingBagMode mode;
        private readonly bool sparse;
        private readonly bool include_last_offset;
        private readonly long? padding_index;
        private Parameter _weight = null!;

        internal EmbeddingBag(Parameter weight, double? max_norm, double norm_type, bool scale_grad_by_freq, EmbeddingBagMode mode,
            bool sparse, bool include_last_offset, long padding_index) : base(nameof(EmbeddingBag))
        {
            this.max_norm = max_norm;
            this.norm_type = norm_type;
            this.scale_grad_by_freq = scale_grad_by_freq;
            this.mode = mode;
            this.sparse = sparse;
            this.include_last_offset = include_last_offset;
            this.padding_index = padding_index < 0 ? null : padding_index;
            this.weight = weight;
        }

        /// <summary>The vectors, one a row.</summary>
        [DisallowNull]
        public Parameter? weight
        {
            get => _weight;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        /// <summary>Each row of the input is a bag.</summary>
        public Tensor call(Tensor input) => call(input, null, null);

        /// <summary>Each bag begins at an offset, or is a row of the input.</summary>
        public Tensor call(Tensor input, Tensor offsets) => call(input, offsets, null);

        /// <summary>Each bag begins at an offset, or is a row of the input, and each vector has a weight.</summary>
        public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights) => base.call(input, offsets, perSampleWeights);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
        {
            using var scope = NewDisposeScope();
            if (input.dim() == 2)
            {
                if (offsets is not null)
                    throw new ArgumentException(
                        "if input is 2D, then offsets has to be null, as input is treated is a mini-batch of fixed length sequences.",
                        nameof(offsets));
                offsets = arange(0, input.numel(), input.shape[1], dtype: input.dtype, device: input.device);
                input = input.reshape(-1);
                perSampleWeights = perSampleWeights?.reshape(-1);
            }
            else if (offsets is null)
            {
                throw new ArgumentException("offsets has to be a 1D Tensor but got null", nameof(offsets));
            }
            if (max_norm is { } limit)
                nn.functional.Renormalise(_weight, input, limit, norm_type);
            var (result, _, _, _) = embedding_bag.Call4(
                _weight, input, offsets, scale_grad_by_freq, (long)mode, sparse, perSampleWeights, include_last_offset, padding_index);
            return result.MoveToOuterDisposeScope();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Looks up learned vectors and makes one of each bag of indices.</summary>
            public static Modules.EmbeddingBag EmbeddingBag(long num_embeddings, long embedding_dims, double? max_norm = null,
                double norm_type = 2.0, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false,
                bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
            {
                var weight = new Modules.Parameter(empty([num_embeddings, embedding_dims], dtype: dtype, device: device));
                init.normal_(weight);
                if (padding_index >= 0)
                {
                    using var _ = no_grad();
                    using var padding = weight.select(0, padding_index);
                    padding.zero_();
                }
                return new(weight, max_norm, norm_type, scale_grad_by_freq, mode, sparse, include_last_offset, padding_index);
            }

            /// <summary>Looks up vectors that exist already and makes one of each bag of indices.</summary>
            public static Modules.EmbeddingBag EmbeddingBag_from_pretrained(Tensor embeddings, bool freeze = true, double? max_norm = null,
                double norm_type = 2.0, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false,
                bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null) =>
                new(Pretrained(embeddings, freeze, device, dtype), max_norm, norm_type, scale_grad_by_freq, mode, sparse,
                    include_last_offset, padding_index);
        }
    }
}
