using ModelDsl.Dsl.Layers.Rules;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Layers that drop values at random while they train.</summary>
internal static class Dropouts
{
    private static readonly ParameterDescription P = Parameter.Number("p", "probability of dropping", 0.5);

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        Describe("Dropout", "dropout", "Zeroes elements at random while training.", 0),
        Describe("Dropout1d", "dropout1d", "Zeroes channels at random while training.", 1),
        Describe("Dropout2d", "dropout2d", "Zeroes channels at random while training.", 2),
        Describe("Dropout3d", "dropout3d", "Zeroes channels at random while training.", 3),
        Describe("AlphaDropout", "alpha_dropout", "Dropout that keeps mean and variance, for SELU.", 0),
        Describe("FeatureAlphaDropout", "feature_alpha_dropout", "Dropout of channels that keeps mean and variance, for SELU.", 0),
        new()
        {
            Name = "StochasticDepth",
            Summary = "Drops whole residual branches at random while training.",
            Parameters =
            [
                P with { Default = ParameterDescription.Required }, Parameter.Choice(
                    "mode", "drops whole batches or single rows", "row", "batch") with { Default = ParameterDescription.Required },
            ],
            Rule = context =>
            {
                context.InRange("StochasticDepth", "p", 0, 1);
                context.Floating("StochasticDepth");
                return context.Ranked("StochasticDepth", "[N, *]", 1, int.MaxValue);
            },
            Module = new("new StochasticDepth", "StochasticDepth", Lead("p"), "mode"),
            Function = new("StochasticDepth.stochastic_depth", Lead("input"), Lead("p"), "mode", Training),
        },
    ];

    public static IEnumerable<OpDescription> Ops { get; } = [.. Layers.Select(layer => layer.AsOp())];

    private static LayerDescription Describe(string name, string function, string summary, int spatial) => new()
    {
        Name = name,
        Summary = summary,
        Parameters = [P],
        Rule = context =>
        {
            context.InRange(name, "p", 0, 1);
            var input = context.Floating(name);
            if (spatial > 0) context.ChannelAxis(name, spatial);
            return input;
        },
        Module = new(name, name, Lead("p")),
        Function = new($"functional.{function}", Lead("input"), "p", Training),
    };
}
