using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Attention in several subspaces at once (Vaswani and others, 2017).</summary>
    public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>>
    {
        private readonly long embed_dim;
        private readonly long num_heads;
        private readonly double dropout;
        private readonly bool add_zero_attn;
        private readonly Parameter? in_proj_weight;
        private readonly Parameter[] separate_weights = [];
        private readonly Parameter? in_proj_bias;
        private readonly Parameter? bias_k;
        private readonly Parameter? bias_v;
        private readonly Linear out_proj;

        internal MultiheadAttention(long embed_dim, long num_heads, double dropout, bool bias, bool add_bias_kv, bool add_zero_attn,
            long? kdim, long? vdim) : base(nameof(MultiheadAttention))
        {
            if (embed_dim % num_heads != 0)
                throw new ArgumentException("embed_dim must be divisible by num_heads", nameof(num_heads));
            this.embed_dim = embed_dim;
            this.num_heads = num_heads;
            this.dropout = dropout;
            this.add_zero_attn = add_zero_attn;

            if ((kdim ?? embed_dim) == embed_dim && (vdim ?? embed_dim) == embed_dim)
            {
                ConditionallyRegisterParameter(nameof(in_proj_weight), in_proj_weight = new Parameter(empty(3 * embed_dim, embed_dim)));
            }
            else
            {
                separate_weights = [new(empty(embed_dim, embed_dim)), new(empty(embed_dim, kdim ?? embed_dim)),
                    new(empty(embed_dim, vdim ?? embed_dim))];
                ConditionallyRegisterParameter("q_proj_weight", separate_weights[0]);
                ConditionallyRegisterParameter("k_proj_weight", separate_weights[1]);
                ConditionallyRegisterParameter("v_proj_weight", separate_weights[2]);
            }
            if (bias)
                ConditionallyRegisterParameter(nameof(in_proj_bias), in_proj_bias = new Parameter(zeros(3 * embed_dim)));
            if (add_bias_kv)
            {
                ConditionallyRegisterParameter(nameof(bias_k), bias_k = new Parameter(empty(1, 1, embed_dim)));
                ConditionallyRegisterParameter(nameof(bias_v), bias_v = new Parameter(empty(1, 1, embed_dim)));
            }
            register_module(nameof(out_proj), out_proj = nn.Linear(embed_dim, embed_dim, bias));

            foreach (var weight in separate_weights)
                nn.init.xavier_uniform_(weight);
            if (in_proj_weight is not null)
                nn.init.xavier_uniform_(in_proj_weight);
            if (out_proj.bias is not null)
                nn.init.zeros_(out_proj.bias);
            if (bias_k is not null)
                nn.init.xavier_normal_(bias_k);
            if (bias_v is not null)
                nn.init.xavier_normal_(bias_v);
        }

        /// <summary>Attends.</summary>
        /// <param name="query">The queries, <c>[L, N, E]</c>, or <c>[L, E]</c> without a batch.</param>
        /// <param name="key">The keys, <c>[S, N, K]</c>.</param>
        /// <param name="value">The values, <c>[S, N, V]</c>.</param>
        /// <param name="key_padding_mask">Keys to leave out, <c>[N, S]</c>, or what is added to their scores.</param>
        /// <param name="need_weights">Whether to return the weights.</param>
        /// <param name="attn_mask">Pairs to leave out, <c>[L, S]</c> or <c>[N * heads, L, S]</c>, or what is added to their scores.</param>
        /// <returns>The result, and the weights averaged over the heads, or null.</returns>
        public new Tuple<Tensor, Tensor> call(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null,
            bool need_weights = true, Tensor? attn_mask = null) =>
            base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

        /// <inheritdoc/>
        public override Tuple<Tensor, Tensor> forward(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights,
            Tensor? attn_mask)
        {
            using var scope = NewDisposeScope();
            var batched = query.dim() == 3;
            if (!batched)
                (query, key, value, key_padding_mask) = (query.unsqueeze(1), key.unsqueeze(1), value.unsqueeze(1),
                    key_padding_mask?.unsqueeze(0));
            var (length, batch) = (query.shape[0], query.shape[1]);

            var (q, k, v) = Project(query, key, value);
            var added = 0;
            if (bias_k is not null)
            {
                k = cat([k, bias_k.repeat(1, batch, 1)]);
                v = cat([v, bias_v!.repeat(1, batch, 1)]);
                added++;
            }
            q = Heads(q);
            k = Heads(k);
            v = Heads(v);
            if (add_zero_attn)
            {
                var zero = zeros([batch, num_heads, 1, embed_dim / num_heads], dtype: k.dtype, device: k.device);
                k = cat([k, zero], 2);
                v = cat([v, zero], 2);
                added++;
            }

            var (output, weights) = nn.functional.Attention(q, k, v, Bias(key_padding_mask, attn_mask, q, k, added),
                training ? dropout : 0);
            output = out_proj.call(output.permute(2, 0, 1, 3).reshape(length, batch, embed_dim));
            weights = need_weights ? weights.mean([1]) : null!;
            if (!batched)
                (output, weights) = (output.squeeze(1), weights?.squeeze(0)!);
            return Tuple.Create(output.MoveToOuterDisposeScope(), weights?.MoveToOuterDisposeScope()!);
        }

        private (Tensor, Tensor, Tensor) Project(Tensor query, Tensor key, Tensor value)
        {
            // Self-attention is one product rather than three.
            if (in_proj_weight is not null && ReferenceEquals(query, key) && ReferenceEquals(key, value))
            {
                var all = nn.functional.linear(query, in_proj_weight, in_proj_bias).chunk(3, -1);
                return (all[0], all[1], all[2]);
            }
            var weights = in_proj_weight?.chunk(3, 0) ?? separate_weights;
            var biases = in_proj_bias?.chunk(3, 0);
            return (
                nn.functional.linear(query, weights[0], biases?[0]),
                nn.functional.linear(key, weights[1], biases?[1]),
                nn.functional.linear(value, weights[2], biases?[2]));
        }

        /// <summary>From <c>[length, batch, embedding]</c> to <c>[batch, head, length, part of the embedding]</c>.</summary>
        private Tensor Heads(Tensor x) => x.reshape(x.shape[0], x.shape[1], num_heads, embed_dim / num_heads).permute(1, 2, 0, 3);

        /// <summary>What both masks add to the scores.</summary>
        private Tensor? Bias(Tensor? key_padding_mask, Tensor? attn_mask, Tensor query, Tensor key, int added)
        {
            var (batch, length, keys) = (query.shape[0], query.shape[2], key.shape[2]);
            var pairs = AsBias(attn_mask);
            if (attn_mask is not null && attn_mask.dim() == 3)
                pairs = pairs!.reshape(batch, num_heads, length, keys);
            var padding = AsBias(key_padding_mask)?.reshape(batch, 1, 1, keys);
            return pairs is null ? padding : padding is null ? pairs : pairs + padding;

            Tensor? AsBias(Tensor? mask)
            {
                if (mask is null)
                    return null;
                var bias = mask.is_floating_point() ? mask : nn.functional.ForbiddenToBias(mask.to(ScalarType.Bool), query.dtype);
                return added == 0 ? bias : nn.functional.pad(bias, (0, added));
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Attention in several subspaces at once (Vaswani and others, 2017).</summary>
            /// <param name="embedded_dim">The size of queries and results.</param>
            /// <param name="num_heads">The number of subspaces.</param>
            /// <param name="dropout">The probability of dropout of weights.</param>
            /// <param name="bias">Whether the projections have biases.</param>
            /// <param name="add_bias_kv">Whether to add a learned key and value.</param>
            /// <param name="add_zero_attn">Whether to add a key and value of zeros.</param>
            /// <param name="kdim">The size of keys, by default that of queries.</param>
            /// <param name="vdim">The size of values, by default that of queries.</param>
            public static Modules.MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0.0,
                bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null, long? vdim = null) =>
                new(embedded_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim);
        }
    }
}
