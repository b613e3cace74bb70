using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Losses that ask for a distance between what belongs together and what does not.</summary>
internal static class MarginLosses
{
    public static IEnumerable<OpDescription> Ops { get; } =
    [
        Describe("hinge_embedding_loss", "Distances of pairs that belong together (target 1), and what others (-1) lack of a margin.",
            ["input", "target"], Margin(1.0),
            context => Losses.Reduced(context, context.OfOneShape("hinge_embedding_loss", "input"), context.Input().Dtype)) with
        {
            // TorchSharp's default is 0.
            Function = new("functional.hinge_embedding_loss", Lead("input"), Lead("target"), Always("margin"), Losses.ReductionArgument),
        },
        Describe("margin_ranking_loss", "What the first score lacks of being higher than the second (target 1) or lower (-1).",
            ["input1", "input2", "target"], Margin(0.0), context =>
            {
                var shape = context.OfOneShape("margin_ranking_loss", "input1", "input2");
                return Losses.Reduced(context, shape, context.Input("input1").Dtype);
            }),
        Describe(
            "cosine_embedding_loss", "How far vectors [N, D] turn from one another where they belong together (target 1), or do not (-1).",
            ["input1", "input2", "target"], Margin(0.0), context =>
            {
                const string name = "cosine_embedding_loss";
                TensorType first = context.Floating(name, "input1"), second = context.Floating(name, "input2");
                context.Ranked(name, "vectors [N, D] or [D]", 1, 2, "input1");
                context.RequireSame(name, "input2", second.Shape, first.Shape);
                context.RequireOneDtype(name, first, second);
                var single = first.Shape.RemoveAt(first.Shape.Rank - 1);
                context.RequireSame(name, "target", context.Numbers(name, "target").Shape, single);
                return Losses.Reduced(context, single, first.Dtype);
            }),
        new()
        {
            Name = "triplet_margin_loss",
            Summary = "What the distance to the negative lacks of being larger, by a margin, than that to the positive.",
            Inputs = [new("anchor"), new("positive"), new("negative")],
            Parameters =
            [
                Margin(1.0), Parameter.Int("p", "the power of the norm", 2), Parameter.Number("eps", "added to the difference", 1e-6),
                Parameter.Flag("swap", "takes the smaller of the negative's distances", false), Losses.Reduction,
            ],
            Rule = context =>
            {
                const string name = "triplet_margin_loss";
                var anchor = context.Floating(name, "anchor");
                context.Ranked(name, "vectors [*, D]", 1, int.MaxValue, "anchor");
                foreach (var other in new[] { "positive", "negative" })
                {
                    var type = context.Floating(name, other);
                    context.RequireSame(name, other, type.Shape, anchor.Shape);
                    context.RequireOneDtype(name, anchor, type);
                }

                return Losses.Reduced(context, anchor.Shape.RemoveAt(anchor.Shape.Rank - 1), anchor.Dtype);
            },
            Function = new(
                "functional.triplet_margin_loss", Lead("anchor"), Lead("positive"), Lead("negative"), "margin", "p", "eps", "swap",
                Losses.ReductionArgument),
        },
    ];

    private static ParameterDescription Margin(double @default) => Parameter.Number("margin", "the distance that is asked for", @default);

    private static OpDescription Describe(
        string name, string summary, string[] inputs, ParameterDescription margin, Func<RuleContext, ResultType> rule) => new()
        {
            Name = name,
            Summary = summary,
            Inputs = [.. inputs.Select(input => new InputDescription(input))],
            Parameters = [margin, Losses.Reduction],
            Rule = rule,
            Function = new($"functional.{name}", [.. inputs.Select(input => Lead(input)), "margin", Losses.ReductionArgument]),
        };

    /// <summary>Floats of one shape and dtype, and a target of numbers, 1 and -1, of that shape.</summary>
    private static Shape OfOneShape(this RuleContext context, string name, params string[] inputs)
    {
        var first = context.Floating(name, inputs[0]);
        foreach (var input in inputs.Skip(1))
        {
            var other = context.Floating(name, input);
            context.RequireSame(name, input, other.Shape, first.Shape);
            context.RequireOneDtype(name, first, other);
        }

        var target = context.Numbers(name, "target");
        context.RequireSame(name, "target", target.Shape, first.Shape);
        if (target.Dtype.IsFloating()) context.RequireOneDtype(name, first, target);
        return first.Shape;
    }
}
