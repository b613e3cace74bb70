using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>The same elements in another shape.</summary>
internal static class Shaping
{
    public static IEnumerable<OpDescription> Ops { get; } =
    [
        new()
        {
            Name = "reshape",
            Summary = "The same elements in another shape; one size may be -1.",
            Parameters = [Parameter.Variadic("shape", "sizes of the result; one may be -1")],
            Rule = context => context.Input() with { Shape = context.Reshaped("reshape", context.Input().Shape, context.Dims("shape")) },
            Function = new(".reshape", Lead("input"), Lead("shape")),
        },
        new()
        {
            Name = "view",
            Summary = "Like reshape; where the elements do not lie in memory in order it copies them, too.",
            Parameters = [Parameter.Variadic("shape", "sizes of the result; one may be -1")],
            Rule = context => context.Input() with { Shape = context.Reshaped("view", context.Input().Shape, context.Dims("shape")) },
            // How a tensor lies in memory the checker does not follow, nor what a caller passes in.
            Function = new(".reshape", Lead("input"), Lead("shape")),
        },
        new()
        {
            Name = "contiguous",
            Summary = "The same values, lying in memory in order.",
            Rule = context => context.Input(),
            Function = new(".contiguous", Lead("input")),
        },
        new()
        {
            Name = "permute",
            Summary = "Dims in another order.",
            Parameters = [Parameter.Variadic("dims", "which dim of the input each dim of the result is")],
            Rule = Permute,
            Function = new(".permute", Lead("input"), Lead("dims")),
        },
        new()
        {
            Name = "transpose",
            Aliases = ["swapaxes", "swapdims"],
            Summary = "Two dims change places.",
            Parameters = [Parameter.Int("dim0", "one dim"), Parameter.Int("dim1", "the other dim")],
            Rule = context =>
            {
                var input = context.Input();
                var rank = Math.Max(1, input.Shape.Rank);
                int one = context.Axis("dim0", rank), other = context.Axis("dim1", rank);
                return input.Shape.Rank == 0
                    ? input
                    : input with { Shape = input.Shape.With(one, input.Shape[other]).With(other, input.Shape[one]) };
            },
            Function = new(".transpose", Lead("input"), Lead("dim0"), Lead("dim1")),
        },
        new()
        {
            Name = "squeeze",
            Summary = "Without a dim of size 1.",
            Parameters = [Parameter.Int("dim", "the dim; all of constant size 1 when left out", null)],
            Rule = Squeeze,
            Function = new(".squeeze", Lead("input"), Lead("dim")),
        },
        new()
        {
            Name = "unsqueeze",
            Summary = "With a new dim of size 1.",
            Parameters = [Parameter.Int("dim", "where it is in the result")],
            Rule = context =>
            {
                var input = context.Input();
                return input with { Shape = input.Shape.Insert(context.Axis("dim", input.Shape.Rank + 1), 1) };
            },
            Function = new(".unsqueeze", Lead("input"), Lead("dim")),
        },
        new()
        {
            Name = "expand",
            Summary = "Repeats dims of size 1 without a copy; -1 keeps a dim.",
            Parameters = [Parameter.Variadic("sizes", "sizes of the result; -1 keeps one")],
            Rule = context => context.Input() with { Shape = Expanded(context, "expand", context.Input().Shape, context.Dims("sizes")) },
            Function = new(".expand", Lead("input"), Lead("sizes")),
        },
        new()
        {
            Name = "broadcast_to",
            Summary = "Repeats dims of size 1 without a copy.",
            Parameters = [Parameter.Variadic("shape", "sizes of the result")],
            Rule = context =>
                context.Input() with { Shape = Expanded(context, "broadcast_to", context.Input().Shape, context.Dims("shape")) },
            Function = new(".broadcast_to", Lead("input"), Lead("shape")),
        },
        Copies("repeat", "Copies of the whole tensor along each dim.", "sizes", Lead("sizes")),
        Copies("tile", "Copies of the whole tensor along the last dims.", "dims", LeadArray("dims")),
        new()
        {
            Name = "repeat_interleave",
            Summary = "Repeats every element along a dim.",
            Parameters = [Parameter.Int("repeats", "how often"), Parameter.Int("dim", "the dim")],
            Rule = context =>
            {
                var input = context.Ranked("repeat_interleave", "at least one dim", 1, int.MaxValue);
                var axis = context.Axis("dim", input.Shape.Rank);
                return input with { Shape = input.Shape.With(
                    axis, input.Shape[axis] * context.DimAtLeast("repeat_interleave", "repeats", 0)) };
            },
            Function = new(".repeat_interleave", Lead("input"), Lead("repeats"), "dim"),
        },
        new()
        {
            Name = "movedim",
            Summary = "One dim moves to another place.",
            Parameters = [Parameter.Int("source", "where it is"), Parameter.Int("destination", "where it goes")],
            Rule = context =>
            {
                var input = context.Ranked("movedim", "at least one dim", 1, int.MaxValue);
                int from = context.Axis("source", input.Shape.Rank), to = context.Axis("destination", input.Shape.Rank);
                return input with { Shape = input.Shape.RemoveAt(from).Insert(to, input.Shape[from]) };
            },
            Function = new("torch.movedim", Lead("input"), Lead("source"), Lead("destination")),
        },
    ];

