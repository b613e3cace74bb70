using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>
/// PyTorch's <c>MultiheadAttention</c> with <c>batch_first</c>, which TorchSharp's has not, and with its <c>state_dict</c> keys.
/// Returns the result and the weights, averaged over the heads.
/// </summary>
public sealed class BatchFirstAttention
    : nn.Module<Tensor, Tensor?, Tensor?, Tensor?, Tensor?, (Tensor output, Tensor weights)>
{
    private readonly long _heads;
    private readonly double _dropout;

    /// <summary>Makes the projections.</summary>
    /// <param name="embed_dim">The features of query and result.</param>
    /// <param name="num_heads">The heads that divide them.</param>
    /// <param name="dropout">The probability of dropping a weight while training.</param>
    /// <param name="bias">Whether the projections have biases.</param>
    /// <param name="kdim">The features of the key; the query's by default.</param>
    /// <param name="vdim">The features of the value; the query's by default.</param>
    /// <param name="device">Where the weights are.</param>
    /// <param name="dtype">Their type.</param>
    public BatchFirstAttention(
        long embed_dim, long num_heads, double dropout = 0, bool bias = true, long? kdim = null, long? vdim = null,
        Device? device = null, ScalarType? dtype = null)
        : base("MultiheadAttention")
    {
        (_heads, _dropout) = (num_heads, dropout);
        var (keys, values) = (kdim ?? embed_dim, vdim ?? embed_dim);
        if (keys == embed_dim && values == embed_dim)
        {
            in_proj_weight = Projection(nameof(in_proj_weight), 3 * embed_dim, embed_dim);
        }
        else
        {
            q_proj_weight = Projection(nameof(q_proj_weight), embed_dim, embed_dim);
            k_proj_weight = Projection(nameof(k_proj_weight), embed_dim, keys);
            v_proj_weight = Projection(nameof(v_proj_weight), embed_dim, values);
        }

        out_proj = nn.Linear(embed_dim, embed_dim, bias, device, dtype);
        if (bias)
        {
            in_proj_bias = new Parameter(zeros(3 * embed_dim, dtype: dtype, device: device));
            register_parameter(nameof(in_proj_bias), in_proj_bias.Kept());
            nn.init.zeros_(out_proj.bias!);
        }
        register_module(nameof(out_proj), out_proj);

        Parameter Projection(string name, long rows, long columns)
        {
            var weight = new Parameter(empty(rows, columns, dtype: dtype, device: device));
            nn.init.xavier_uniform_(weight);
            register_parameter(name, weight.Kept());
            return weight;
        }
    }

    /// <summary>The three projections as one, when key and value have the query's features; else null.</summary>
    public Parameter? in_proj_weight { get; }

    /// <summary>The query's projection, when there are three.</summary>
    public Parameter? q_proj_weight { get; }

    /// <summary>The key's projection, when there are three.</summary>
    public Parameter? k_proj_weight { get; }

    /// <summary>The value's projection, when there are three.</summary>
    public Parameter? v_proj_weight { get; }

    /// <summary>The biases of the three projections, or null.</summary>
    public Parameter? in_proj_bias { get; }

    /// <summary>The projection of the result.</summary>
    public Linear out_proj { get; }

    /// <summary>Attends from <paramref name="query"/> [B, T, E] (or [T, E]) to <paramref name="key"/> and <paramref name="value"/> [B, S, *].</summary>
    /// <param name="query">What asks.</param>
    /// <param name="key">What is asked; the query when null.</param>
    /// <param name="value">What answers; the key when null.</param>
    /// <param name="key_padding_mask">[B, S]: true where a key is ignored, or numbers that are added.</param>
    /// <param name="attn_mask">[T, S] or [B * heads, T, S]: true where attention is not allowed, or numbers that are added.</param>
    public override (Tensor output, Tensor weights) forward(
        Tensor query, Tensor? key = null, Tensor? value = null, Tensor? key_padding_mask = null, Tensor? attn_mask = null)
    {
        using var scope = NewDisposeScope();
        key ??= query;
        value ??= key;
        var batched = query.dim() == 3;
        if (!batched)
        {
            (query, key, value) = (query.unsqueeze(0), key.unsqueeze(0), value.unsqueeze(0));
            key_padding_mask = key_padding_mask?.unsqueeze(0);
        }

        var (q, k, v) = (Heads(query, 0), Heads(key, 1), Heads(value, 2));
        var scores = q.matmul(k.transpose(-2, -1)) / Math.Sqrt(q.size(-1));
        if (attn_mask is not null)
        {
            var mask = Additive(attn_mask, scores.dtype);
            scores += mask.dim() == 3 ? mask.view(-1, _heads, mask.size(1), mask.size(2)) : mask;
        }
        if (key_padding_mask is not null)
        {
            scores += Additive(key_padding_mask, scores.dtype).unsqueeze(1).unsqueeze(1);
        }

        var weights = scores.softmax(-1);
        var attended = nn.functional.dropout(weights, _dropout, training).matmul(v).transpose(1, 2).flatten(2);
        var (output, mean) = (out_proj.call(attended), weights.mean([1]));
        return batched
            ? (output.MoveToOuterDisposeScope(), mean.MoveToOuterDisposeScope())
            : (output.squeeze(0).MoveToOuterDisposeScope(), mean.squeeze(0).MoveToOuterDisposeScope());
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
        return nn.functional.linear(x, weight, bias).unflatten(2, _heads, embed / _heads).transpose(1, 2);
    }

    private static Tensor Additive(Tensor mask, ScalarType dtype) =>
        mask.dtype == ScalarType.Bool
            ? zeros(mask.shape, dtype: dtype, device: mask.device).masked_fill(mask, double.NegativeInfinity)
            : mask;
}
