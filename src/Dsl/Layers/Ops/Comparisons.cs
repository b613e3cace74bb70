using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Questions about each element, whose answers are bool, and what is made of such answers.</summary>
internal static class Comparisons
{
    public static IEnumerable<OpDescription> Ops { get; } =
    [
        Compare("eq", "Whether two are equal, element by element; `==` as a function."),
        Compare("ne", "Whether two differ, element by element; `!=` as a function."),
        Compare("lt", "Whether one is less than another, element by element; `<` as a function."),
        Compare("le", "Whether one is at most another, element by element; `<=` as a function."),
        Compare("gt", "Whether one is greater than another, element by element; `>` as a function."),
        Compare("ge", "Whether one is at least another, element by element; `>=` as a function."),
        Compare("logical_and", "Whether both are true (not 0), element by element."),
        Compare("logical_or", "Whether either is true (not 0), element by element."),
        Compare("logical_xor", "Whether exactly one is true (not 0), element by element."),
        Ask("logical_not", "Whether each element is false (0)."), Ask("isnan", "Whether each element is not a number."),
        Ask("isinf", "Whether each element is infinite."), Ask("isfinite", "Whether each element is neither infinite nor not a number."),
    ];

    private static OpDescription Ask(string name, string summary) => new()
    {
        Name = name,
        Summary = summary,
        Rule = context => context.Input() with { Dtype = Dtype.Bool },
        Function = new("." + name, Lead("input")),
    };

    private static OpDescription Compare(string name, string summary) => new()
    {
        Name = name,
        Summary = summary,
        Inputs = [new("input"), new("other")],
        Rule = context => new TensorType(context.Broadcast(context.Input().Shape, context.Input("other").Shape, "compare"), Dtype.Bool),
        Function = new("." + name, Lead("input"), Lead("other")),
    };
}
