using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Choosing, moving and ordering elements.</summary>
internal static class Indexing
{
    public static IEnumerable<OpDescription> Ops { get; } =
    [
        new()
        {
            Name = "where",
            Summary = "One tensor where a condition holds, else another.",
            Inputs = [new("condition"), new("input"), new("other")],
            Rule = Where,
            Function = new("torch.where", Lead("condition"), Lead("input"), Lead("other")),
        },
        new()
        {
            Name = "masked_fill",
            Summary = "A value where a mask holds, else the input.",
            Inputs = [new("input"), new("mask")],
            Parameters = [Parameter.Number("value", "what is filled in")],
            Rule = context =>
            {
                var (input, mask) = (context.Input(), context.Input("mask"));
                RequireBool(context, "masked_fill", "mask", mask);
                return input with { Shape = context.Broadcast(input.Shape, mask.Shape, "mask") };
            },
            Function = new(".masked_fill", Lead("input"), Lead("mask"), Lead("value")),
        },
        new()
        {
            Name = "gather",
            Summary = "Elements at given indices along a dim.",
            Inputs = [new("input"), new("index")],
            Parameters = [Along],
            Rule = context =>
            {
                var index = IndexInto(context, "gather", context.Input().Shape, out _);
                return context.Input() with { Shape = index };
            },
            Function = new(".gather", Lead("input"), Lead("dim"), Lead("index")),
        },
        new()
        {
            Name = "index_select",
            Summary = "Slices at given indices along a dim.",
            Inputs = [new("input"), new("index")],
            Parameters = [Along],
            Rule = context =>
            {
                var input = context.Ranked("index_select", "at least one dim", 1, int.MaxValue);
                context.Indices("index_select", "index");
                var index = context.Ranked("index_select", "[N] or []", 0, 1, "index").Shape;
                return input with { Shape = input.Shape.With(context.Axis("dim", input.Shape.Rank), index.Product) };
            },
            Function = new(".index_select", Lead("input"), Lead("dim"), Lead("index")),
        },
        new()
        {
            Name = "scatter_add",
            Summary = "Adds elements to those at given indices along a dim.",
            Inputs = [new("input"), new("index"), new("src")],
            Parameters = [Along],
            Rule = ScatterAdd,
            Function = new(".scatter_add", Lead("input"), Lead("dim"), Lead("index"), Lead("src")),
        },
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
        Triangle("tril", "lower"), Triangle("triu", "upper"),
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
        new()
        {
            Name = "narrow",
            Summary = "A stretch of a dim; `x[:, start:end]` where the length is known.",
            Parameters =
                [Parameter.Int("dim", "the dim"), Parameter.Int("start", "first element"), Parameter.Int("length", "how many elements")],
            Rule = context =>
            {
                var input = context.Ranked("narrow", "at least one dim", 1, int.MaxValue);
                var axis = context.Axis("dim", input.Shape.Rank);
                Dim start = context.DimAtLeast("narrow", "start", 0), length = context.DimAtLeast("narrow", "length", 0);
                context.AtLeast(
                    input.Shape[axis] - start - length, 0, $"dim {axis} of the input less start and length", RuleCodes.Window,
                    $"narrow takes {length} elements from {start} on, but dim {axis} of its input {input.Shape} has {input.Shape[axis]}");
                return input with { Shape = input.Shape.With(axis, length) };
            },
            Function = new(".narrow", Lead("input"), Lead("dim"), Lead("start"), Lead("length")),
        },
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
        new()
        {
            Name = "one_hot",
            Summary = "A new last dim with 1 at each index, else 0.",
            Parameters = [Parameter.Int("num_classes", "size of the new dim; indices are smaller")],
            Rule = context => new TensorType(
                context.Indices("one_hot", int64Only: true).Shape.Append(context.DimAtLeast("one_hot", "num_classes")), Dtype.Int64),
            Function = new("functional.one_hot", Lead("input"), Lead("num_classes")),
        },
    ];

    private static ParameterDescription Along => Parameter.Int("dim", "the dim that is indexed");

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

    private static ResultType WithIndices(TensorType values) => new ResultType.Tuple([values, values with { Dtype = Dtype.Int64 }]);

    private static ResultType Where(RuleContext context)
    {
        TensorType condition = context.Input("condition"), input = context.Input(), other = context.Input("other");
        RequireBool(context, "where", "condition", condition);
        var shape = context.Broadcast(
            context.Broadcast(input.Shape, other.Shape, "choose between"), condition.Shape, "choose by condition between");
        return new TensorType(shape, PromotionRules.Promote(input, other));
    }

    private static ResultType ScatterAdd(RuleContext context)
    {
        var input = context.Input();
        var source = context.Input("src");
        if (source.Dtype != input.Dtype)
        {
            throw context.Error(
                RuleCodes.Dtype, $"scatter_add needs src of the dtype of its input, {input.Dtype.Name()}, but gets {source.Dtype.Name()}");
        }

        var index = IndexInto(context, "scatter_add", input.Shape, out _);
        if (source.Shape.Rank != index.Rank)
        {
            throw context.Error(RuleCodes.Rank, $"scatter_add needs src of the rank of its index {index}, but gets {source.Shape}");
        }
        for (var axis = 0; axis < index.Rank; axis++) RequireWithin(context, "scatter_add", "src", axis, index[axis], source.Shape[axis]);
        return input;
    }

    private static Shape IndexInto(RuleContext context, string name, Shape input, out int along)
    {
        var index = context.Indices(name, "index", int64Only: true).Shape;
        if (index.Rank != input.Rank)
        {
            throw context.Error(RuleCodes.Rank, $"{name} needs an index of the rank of its input {input}, but gets {index}");
        }
        along = context.Axis("dim", Math.Max(1, input.Rank));
        for (var axis = 0; axis < index.Rank; axis++)
        {
            if (axis != along) RequireWithin(context, name, "its input", axis, index[axis], input[axis]);
        }

        return index;
    }

    private static void RequireWithin(RuleContext context, string name, string what, int axis, Dim index, Dim size) => context.AtLeast(
        size - index, 0, $"dim {axis} of {what} less that of the index", RuleCodes.SizesDiffer,
        $"dim {axis} of the index of {name} is {index}, more than {size} of {what}");

    private static int[] Axes(RuleContext context, string name, string parameter, Shape shape) =>
        [.. context.Dims(parameter).Select(dim => context.AxisOf(name, dim, shape))];

    private static void RequireBool(RuleContext context, string name, string input, TensorType type)
    {
        if (type.Dtype == Dtype.Bool) return;
        throw context.Error(RuleCodes.Dtype, $"{name} needs bool as {input}, but gets {type.Dtype.Name()}{type.Shape}; compare it");
    }
}
