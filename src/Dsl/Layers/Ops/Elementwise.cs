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
        Unary("log", "Natural logarithm.") with { Rule = Logarithm }, Unary("log1p", "log(1 + x)."),
        Unary("sqrt", "Square root.", saves: true), Unary("rsqrt", "1 / √x.", saves: true),
        Unary("reciprocal", "1 / x.", saves: true), Unary("erf", "Error function."),
        Unary("log2", "Logarithm to base 2."), Unary("log10", "Logarithm to base 10."), Unary("exp2", "2ˣ.", saves: true),
        Unary("sin", "Sine."), Unary("cos", "Cosine."), Unary("tan", "Tangent.", saves: true),
        Unary("asin", "Inverse sine."), Unary("acos", "Inverse cosine."), Unary("atan", "Inverse tangent."),
        Unary("sinh", "Hyperbolic sine."), Unary("cosh", "Hyperbolic cosine."), Unary(
            "frac", "What is left of a number without its whole part."),
        Number("trunc", "The whole part of a number."),
        Number("abs", "Absolute value."), Number("neg", "The negative."), Number("square", "x²."), Number("sign", "-1, 0 or 1."),
        Number("floor", "Rounds down."), Number("ceil", "Rounds up."), Number("round", "Rounds to the nearest, half to even."),
        Keeping("detach", "The same values, of which no gradient is taken.") with { Function = new(".detach", Lead("input")) },
        new()
        {
            Name = "clamp",
            Summary = "x between two limits, either of which may be left out.",
            Parameters = [Parameter.Number("min", "lower limit", null), Parameter.Number("max", "upper limit", null)],
            Rule = Clamp,
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
        Binary("remainder", "What is left by division, with the sign of the divisor; `%` as a function.", numbers: true),
        Binary("fmod", "What is left by division, with the sign of the dividend.", numbers: true),
        Binary("maximum", "The greater of two, element by element."), Binary("minimum", "The smaller of two, element by element."),
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

    private static OpDescription Number(string name, string summary) =>
        Keeping(name, summary) with { Rule = context => context.Numbers(name) };

    private static OpDescription Keeping(string name, string summary) => new()
    {
        Name = name,
        Summary = summary,
        Rule = context => context.Input(),
        Function = new("." + name, Lead("input")),
    };

    private static ResultType Logarithm(RuleContext context)
    {
        context.HintAtLogOfSoftmax();
        return context.Floating("log");
    }

    // A fraction would make floats of integers.
    private static ResultType Clamp(RuleContext context)
    {
        if (context.IsNone("min") && context.IsNone("max")) throw context.Error(RuleCodes.Argument, "clamp takes min, max or both");
        var input = context.Numbers("clamp");
        string[] limits = ["min", "max"];
        if (!input.Dtype.IsInteger() || limits.All(limit => context.IsNone(limit) || context.IsScalar(limit))) return input;
        throw context.Error(
            RuleCodes.Dtype, $"clamp of {input.Dtype.Name()}{input.Shape} needs ints as limits; convert the input with `to`");
    }

    private static OpDescription Binary(string name, string summary, bool numbers = false) => new()
    {
        Name = name,
        Summary = summary,
        Inputs = [new("input"), new("other")],
        Rule = context =>
        {
            TensorType left = context.Input(), right = context.Input("other");
            if (numbers) (left, right) = (context.Numbers(name), context.Numbers(name, "other"));
            return new TensorType(
                context.Broadcast(left.Shape, right.Shape, $"take the {name} of"), PromotionRules.Promote(left, right));
        },
        Function = new("torch." + name, Lead("input"), Lead("other")),
    };
}
