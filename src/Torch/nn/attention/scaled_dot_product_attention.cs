namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op bmm = new("matmul");
            private static readonly Op masked_fill_ = new("masked_fill_", "Scalar");
            private static readonly Op logical_not = new("logical_not");
            private static readonly Op transpose = new("transpose", "int");

            /// <summary>Weighs values by how well their keys match each query.</summary>
            /// <param name="query">The queries, <c>[..., L, E]</c>.</param>
            /// <param name="key">The keys, <c>[..., S, E]</c>.</param>
            /// <param name="value">The values, <c>[..., S, V]</c>.</param>
            /// <param name="attn_mask">Where attention is allowed, or what is added to the scores.</param>
            /// <param name="p">The probability of dropout of weights.</param>
            /// <param name="is_casual">Whether a query sees only the keys up to its own place.</param>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null,
                double p = 0.0, bool is_casual = false)
            {
                if (is_casual && attn_mask is not null)
                    throw new ArgumentException("attn_mask must be null when is_casual is true", nameof(attn_mask));
                using var scope = NewDisposeScope();
                var mask = is_casual
                    ? ones([query.shape[^2], key.shape[^2]], dtype: ScalarType.Bool, device: query.device).tril()
                    : attn_mask;
                var (output, _) = Attention(query, key, value, mask is { dtype: ScalarType.Bool } ? AllowedToBias(mask, query.dtype) : mask,
                    p);
                return output.MoveToOuterDisposeScope();
            }

            /// <summary>The result and the weights; the caller's dispose scope takes the rest.</summary>
            internal static (Tensor output, Tensor weights) Attention(Tensor query, Tensor key, Tensor value, Tensor? bias, double p)
            {
                var scores = bmm.Call(query / Math.Sqrt(query.shape[^1]), transpose.Call(key, -2, -1));
                if (bias is not null)
                    scores = aten.add.Call(scores, bias);
                var weights = softmax(scores, -1);
                if (p > 0)
                    weights = dropout(weights, p);
                return (bmm.Call(weights, value), weights);
            }

            private static Tensor AllowedToBias(Tensor allowed, ScalarType dtype) => ForbiddenToBias(logical_not.Call(allowed), dtype);

            internal static Tensor ForbiddenToBias(Tensor forbidden, ScalarType dtype) =>
                masked_fill_.InPlace(zeros(forbidden.shape, dtype: dtype, device: forbidden.device), forbidden, double.NegativeInfinity);
        }
    }
}
