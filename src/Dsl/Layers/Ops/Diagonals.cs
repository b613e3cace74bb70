using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Triangles and diagonals of matrices.</summary>
internal static class Diagonals
{
    public static IEnumerable<OpDescription> Ops { get; } =
    [
        Triangle("tril", "lower"), Triangle("triu", "upper"),
        new()
        {
            Name = "diagonal",
            Summary = "The diagonal of two dims, as a new last dim.",
            Parameters =
            [
                Parameter.Int("offset", "which diagonal: above the main one, or below where negative", 0),
                Parameter.Int("dim1", "one dim", 0), Parameter.Int("dim2", "the other dim", 1),
            ],
            Rule = Diagonal,
            Function = new(".diagonal", Lead("input"), "offset", "dim1", "dim2"),
        },
    ];

    private static OpDescription Triangle(string name, string which) => new()
    {
        Name = name,
        Summary = $"The {which} triangle of the last two dims, zero elsewhere.",
        Parameters = [Parameter.Int("diagonal", "the diagonal it ends at", 0)],
        Rule = context => context.Ranked(name, "at least two dims", 2, int.MaxValue),
        Function = new("." + name, Lead("input"), "diagonal"),
    };

    private static ResultType Diagonal(RuleContext context)
    {
        var input = context.Ranked("diagonal", "at least two dims", 2, int.MaxValue);
        var shape = input.Shape;
        int one = context.Axis("dim1", shape.Rank), other = context.Axis("dim2", shape.Rank);
        if (one == other) throw context.Error(RuleCodes.Axis, $"diagonal needs two dims, but dim1 and dim2 are both {one}");
        var offset = context.Dim("offset");
        var length = Dim.Max(0, Dim.Min(shape[one] + Dim.Min(offset, 0), shape[other] - Dim.Max(offset, 0)));
        return input with { Shape = shape.RemoveAt(Math.Max(one, other)).RemoveAt(Math.Min(one, other)).Append(length) };
    }
}
