using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Attention of several heads and the function inside it.</summary>
internal static class Attention
{
    private const string NeedWeights = "need_weights";

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        new()
        {
            Name = "MultiheadAttention",
            Summary =
                "Attention of several heads over sequences [B, T, E]: gives the result and the weights [B, T, S], or [B, heads, T, S].",
            Inputs =
            [
                new("query"),
                new("key", IsOptional: true, Documentation: "the query when left out"),
                new("value", IsOptional: true, Documentation: "the key when left out"),
                new("key_padding_mask", IsOptional: true, Documentation: "bool [B, S]: true where a key is to be ignored"),
                new(
                    "attn_mask", IsOptional: true,
                    Documentation: "[T, S] or [B * heads, T, S]: bool, true where not allowed, or added to the scores"),
            ],
            Parameters =
            [
                Parameter.Int("num_heads", "heads that the features are divided among"),
                Parameter.Number("dropout", "probability of dropping a weight", 0),
                Parameter.Flag("bias", "adds learned biases", true),
                Parameter.Flag(NeedWeights, "gives the weights beside the result; without them it is faster", true),
                Parameter.Flag("average_attn_weights", "gives the mean of the heads' weights instead of each head's", true),
                Parameter.Flag("is_causal", "sees earlier keys only, besides what masks forbid", false),
            ],
            Rule = Multihead,
            HasState = true,
            Module = Module("BatchFirstAttention", "average_attn_weights"),
            Variants = [new(NeedWeights, Module("AttentionWithoutWeights"))],
        },
    ];

    private static TorchModule Module(string type, params TorchArgument[] further) => new(
        $"new {type}", type,
        [Lead("embed_dim"), Lead("num_heads"), "dropout", "bias", "kdim", "vdim", .. further, "is_causal"])
    {
        TakesDevice = true,
        CallArguments = [Lead("query"), Given("key"), Given("value"), Given("key_padding_mask"), Given("attn_mask")],
    };

    public static IEnumerable<OpDescription> Ops { get; } =
    [
        new()
        {
            Name = "scaled_dot_product_attention",
            Summary = "softmax(q·kᵀ / √E)·v over the last two dims.",
            Inputs = [new("query"), new("key"), new("value"), new(
                "attn_mask", IsOptional: true, Documentation: "bool, true where allowed, or added to the scores")],
            Parameters =
            [
                Parameter.Number("dropout_p", "probability of dropping a weight", 0), Parameter.Flag(
                    "is_causal", "sees earlier keys only", false),
            ],
            Rule = ScaledDotProduct,
            Function = new(
                "functional.scaled_dot_product_attention", Lead("query"), Lead("key"), Lead("value"), "attn_mask", ("dropout_p", "p"),
                ("is_causal", "is_casual")),
        },
    ];

    // The module's call has no defaults: what is not given is null.
    private static TorchArgument Given(string input) => Lead(input) with { Always = true };

    private static ResultType Multihead(RuleContext context)
    {
        const string name = "MultiheadAttention";
        context.Weighted(name, "query");
        var query = context.Ranked(name, "[B, T, E] or [T, E]", 2, 3, "query").Shape;
        var key = Other("key", query);
        var value = Other("value", key);
        var embed = query[-1];
        var heads = context.DimAtLeast(name, "num_heads");
        context.InRange(name, "dropout", 0, 1);
        context.Divides(name, heads, embed, "num_heads must divide the features of the query");
        for (var axis = 0; axis < key.Rank - 2; axis++)
        {
            context.RequireEqual(key[axis], query[axis], $"dim {axis} of the key");
        }

        for (var axis = 0; axis < key.Rank - 1; axis++)
        {
            context.RequireEqual(value[axis], key[axis], $"dim {axis} of the value");
        }

        context.Infers(name, "embed_dim", embed);
        if (key[-1] != embed) context.Infers(name, "kdim", key[-1]);
        if (value[-1] != embed) context.Infers(name, "vdim", value[-1]);
        RequireMasks(context, query, key, heads);
        Declare(context, embed, key[-1], value[-1]);

        Dim batch = query.Rank == 3 ? query[0] : 1, targets = query[-2], sources = key[-2];
        context.Cost(batch * embed * (2 * targets * embed + sources * (key[-1] + value[-1]) + 2 * targets * sources));
        var output = new TensorType(query, Dtype.Float);
        var averages = context.Flag("average_attn_weights");
        if (!context.Chosen(name, NeedWeights))
        {
            if (!averages) context.Warn(RuleCodes.NoEffect, $"average_attn_weights of {name} has no effect without {NeedWeights}");
            return output;
        }

        var leading = query.Slice(0, query.Rank - 2);
        var weights = (averages ? leading : leading.Append(heads)).Append(targets).Append(sources);
        return new ResultType.Tuple([output, new TensorType(weights, Dtype.Float)]);

        Shape Other(string input, Shape otherwise)
        {
            if (context.OptionalInput(input) is null) return otherwise;
            context.Weighted(name, input);
            return context.Ranked(name, query.Rank == 3 ? "[B, S, E]" : "[S, E]", query.Rank, query.Rank, input).Shape;
        }
    }

    private static void RequireMasks(RuleContext context, Shape query, Shape key, Dim heads)
    {
        const string name = "MultiheadAttention";
        if (context.OptionalInput("key_padding_mask") is { } padding)
        {
            context.RequireDtype("key_padding_mask", Dtype.Bool, Dtype.Float);
            context.RequireSame(name, "key_padding_mask", padding.Shape, key.Slice(0, key.Rank - 1));
        }

        if (context.OptionalInput("attn_mask") is not { } mask) return;
        context.RequireDtype("attn_mask", Dtype.Bool, Dtype.Float);
        var perHead = Shape.Of((query.Rank == 3 ? query[0] : 1) * heads, query[-2], key[-2]);
        context.RequireSame(name, "attn_mask", mask.Shape, mask.Shape.Rank == 3 ? perHead : perHead.RemoveAt(0));
    }

    // Three projections are one weight when all have the size of the query.
    private static void Declare(RuleContext context, Dim embed, Dim keySize, Dim valueSize)
    {
        var bias = context.Condition("bias");
        if (keySize == embed && valueSize == embed)
        {
            context.Weight("in_proj_weight", Shape.Of(3 * embed, embed));
        }
        else
        {
            context.Weight("q_proj_weight", Shape.Of(embed, embed));
            context.Weight("k_proj_weight", Shape.Of(embed, keySize));
            context.Weight("v_proj_weight", Shape.Of(embed, valueSize));
        }

        context.Weight("in_proj_bias", Shape.Of(3 * embed), when: bias);
        context.Weight("out_proj.weight", Shape.Of(embed, embed));
        context.Weight("out_proj.bias", Shape.Of(embed), when: bias);
    }

    private static ResultType ScaledDotProduct(RuleContext context)
    {
        const string name = "scaled_dot_product_attention";
        context.InRange(name, "dropout_p", 0, 1);
        context.Floating(name, "query");
        context.Floating(name, "key");
        context.Floating(name, "value");
        var query = context.Ranked(name, "[*, T, E]", 2, int.MaxValue, "query");
        var key = context.Ranked(name, "[*, S, E]", 2, int.MaxValue, "key").Shape;
        var value = context.Ranked(name, "[*, S, E]", 2, int.MaxValue, "value").Shape;
        context.RequireEqual(key[-1], query.Shape[-1], "the last dim of the key");
        context.RequireEqual(value[-2], key[-2], "the length of the value");
        context.RequireOneDtype(name, query, context.Input("key"), context.Input("value"));
        var batch = context.Broadcast(
            context.Broadcast(Leading(query.Shape), Leading(key), "match the batches of query and key"), Leading(value),
            "match the batches of query and value");
        if (context.OptionalInput("attn_mask") is { } mask)
        {
            if (context.Flag("is_causal")) throw context.Error(RuleCodes.Argument, $"{name} takes attn_mask or is_causal, not both");
            context.RequireDtype("attn_mask", Dtype.Bool, query.Dtype);
            context.RequireBroadcastTo(name, "attn_mask", mask.Shape, batch.Append(query.Shape[-2]).Append(key[-2]));
        }

        context.Cost(batch.Product * query.Shape[-2] * key[-2] * (query.Shape[-1] + value[-1]));
        return new TensorType(batch.Append(query.Shape[-2]).Append(value[-1]), query.Dtype);
    }

    private static Shape Leading(Shape shape) => shape.Slice(0, shape.Rank - 2);
}
