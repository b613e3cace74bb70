using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>
/// PyTorch's <c>MultiheadAttention</c> with <c>batch_first</c> and without <c>need_weights</c>: the result alone. The weights are never
/// a tensor where libtorch has a kernel that does without.
/// </summary>
public sealed class AttentionWithoutWeights : AttentionModule<Tensor>
{
    /// <summary>Makes the projections.</summary>
    /// <param name="embed_dim">The features of query and result.</param>
    /// <param name="num_heads">The heads that divide them.</param>
    /// <param name="dropout">The probability of dropping a weight while training.</param>
    /// <param name="bias">Whether the projections have biases.</param>
    /// <param name="kdim">The features of the key; the query's by default.</param>
    /// <param name="vdim">The features of the value; the query's by default.</param>
    /// <param name="is_causal">Whether a query sees only the keys up to its own place.</param>
    /// <param name="device">Where the weights are.</param>
    /// <param name="dtype">Their type.</param>
    public AttentionWithoutWeights(
        long embed_dim, long num_heads, double dropout = 0, bool bias = true, long? kdim = null, long? vdim = null, bool is_causal = false,
        Device? device = null, ScalarType? dtype = null)
        : base(embed_dim, num_heads, dropout, bias, kdim, vdim, is_causal, device, dtype)
    {
    }

    /// <summary>
    /// Attends from <paramref name="query"/> [B, T, E] (or [T, E]) to <paramref name="key"/> and <paramref name="value"/> [B, S, *].
    /// </summary>
    /// <param name="query">What asks.</param>
    /// <param name="key">What is asked; the query when null.</param>
    /// <param name="value">What answers; the key when null.</param>
    /// <param name="key_padding_mask">[B, S]: true where a key is ignored, or numbers that are added.</param>
    /// <param name="attn_mask">[T, S] or [B * heads, T, S]: true where attention is not allowed, or numbers that are added.</param>
    public override Tensor forward(
        Tensor query, Tensor? key = null, Tensor? value = null, Tensor? key_padding_mask = null, Tensor? attn_mask = null)
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = Project(query, key, value);
        var isCausal = IsPlainlyCausal(key_padding_mask, attn_mask);
        var mask = isCausal ? null : Mask(q, k, key_padding_mask, attn_mask);
        var attended = nn.functional.scaled_dot_product_attention(q, k, v, mask!, Dropout, isCausal);
        return Join(attended, query).MoveToOuterDisposeScope();
    }
}
