using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Normalisation that does not look at the batch.</summary>
internal static class Normalizations
{
    private static readonly ParameterDescription NormalizedShape = new(
        "normalized_shape", ArgumentTypes.Int | ArgumentTypes.List | ArgumentTypes.Tuple | ArgumentTypes.None, null,
        "trailing dims that are normalised together; the last one when left out");

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        new()
        {
            Name = "LayerNorm",
            Summary = "Normalises the trailing dims of each element with their own mean and variance.",
            Parameters =
            [
                NormalizedShape,
                Parameter.Number("eps", "added to the variance", 1e-5),
                Parameter.Flag("elementwise_affine", "learns a scale and a shift for each element", true),
                Parameter.Flag("bias", "learns the shift", true),
            ],
            Rule = context => Trailing(context, "LayerNorm", context.Condition("bias")),
            HasState = true,
            Module = new(
                "LayerNorm", "LayerNorm", LeadArray("normalized_shape"), "eps", "elementwise_affine", "bias") { TakesDevice = true },
        },
        new()
        {
            Name = "RMSNorm",
            Summary = "Divides the trailing dims of each element by their root mean square.",
            Parameters =
            [
                NormalizedShape,
                Parameter.Number("eps", "added to the mean square; the dtype's epsilon when left out", null),
                Parameter.Flag("elementwise_affine", "learns a scale for each element", true),
            ],
            Rule = context => Trailing(context, "RMSNorm", Condition.False),
            HasState = true,
            Module = new("new RMSNorm", "RMSNorm", LeadArray("normalized_shape"), "eps", "elementwise_affine") { TakesDevice = true },
        },
        new()
        {
            Name = "GroupNorm",
            Summary = "Normalises groups of channels of each sample with their own mean and variance.",
            Parameters =
            [
                Parameter.Int("num_groups", "groups that the channels are divided into"),
                Parameter.Number("eps", "added to the variance", 1e-5),
                Parameter.Flag("affine", "learns a scale and a shift for each channel", true),
            ],
            Rule = Group,
            HasState = true,
            Module = new("GroupNorm", "GroupNorm", Lead("num_groups"), Lead("num_channels"), "eps", "affine") { TakesDevice = true },
        },
        new()
        {
            Name = "LocalResponseNorm",
            Summary = "Divides each value by a power of the squares in the channels around it.",
            Parameters =
            [
                Parameter.Int("size", "channels that are looked at"),
                Parameter.Number("alpha", "factor of the sum of squares", 1e-4),
                Parameter.Number("beta", "exponent", 0.75),
                Parameter.Number("k", "added to the sum", 1.0),
            ],
            Rule = context =>
            {
                context.DimAtLeast("LocalResponseNorm", "size");
                context.Floating("LocalResponseNorm");
                return context.Ranked("LocalResponseNorm", "[N, C, *]", 3, int.MaxValue);
            },
            Module = new("LocalResponseNorm", "LocalResponseNorm", Lead("size"), "alpha", "beta", "k"),
            Function = new("functional.local_response_norm", Lead("input"), Lead("size"), "alpha", "beta", "k"),
        },
    ];

    private static ResultType Trailing(RuleContext context, string name, Condition bias)
    {
        context.Weighted(name);
        var input = context.Ranked(name, "[*, features]", 1, int.MaxValue);
        var normalized = context.RequireTrailing(name, input.Shape);
        if (context.IsNone("normalized_shape")) context.Infers(name, "normalized_shape", input.Shape[-1]);
        var affine = context.Condition("elementwise_affine");
        context.Weight("weight", normalized, when: affine);
        context.Weight("bias", normalized, when: Condition.And(affine, bias));
        return input;
    }

    /// <summary>The trailing dims that are normalised, compared with those of the input.</summary>
    public static Shape RequireTrailing(this RuleContext context, string name, Shape input)
    {
        if (context.IsNone("normalized_shape")) return Shape.Of(input[-1]);
        var normalized = context.Dims("normalized_shape");
        var first = input.Rank - normalized.Count;
        if (first < 0 || normalized.Count == 0)
        {
            throw context.Error(
                RuleCodes.Rank, $"normalized_shape of {name} has {normalized.Count} dims, but its input {input} has {input.Rank}");
        }

        for (var i = 0; i < normalized.Count; i++)
        {
            context.RequireEqual(input[first + i], normalized[i], $"dim {first + i} of the input");
        }

        return Shape.Of(normalized);
    }

    private static ResultType Group(RuleContext context)
    {
        context.Weighted("GroupNorm");
        var input = context.Ranked("GroupNorm", "[N, C, *]", 2, int.MaxValue);
        var channels = input.Shape[1];
        var groups = context.DimAtLeast("GroupNorm", "num_groups");
        context.Infers("GroupNorm", "num_channels", channels);
        context.Divides("GroupNorm", groups, channels, "num_groups must divide the channels of the input");
        if (Dim.FloorDiv(input.Shape.Product, groups).TryGetConstant(out var elements) && elements == 1)
        {
            throw context.Error(
                RuleCodes.Window, $"GroupNorm needs more than one element a group, but gets {input.Shape} and {groups} groups");
        }

        context.Weight("weight", Shape.Of(channels), when: context.Condition("affine"));
        context.Weight("bias", Shape.Of(channels), when: context.Condition("affine"));

        return input;
    }
}
