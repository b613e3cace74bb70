using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Several tensors made one, and one made several.</summary>
internal static class Merging
{
    private static readonly InputDescription Tensors = new("tensors", IsList: true);

    public static IEnumerable<OpDescription> Ops { get; } =
    [
        new()
        {
            Name = "concat",
            Aliases = ["cat"],
            Summary = "Joins tensors along a dim; all other dims must be equal.",
            Inputs = [Tensors],
            Parameters = [Parameter.Int("dim", "the dim that is joined", 0)],
            Rule = Concat,
            Function = new("torch.cat", Lead("tensors"), "dim"),
        },
        new()
        {
            Name = "stack",
            Summary = "Joins tensors of equal shape along a new dim.",
            Inputs = [Tensors],
            Parameters = [Parameter.Int("dim", "the new dim", 0)],
            Rule = Stack,
            Function = new("torch.stack", Lead("tensors"), "dim"),
        },
        new()
        {
            Name = "split",
            Summary = "Cuts a dim into pieces of one size, or of given sizes.",
            Parameters =
            [
                new(
                    "split_size_or_sections", ArgumentTypes.Int | ArgumentTypes.List | ArgumentTypes.Tuple, ParameterDescription.Required,
                    "size of each piece (the last may be smaller), or a list of sizes"),
                Parameter.Int("dim", "the dim that is cut", 0),
            ],
            Rule = Split,
            Function = new(".split", Lead("input"), Lead("split_size_or_sections"), "dim") { ReturnsArray = true },
        },
        new()
        {
            Name = "chunk",
            Summary = "Cuts a dim into a number of pieces of equal size; the last may be smaller.",
            Parameters = [Parameter.Int("chunks", "number of pieces"), Parameter.Int("dim", "the dim that is cut", 0)],
            Rule = Chunk,
            Function = new(".chunk", Lead("input"), Lead("chunks"), "dim") { ReturnsArray = true },
        },
        new()
        {
            Name = "meshgrid",
            Summary = "Coordinates of a grid: one tensor for each vector, all of the shape that the vectors' lengths make.",
            Inputs = [Tensors],
            Parameters =
                [Parameter.Choice("indexing", "whether dim 0 belongs to the first vector (\"ij\") or to the second (\"xy\")", "ij", "xy")],
            Rule = Grid,
            Function = new("torch.meshgrid", Lead("tensors"), "indexing"),
        },
        new()
        {
            Name = "unbind",
            Summary = "Cuts a dim, whose size is known, into its elements.",
            Parameters = [Parameter.Int("dim", "the dim that is cut", 0)],
            Rule = context =>
            {
                var input = context.Ranked("unbind", "at least one dim", 1, int.MaxValue);
                var axis = context.Axis("dim", input.Shape.Rank);
                var element = input with { Shape = input.Shape.RemoveAt(axis) };
                return new ResultType.List([.. Enumerable.Repeat(element, Known(context, "unbind", input.Shape[axis], axis))]);
            },
            Function = new(".unbind", Lead("input"), new TorchArgument("dim", "dimension")) { ReturnsArray = true },
        },
    ];

    private static ResultType Concat(RuleContext context)
    {
        var tensors = NonEmpty(context, "concat");
        var first = tensors[0];
        var axis = context.Axis("dim", first.Shape.Rank);
        RequireSameRank(context, "concat", tensors);
        var joined = first.Shape[axis];
        var dtype = first.Dtype;
        for (var i = 1; i < tensors.Count; i++)
        {
            for (var other = 0; other < first.Shape.Rank; other++)
            {
                if (other != axis) RequireEqual(context, "concatenate", first.Shape, tensors[i].Shape, other, $" on dim {axis}");
            }

            joined += tensors[i].Shape[axis];
            dtype = DtypeRules.Promote(dtype, tensors[i].Dtype);
        }

        return new TensorType(first.Shape.With(axis, joined), dtype);
    }

    private static ResultType Stack(RuleContext context)
    {
        var tensors = NonEmpty(context, "stack");
        var first = tensors[0];
        var axis = context.Axis("dim", first.Shape.Rank + 1);
        RequireSameRank(context, "stack", tensors);
        for (var i = 1; i < tensors.Count; i++)
        {
            for (var other = 0; other < first.Shape.Rank; other++)
            {
                RequireEqual(context, "stack", first.Shape, tensors[i].Shape, other, "");
            }
        }

        var dtype = tensors.Skip(1).Aggregate(first.Dtype, (promoted, tensor) => DtypeRules.Promote(promoted, tensor.Dtype));
        return new TensorType(first.Shape.Insert(axis, tensors.Count), dtype);
    }

    private static ResultType Grid(RuleContext context)
    {
        var tensors = NonEmpty(context, "meshgrid");
        context.RequireOneDtype("meshgrid", tensors[0], [.. tensors.Skip(1)]);
        if (tensors.FirstOrDefault(tensor => tensor.Shape.Rank != 1) is { } other)
        {
            throw context.Error(RuleCodes.Rank, $"meshgrid needs vectors [N], but gets {other.Shape}");
        }

        var sizes = tensors.Select(tensor => tensor.Shape[0]).ToList();
        if (context.String("indexing") == "xy" && sizes.Count > 1) (sizes[0], sizes[1]) = (sizes[1], sizes[0]);
        return new ResultType.List([.. tensors.Select(tensor => tensor with { Shape = Shape.Of(sizes) })]);
    }

