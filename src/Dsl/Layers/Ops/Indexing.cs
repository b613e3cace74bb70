using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Choosing elements, by indices and conditions.</summary>
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
            Name = "one_hot",
            Summary = "A new last dim with 1 at each index, else 0.",
            Parameters = [Parameter.Int("num_classes", "size of the new dim; indices are smaller")],
            Rule = context => new TensorType(
                context.Indices("one_hot", int64Only: true).Shape.Append(context.DimAtLeast("one_hot", "num_classes")), Dtype.Int64),
            Function = new("functional.one_hot", Lead("input"), Lead("num_classes")),
        },
    ];

    private static ParameterDescription Along => Parameter.Int("dim", "the dim that is indexed");

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

    private static void RequireBool(RuleContext context, string name, string input, TensorType type)
    {
        if (type.Dtype == Dtype.Bool) return;
        throw context.Error(RuleCodes.Dtype, $"{name} needs bool as {input}, but gets {type.Dtype.Name()}{type.Shape}; compare it");
    }
}
