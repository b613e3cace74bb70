using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Pooling to a given size.</summary>
internal static class AdaptivePooling
{
    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        Describe("Avg", "mean", 1), Describe("Avg", "mean", 2), Describe("Avg", "mean", 3),
        Describe("Max", "greatest value", 1), Describe("Max", "greatest value", 2), Describe("Max", "greatest value", 3),
    ];

    public static IEnumerable<OpDescription> Ops { get; } = [.. Layers.Select(layer => layer.AsOp())];

    private static LayerDescription Describe(string kind, string what, int spatial)
    {
        var name = $"Adaptive{kind}Pool{spatial}d";
        var outputSize = kind == "Max" && spatial > 1 ? LeadArray("output_size") : Lead("output_size");
        return new()
        {
            Name = name,
            Summary = $"The {what} of each of as many windows as the result has elements, whatever the size of the input.",
            Parameters = [Parameter.Size("output_size", spatial, "size of the result")],
            Rule = context => Rule(context, name, spatial),
            Module = new(name, name, outputSize),
            Function = new($"functional.adaptive_{kind.ToLowerInvariant()}_pool{spatial}d", Lead("input"), outputSize),
        };
    }

    private static ResultType Rule(RuleContext context, string name, int spatial)
    {
        var type = context.Floating(name);
        var channelAxis = context.ChannelAxis(name, spatial);
        var sizes = context.DimsAtLeast(name, "output_size", spatial, 1);
        return new TensorType(type.Shape.WithFrom(channelAxis + 1, sizes), type.Dtype);
    }
}
