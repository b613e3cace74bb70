using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>The order of elements: shifted, reversed, sorted.</summary>
internal static class Ordering
{
    public static IEnumerable<OpDescription> Ops { get; } =
    [
        new()
        {
            Name = "roll",
            Summary = "Shifts elements along dims; what leaves at one end comes in at the other.",
            Parameters =
            [
                new(
                    "shifts", ArgumentTypes.Int | ArgumentTypes.List | ArgumentTypes.Tuple, ParameterDescription.Required,
                    "how far, one number for each dim"),
                Parameter.Axes("dims", "the dims; the flattened input when left out"),
            ],
            Rule = context =>
            {
                var input = context.Ranked("roll", "at least one dim", 1, int.MaxValue);
                int shifts = context.Dims("shifts").Count, dims = context.IsNone("dims")
                    ? 1
                    : Axes(context, "roll", "dims", input.Shape).Length;
                return shifts == dims
                    ? input
                    : throw context.Error(
                        RuleCodes.Argument, $"roll needs one shift for each dim, but gets {shifts} shifts and {dims} dims");
            },
            Function = new(".roll", Lead("input"), LeadArray("shifts"), LeadArray("dims")),
        },
        new()
        {
            Name = "flip",
            Summary = "Reverses dims.",
            Parameters = [Parameter.Variadic("dims", "the dims")],
            Rule = context =>
            {
                var input = context.Input();
                var axes = Axes(context, "flip", "dims", input.Shape);
                if (axes.Distinct().Count() != axes.Length)
                {
                    throw context.Error(RuleCodes.Axis, $"a dim of {input.Shape} appears twice in flip");
                }
                return input;
            },
            Function = new(".flip", Lead("input"), Lead("dims")),
        },
        new()
        {
            Name = "topk",
            Summary = "The greatest elements along a dim, and their indices.",
            Parameters =
            [
                Parameter.Int("k", "how many"), Parameter.Int("dim", "the dim", -1), Parameter.Flag("largest", "else the smallest", true),
                Parameter.Flag("sorted", "in order", true),
            ],
            Rule = context =>
            {
                context.Numbers("topk");
                var input = context.Ranked("topk", "at least one dim", 1, int.MaxValue);
                var axis = context.Axis("dim", input.Shape.Rank);
                var k = context.DimAtLeast("topk", "k", 0);
                context.AtLeast(
                    input.Shape[axis] - k, 0, $"dim {axis} of the input less k", RuleCodes.Window,
                    $"k of topk ({k}) is greater than dim {axis} of its input {input.Shape}");
                return WithIndices(input with { Shape = input.Shape.With(axis, k) });
            },
            Function = new(
                ".topk", Lead("input"), Lead("k") with { Cast = "int" }, new TorchArgument("dim") { Cast = "int" }, "largest", "sorted"),
        },
        new()
        {
            Name = "sort",
            Summary = "Elements in order along a dim, and their indices.",
            Parameters =
            [
                Parameter.Int("dim", "the dim", -1), Parameter.Flag("descending", "greatest first", false),
                Parameter.Flag("stable", "equal elements keep their order", false),
            ],
            Rule = context =>
            {
                var input = context.Input();
                context.Axis("dim", Math.Max(1, input.Shape.Rank));
                return WithIndices(input);
            },
            Function = new(".sort", Lead("input"), "dim", "descending", "stable"),
        },
        new()
        {
            Name = "argsort",
            Summary = "Indices that would put elements in order along a dim.",
            Parameters = [Parameter.Int("dim", "the dim", -1), Parameter.Flag("descending", "greatest first", false)],
            Rule = context =>
            {
                var input = context.Input();
                context.Axis("dim", Math.Max(1, input.Shape.Rank));
                return input with { Dtype = Dtype.Int64 };
            },
            Function = new(".argsort", Lead("input"), "dim", "descending"),
        },
    ];

    private static ResultType WithIndices(TensorType values) => new ResultType.Tuple([values, values with { Dtype = Dtype.Int64 }]);

    private static int[] Axes(RuleContext context, string name, string parameter, Shape shape) =>
        [.. context.Dims(parameter).Select(dim => context.AxisOf(name, dim, shape))];
}