    private static OpDescription Copies(string name, string summary, string parameter, TorchArgument counts) => new()
    {
        Name = name,
        Summary = summary,
        Parameters = [Parameter.Variadic(parameter, "how often, one number for each dim; more numbers make new leading dims")],
        Rule = context =>
        {
            var input = context.Input();
            var repeats = context.Dims(parameter);
            var added = repeats.Count - input.Shape.Rank;
            if (added < 0 && name == "repeat")
            {
                throw context.Error(
                    RuleCodes.Rank, $"repeat needs a number for each dim of {input.Shape}, but gets [{string.Join(", ", repeats)}]");
            }

            foreach (var count in repeats) context.AtLeast(name, parameter, count, 0);
            var shape = Shape.Of([.. Enumerable.Repeat(Dim.One, Math.Max(0, added)), .. input.Shape]);
            for (var i = 1; i <= repeats.Count; i++) shape = shape.With(-i, shape[-i] * repeats[repeats.Count - i]);
            return input with { Shape = shape };
        },
        Function = new("." + name, Lead("input"), counts),
    };

    private static ResultType Permute(RuleContext context)
    {
        var input = context.Input();
        var dims = context.Dims("dims");
        if (dims.Count != input.Shape.Rank)
        {
            throw context.Error(
                RuleCodes.Rank, $"permute needs one number for each dim of {input.Shape}, but gets [{string.Join(", ", dims)}]");
        }

        var axes = dims.Select(dim => context.AxisOf("permute", dim, input.Shape)).ToArray();
        if (axes.Distinct().Count() != axes.Length)
        {
            throw context.Error(RuleCodes.Axis, $"permute needs every dim once, but gets [{string.Join(", ", dims)}]");
        }

        return input with { Shape = Shape.Of(axes.Select(axis => input.Shape[axis])) };
    }

    // Whether a dim disappears must not depend on the run.
    private static ResultType Squeeze(RuleContext context)
    {
        var input = context.Input();
        var shape = input.Shape;
        if (context.IsNone("dim"))
        {
            if (shape.FirstOrDefault(size => !size.IsConstant) is { } open)
            {
                throw context.Error(RuleCodes.Argument, $"squeeze would drop {open} of {shape} where it is 1; write the dim");
            }

            return input with { Shape = Shape.Of(shape.Where(size => size != Dim.One)) };
        }

        var axis = context.Axis("dim", Math.Max(1, shape.Rank));
        if (shape.Rank == 0) return input;
        if (shape[axis].TryGetConstant(out var constant)) return constant == 1 ? input with { Shape = shape.RemoveAt(axis) } : input;
        context.RequireEqual(shape[axis], 1, $"dim {axis} of {shape}");
        return input with { Shape = shape.RemoveAt(axis) };
    }

    private static Shape Expanded(RuleContext context, string name, Shape shape, IReadOnlyList<Dim> sizes)
    {
        var added = sizes.Count - shape.Rank;
        if (added < 0)
        {
            throw context.Error(
                RuleCodes.Rank, $"{name} needs at least one size for each dim of {shape}, but gets [{string.Join(", ", sizes)}]");
        }

        return Shape.Of(sizes.Select((size, i) =>
        {
            var kept = size.TryGetConstant(out var number) && number == -1;
            if (i < added) return kept ? throw context.Error(RuleCodes.Argument, $"{name} cannot keep dim {i}, which {shape} lacks") : size;
            var from = shape[i - added];
            if (kept) return from;
            if (from == Dim.One || from == size) return size;
            if (from.IsConstant && size.IsConstant)
            {
                throw context.Error(
                    RuleCodes.Broadcast, $"{name} cannot make {size} of dim {i - added} of {shape}: only a dim of size 1 is repeated");
            }

            context.RequireEqual(from, size, $"dim {i - added} of {shape}");
            return size;
        }));
    }
}
