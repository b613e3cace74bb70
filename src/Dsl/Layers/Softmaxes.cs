using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Activations along a dimension.</summary>
internal static class Softmaxes
{
    private static readonly ParameterDescription Dim = Parameter.Int("dim", "the dim whose values are looked at together");

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        Describe("Softmax", "softmax", "Exponentials that sum to 1 along a dim."),
        Describe("LogSoftmax", "log_softmax", "Logarithm of the softmax along a dim."),
        Describe("Softmin", "softmin", "Softmax of the negative."),
        new()
        {
            Name = "Softmax2d",
            Summary = "Softmax over the channels at each place of an image.",
            Rule = context =>
            {
                context.ChannelAxis("Softmax2d", 2);
                return context.Floating("Softmax2d");
            },
            Module = new("Softmax2d", "Softmax2d"),
            Function = new("functional.softmax2d", Lead("input")),
            SavesOutput = true,
        },
        new()
        {
            Name = "GLU",
            Summary = "First half of a dim times the sigmoid of its second half.",
            Parameters = [Parameter.Int("dim", "the dim that is halved", -1)],
            Rule = Gate,
            Module = new("GLU", "GLU", "dim"),
            Function = new("functional.glu", Lead("input"), "dim"),
        },
    ];

    public static IEnumerable<OpDescription> Ops { get; } =
        [.. Layers.Where(layer => layer.Name != "Softmax2d").Select(layer => layer.AsOp())];

    private static LayerDescription Describe(string name, string function, string summary) => new()
    {
        Name = name,
        Summary = summary,
        Parameters = [Dim],
        Rule = context =>
        {
            var input = context.Floating(name);
            context.HintAtSingleSoftmax(name, input, context.Axis("dim", input.Shape.Rank));
            return input;
        },
        Module = new(name, name, Lead("dim")),
        Function = new($"functional.{function}", Lead("input"), Lead("dim")),
        SavesOutput = true,
    };

    private static ResultType Gate(RuleContext context)
    {
        var input = context.Floating("GLU");
        var axis = context.Axis("dim", input.Shape.Rank);
        var size = input.Shape[axis];
        context.Divides("GLU", 2, size, $"dim {axis} of the input must be even");
        return input with { Shape = input.Shape.With(axis, Shapes.Dim.FloorDiv(size, 2)) };
    }
}
