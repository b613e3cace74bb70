using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Looks up a learned vector for each index.</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private readonly long? padding_idx;
        private readonly double? max_norm;
        private readonly double norm_type;
        private readonly bool scale_grad_by_freq;
        private readonly bool sparse;
        private Parameter _weight = null!;

        internal Embedding(Parameter weight, long? padding_idx, double? max_norm, double norm_type, bool scale_grad_by_freq,
            bool sparse) : base(nameof(Embedding))
        {
            var count = weight.shape[0];
            if (padding_idx < -count || padding_idx >= count)
                throw new ArgumentException("padding_idx must be within num_embeddings", nameof(padding_idx));
            this.padding_idx = padding_idx < 0 ? padding_idx + count : padding_idx;
            this.max_norm = max_norm;
            this.norm_type = norm_type;
            this.scale_grad_by_freq = scale_grad_by_freq;
            this.sparse = sparse;
            this.weight = weight;
        }

        /// <summary>The vectors, one a row.</summary>
        [DisallowNull]
        public Parameter? weight
        {
            get => _weight;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.Embedding(input, _weight, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);

        internal void Initialize()
        {
            nn.init.normal_(_weight);
            if (padding_idx is not { } row)
                return;
            using var _ = no_grad();
            using var padding = _weight.select(0, row);
            padding.zero_();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Looks up a learned vector for each index.</summary>
            /// <param name="num_embeddings">The number of vectors.</param>
            /// <param name="embedding_dims">Their size.</param>
            /// <param name="padding_idx">The index of a vector of zeros that is not learned.</param>
            /// <param name="max_norm">Vectors of a greater norm are scaled down, in place.</param>
            /// <param name="norm_type">The exponent of the norm.</param>
            /// <param name="scale_grad_by_freq">Whether to divide gradients by how often the index occurs.</param>
            /// <param name="sparse">Whether the gradient is a sparse tensor.</param>
            /// <param name="device">The vectors' device.</param>
            /// <param name="dtype">The vectors' type.</param>
            public static Modules.Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null,
                double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false,
                Device? device = null, ScalarType? dtype = null)
            {
                var weight = new Modules.Parameter(empty([num_embeddings, embedding_dims], dtype: dtype, device: device));
                var embedding = new Modules.Embedding(weight, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);
                embedding.Initialize();
                return embedding;
            }

            /// <summary>Looks up vectors that exist already.</summary>
            /// <param name="embeddings">The vectors, one a row.</param>
            /// <param name="freeze">Whether they stay as they are.</param>
            /// <param name="padding_idx">The index of a vector that is not learned.</param>
            /// <param name="max_norm">Vectors of a greater norm are scaled down, in place.</param>
            /// <param name="norm_type">The exponent of the norm.</param>
            /// <param name="scale_grad_by_freq">Whether to divide gradients by how often the index occurs.</param>
            /// <param name="sparse">Whether the gradient is a sparse tensor.</param>
            /// <param name="device">The vectors' device.</param>
            /// <param name="dtype">The vectors' type.</param>
            public static Modules.Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true, long? padding_idx = null,
                double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false,
                Device? device = null, ScalarType? dtype = null) =>
                new(Pretrained(embeddings, freeze, device, dtype), padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);

            /// <summary>A parameter that shares the memory of existing vectors where it can.</summary>
            private static Modules.Parameter Pretrained(Tensor embeddings, bool freeze, Device? device, ScalarType? dtype)
            {
                if (embeddings.dim() != 2)
                    throw new ArgumentException("Embeddings parameter is expected to be 2-dimensional", nameof(embeddings));
                using var converted = embeddings.to(dtype ?? embeddings.dtype, device ?? embeddings.device);
                return new Modules.Parameter(converted.detach(), !freeze);
            }

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op embedding = new("embedding");
                    public static readonly Op embedding_renorm_ = new("embedding_renorm_");
                }

                internal static Tensor Embedding(Tensor input, Tensor weight, long? padding_idx, double? max_norm, double norm_type,
                    bool scale_grad_by_freq, bool sparse)
                {
                    if (max_norm is { } limit)
                        Renormalise(weight, input, limit, norm_type);
                    return aten.embedding.Call(weight, input, padding_idx ?? -1, scale_grad_by_freq, sparse);
                }

                internal static void Renormalise(Tensor weight, Tensor indices, double max_norm, double norm_type)
                {
                    using var _ = no_grad();
                    using var contiguous = indices.contiguous();
                    aten.embedding_renorm_.Run(weight, contiguous, max_norm, norm_type);
                }
            }
        }
    }
}