    private static ResultType Split(RuleContext context)
    {
        var input = context.Ranked("split", "at least one dim", 1, int.MaxValue);
        var axis = context.Axis("dim", input.Shape.Rank);
        var size = input.Shape[axis];
        var sections = context.Dims("split_size_or_sections");
        if (context.IsScalar("split_size_or_sections"))
        {
            var piece = context.AtLeast("split", "split_size_or_sections", sections[0]);
            sections = Pieces(context, "split", size, axis, piece);
        }
        else
        {
            foreach (var section in sections) context.AtLeast("split", "each section", section, 0);
            var total = sections.Aggregate((Dim)0, (sum, section) => sum + section);
            if (total.IsConstant && size.IsConstant && total != size)
            {
                throw context.Error(
                    RuleCodes.SizesDiffer,
                    $"split cuts dim {axis} of {input.Shape} into [{string.Join(", ", sections)}], {total} together, but it has {size}");
            }

            context.RequireEqual(total, size, "the sum of the sections");
        }

        return new ResultType.List([.. sections.Select(section => input with { Shape = input.Shape.With(axis, section) })]);
    }

    private static ResultType Chunk(RuleContext context)
    {
        var input = context.Ranked("chunk", "at least one dim", 1, int.MaxValue);
        var axis = context.Axis("dim", input.Shape.Rank);
        var chunks = context.Constant("chunks");
        if (chunks < 1) throw context.Error(RuleCodes.Argument, $"chunks of chunk must be at least 1, but is {chunks}");
        var size = input.Shape[axis];
        if (size == Dim.Zero) return new ResultType.List([.. Enumerable.Repeat(input, Known(context, "chunk", chunks, axis))]);
        var demand = $"chunks must divide dim {axis} of {input.Shape}";
        if (size.IsConstant)
        {
            if (context.IsConcrete && Dim.Mod(size, chunks) != Dim.Zero) context.Parts(size, demand);
            var piece = Dim.Max(1, Dim.CeilDiv(size, chunks));
            return new ResultType.List(
                [.. Pieces(context, "chunk", size, axis, piece).Select(section => input with { Shape = input.Shape.With(axis, section) })]);
        }

        // Of a size that only the run knows, every piece must be equal for the count to be certain.
        if (!context.IsConcrete) context.Parts(size: null, demand);
        context.Divides("chunk", chunks, size, demand);
        var equal = input with { Shape = input.Shape.With(axis, Dim.FloorDiv(size, chunks)) };
        return new ResultType.List([.. Enumerable.Repeat(equal, Known(context, "chunk", chunks, axis))]);
    }

    private static IReadOnlyList<Dim> Pieces(RuleContext context, string name, Dim size, int axis, Dim piece)
    {
        var count = Known(context, name, Dim.CeilDiv(size, piece), axis);
        if (count == 0) return [size];
        return [.. Enumerable.Range(0, count).Select(i => i < count - 1 ? piece : size - (count - 1) * piece)];
    }

    private static int Known(RuleContext context, string name, Dim count, int axis) =>
        count.TryGetConstant(out var known) && known <= 10_000
            ? (int)known
            : throw context.Error(
                RuleCodes.Argument,
                $"the number of pieces that {name} makes of dim {axis} must be known at build time (at most 10,000), but is {count}");

    private static void RequireEqual(RuleContext context, string verb, Shape first, Shape other, int axis, string place)
    {
        if (first[axis] == other[axis]) return;
        if (context.IsConcrete && context.Facts.ProveEqual(first[axis], other[axis]) is Proof.Refuted refuted)
        {
            var example = string.Join(", ", refuted.Counterexample.Select(pair => $"{pair.Symbol} = {pair.Value}"));
            var differs = example.Length == 0
                ? $"dim {axis} is {first[axis]} and {other[axis]}"
                : $"dim {axis} differs ({example} gives {refuted.Left} and {refuted.Right})";
            var mend = refuted.Mend is { } facts ? $"; add `where {facts}` or crop" : "";
            throw context.Error(RuleCodes.MergeShapes, $"cannot {verb} {first} and {other}{place}: {differs}{mend}");
        }

        context.RequireEqual(other[axis], first[axis], $"dim {axis} of {other}");
    }

    private static IReadOnlyList<TensorType> NonEmpty(RuleContext context, string name)
    {
        var tensors = context.InputList("tensors");
        return tensors.Count > 0 ? tensors : throw context.Error(RuleCodes.Argument, $"{name} needs at least one tensor");
    }

    private static void RequireSameRank(RuleContext context, string name, IReadOnlyList<TensorType> tensors)
    {
        foreach (var tensor in tensors)
        {
            if (tensor.Shape.Rank == tensors[0].Shape.Rank) continue;
            throw context.Error(
                RuleCodes.MergeShapes, $"{name} needs tensors of one rank, but gets {tensors[0].Shape} and {tensor.Shape}");
        }
    }
}
