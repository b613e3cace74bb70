using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Functions of one element at a time, beside the activations.</summary>
internal static class Elementwise
{
    public static IEnumerable<OpDescription> Ops { get; } =
    [
        Unary("exp", "eˣ.", saves: true), Unary("expm1", "eˣ - 1.", saves: true),
        Unary("log", "Natural logarithm."), Unary("log1p", "log(1 + x)."),
        Unary("sqrt", "Square root.", saves: true), Unary("rsqrt", "1 / √x.", saves: true),
        Unary("reciprocal", "1 / x.", saves: true), Unary("erf", "Error function."),
        Unary("sin", "Sine."), Unary("cos", "Cosine."),
        Keeping("abs", "Absolute value."), Keeping("neg", "The negative."), Keeping("square", "x²."), Keeping("sign", "-1, 0 or 1."),
        Keeping("floor", "Rounds down."), Keeping("ceil", "Rounds up."), Keeping("round", "Rounds to the nearest, half to even."),
        Keeping("detach", "The same values, of which no gradient is taken.") with { Function = new(".detach", Lead("input")) },
        new()
        {
            Name = "clamp",
            Summary = "x between two limits, either of which may be left out.",
            Parameters = [Parameter.Number("min", "lower limit", null), Parameter.Number("max", "upper limit", null)],
            Rule = context => context.IsNone("min") && context.IsNone("max")
                ? throw context.Error(RuleCodes.Argument, "clamp takes min, max or both")
                : context.Input(),
            Function = new(".clip", Lead("input"), "min", "max"),
        },
        new()
        {
            Name = "pow",
            Summary = "x to a power.",
            Parameters = [Parameter.Number("exponent", "the power")],
            Rule = context => context.Floating("pow"),
            Function = new(".pow", Lead("input"), Lead("exponent")),
        },
        Binary("maximum", "The greater of two, element by element."), Binary("minimum", "The smaller of two, element by element."),
        new()
        {
            Name = "isnan",
            Summary = "Whether each element is not a number.",
            Rule = context => context.Input() with { Dtype = Dtype.Bool },
            Function = new(".isnan", Lead("input")),
        },
        new()
        {
            Name = "to",
            Summary = "The same values in another dtype.",
            Parameters = [new("dtype", ArgumentTypes.Dtype, ParameterDescription.Required, "dtype of the result")],
            Rule = context => context.Input() with { Dtype = context.DtypeArgument("dtype")!.Value },
            Function = new(".to_type", Lead("input"), Lead("dtype", "type")),
        },
    ];

    private static OpDescription Unary(string name, string summary, bool saves = false) => Keeping(name, summary) with
    {
        Rule = context => context.Floating(name),
        SavesOutput = saves,
    };

    private static OpDescription Keeping(string name, string summary) => new()
    {
        Name = name,
        Summary = summary,
        Rule = context => context.Input(),
        Function = new("." + name, Lead("input")),
    };

    private static OpDescription Binary(string name, string summary) => new()
    {
        Name = name,
        Summary = summary,
        Inputs = [new("input"), new("other")],
        Rule = context =>
        {
            TensorType left = context.Input(), right = context.Input("other");
            return new TensorType(
                context.Broadcast(left.Shape, right.Shape, $"take the {name} of"), DtypeRules.Promote(left.Dtype, right.Dtype));
        },
        Function = new("torch." + name, Lead("input"), Lead("other")),
    };
}
