using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>
/// The projections of PyTorch's <c>MultiheadAttention</c> with <c>batch_first</c>, which TorchSharp's has not, under its <c>state_dict</c>
/// keys. What a call gives besides the result is for the classes derived from it.
/// </summary>
/// <typeparam name="TResult">What a call gives.</typeparam>
public abstract class AttentionModule<TResult> : nn.Module<Tensor, Tensor?, Tensor?, Tensor?, Tensor?, TResult>
{
    private readonly long _heads;
    private readonly double _dropout;
    private readonly bool _isCausal;

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
    private protected AttentionModule(
        long embed_dim, long num_heads, double dropout, bool bias, long? kdim, long? vdim, bool is_causal, Device? device,
        ScalarType? dtype)
        : base("MultiheadAttention")
    {
        (_heads, _dropout, _isCausal) = (num_heads, dropout, is_causal);
        var (keys, values) = (kdim ?? embed_dim, vdim ?? embed_dim);
        if (keys == embed_dim && values == embed_dim)
        {
            in_proj_weight = Projection(3 * embed_dim, embed_dim);
        }
        else
        {
            q_proj_weight = Projection(embed_dim, embed_dim);
            k_proj_weight = Projection(embed_dim, keys);
            v_proj_weight = Projection(embed_dim, values);
        }

        out_proj = nn.Linear(embed_dim, embed_dim, bias, device, dtype);
        if (bias)
        {
            in_proj_bias = new Parameter(zeros(3 * embed_dim, dtype: dtype, device: device)).Kept();
            nn.init.zeros_(out_proj.bias!);
        }
        register_module(nameof(out_proj), out_proj);

        Parameter Projection(long rows, long columns)
        {
            var weight = new Parameter(empty(rows, columns, dtype: dtype, device: device));
            nn.init.xavier_uniform_(weight);
            return weight.Kept();
        }
    }

    /// <summary>The three projections as one, when key and value have the query's features; else null.</summary>
    public Parameter? in_proj_weight
    {
        get;
        private protected set => ConditionallyRegisterParameter(nameof(in_proj_weight), field = value);
    }

    /// <summary>The query's projection, when there are three.</summary>
    public Parameter? q_proj_weight
    {
        get;
        private protected set => ConditionallyRegisterParameter(nameof(q_proj_weight), field = value);
    }

    /// <summary>The key's projection, when there are three.</summary>
    public Parameter? k_proj_weight
    {
        get;
        private protected set => ConditionallyRegisterParameter(nameof(k_proj_weight), field = value);
    }

    /// <summary>The value's projection, when there are three.</summary>
    public Parameter? v_proj_weight
    {
        get;
        private protected set => ConditionallyRegisterParameter(nameof(v_proj_weight), field = value);
    }

    /// <summary>The biases of the three projections, or null.</summary>
    public Parameter? in_proj_bias
    {
        get;
        private protected set => ConditionallyRegisterParameter(nameof(in_proj_bias), field = value);
    }

    /// <summary>The projection of the result.</summary>
    public Linear out_proj { get; }

    /// <summary>The probability of dropping a weight now.</summary>
    private protected double Dropout => training ? _dropout : 0;

    /// <summary>Whether <see cref="Mask"/> of these arguments would be the causal one alone.</summary>
    private protected bool IsPlainlyCausal(Tensor? key_padding_mask, Tensor? attn_mask) =>
        _isCausal && key_padding_mask is null && attn_mask is null;

    /// <summary>Query, key and value as each head takes them, [B, heads, T, E / heads]; what is left out is the one before it.</summary>
    private protected (Tensor q, Tensor k, Tensor v) Project(Tensor query, Tensor? key, Tensor? value)
    {
        key ??= query;
        value ??= key;
        return (Heads(query, 0), Heads(key, 1), Heads(value, 2));
    }

    /// <summary>All masks as numbers that are added to the scores [B, heads, T, S]; null for none.</summary>
    private protected Tensor? Mask(Tensor q, Tensor k, Tensor? key_padding_mask, Tensor? attn_mask)
    {
        Tensor? mask = null;
        if (attn_mask is not null)
        {
            mask = Additive(attn_mask, q.dtype);
            if (mask.dim() == 3) mask = mask.view(-1, _heads, mask.size(1), mask.size(2));
        }

        if (key_padding_mask is not null)
        {
            var padding = Additive(key_padding_mask, q.dtype);
            padding = padding.dim() == 1 ? padding.unsqueeze(0) : padding.unsqueeze(1).unsqueeze(1);
            mask = mask is null ? padding : mask + padding;
        }

        if (!_isCausal) return mask;
        var later = Additive(ones([q.size(-2), k.size(-2)], dtype: ScalarType.Bool, device: q.device).triu(1), q.dtype);
        return mask is null ? later : mask + later;
    }

    /// <summary>Joins the heads [B, heads, T, E / heads], and projects the result; without a batch where the query has none.</summary>
    private protected Tensor Join(Tensor attended, Tensor query)
    {
        var output = out_proj.call(attended.transpose(1, 2).flatten(2));
        return query.dim() == 2 ? output.squeeze(0) : output;
    }

    /// <summary>Does nothing: the constructor has registered everything, and reflection would find the properties' fields again.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>Projects and gives every head its part: [B, heads, T, E / heads].</summary>
    private Tensor Heads(Tensor x, int part)
    {
        var embed = out_proj.weight.size(0);
        var weight = in_proj_weight?.narrow(0, part * embed, embed)
            ?? (part == 0 ? q_proj_weight : part == 1 ? k_proj_weight : v_proj_weight)!;
        var bias = in_proj_bias?.narrow(0, part * embed, embed);
        if (x.dim() == 2) x = x.unsqueeze(0);
        return nn.functional.linear(x, weight, bias).unflatten(2, _heads, embed / _heads).transpose(1, 2);
    }

    private static Tensor Additive(Tensor mask, ScalarType dtype) =>
        mask.dtype == ScalarType.Bool
            ? zeros(mask.shape, dtype: dtype, device: mask.device).masked_fill(mask, double.NegativeInfinity)
            : mask;
}
