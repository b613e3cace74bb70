using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Layers that move elements between dims.</summary>
internal static class Rearranging
{
    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        new()
        {
            Name = "Flatten",
            Summary = "Joins a range of dims into one; by default all but the first.",
            Parameters =
            [
                Parameter.Int("start_dim", "first dim that is joined", 1), Parameter.Int("end_dim", "last dim that is joined", -1),
            ],
            Rule = context => Flatten(context, "Flatten"),
            Module = new("Flatten", "Flatten", "start_dim", "end_dim"),
            Function = new(".flatten", Lead("input"), Always("start_dim"), "end_dim"),
        },
        new()
        {
            Name = "Unflatten",
            Summary = "Splits one dim into several.",
            Parameters =
            [
                Parameter.Int("dim", "the dim that is split"), Parameter.Ints("unflattened_size", "sizes it is split into; one may be -1"),
            ],
            Rule = context => Unflatten(context, "Unflatten", "unflattened_size"),
            Module = new("Unflatten", "Unflatten", Lead("dim"), LeadArray("unflattened_size")),
            Function = new("Rearranging.unflatten", Lead("input"), Lead("dim"), LeadArray("unflattened_size")),
        },
        new()
        {
            Name = "PixelShuffle",
            Summary = "Moves channels into space: [*, C·r², H, W] becomes [*, C, H·r, W·r].",
            Parameters = [Parameter.Int("upscale_factor", "the factor r")],
            Rule = context => Shuffle(context, "PixelShuffle", "upscale_factor", up: true),
            Module = new("PixelShuffle", "PixelShuffle", Lead("upscale_factor")),
            Function = new("functional.pixel_shuffle", Lead("input"), Lead("upscale_factor")),
        },
        new()
        {
            Name = "PixelUnshuffle",
            Summary = "Moves space into channels: [*, C, H·r, W·r] becomes [*, C·r², H, W].",
            Parameters = [Parameter.Int("downscale_factor", "the factor r")],
            Rule = context => Shuffle(context, "PixelUnshuffle", "downscale_factor", up: false),
            Module = new("PixelUnshuffle", "PixelUnshuffle", Lead("downscale_factor")),
            Function = new("functional.pixel_unshuffle", Lead("input"), Lead("downscale_factor")),
        },
        new()
        {
            Name = "ChannelShuffle",
            Summary = "Interleaves groups of channels.",
            Parameters = [Parameter.Int("groups", "groups that are interleaved")],
            Rule = context =>
            {
                var input = context.Ranked("ChannelShuffle", "[N, C, *]", 3, int.MaxValue);
                context.Divides(
                    "ChannelShuffle", context.DimAtLeast(
                        "ChannelShuffle", "groups"), input.Shape[1], "groups must divide the channels of the input");
                return input;
            },
            Module = new("ChannelShuffle", "ChannelShuffle", Lead("groups")),
            Function = new(".channel_shuffle", Lead("input"), Lead("groups")),
        },
    ];

    public static IEnumerable<OpDescription> Ops { get; } =
    [
        .. Layers.Where(layer => layer.Name is "PixelShuffle" or "PixelUnshuffle" or "ChannelShuffle").Select(layer => layer.AsOp()),
        new()
        {
            Name = "flatten",
            Summary = "Joins a range of dims into one; by default all.",
            Parameters =
            [
                Parameter.Int("start_dim", "first dim that is joined", 0), Parameter.Int("end_dim", "last dim that is joined", -1),
            ],
            Rule = context => Flatten(context, "flatten"),
            Function = new(".flatten", Lead("input"), "start_dim", "end_dim"),
        },
        new()
        {
            Name = "unflatten",
            Summary = "Splits one dim into several.",
            Parameters = [Parameter.Int("dim", "the dim that is split"), Parameter.Ints("sizes", "sizes it is split into; one may be -1")],
            Rule = context => Unflatten(context, "unflatten", "sizes"),
            Function = new("Rearranging.unflatten", Lead("input"), Lead("dim"), LeadArray("sizes")),
        },
    ];

    private static ResultType Flatten(RuleContext context, string name)
    {
        var input = context.Input();
        var shape = input.Shape;
        if (shape.Rank == 0)
        {
            context.Axis("start_dim", 1);
            context.Axis("end_dim", 1);
            return input with { Shape = Shape.Of(1) };
        }

        var start = context.Axis("start_dim", shape.Rank);
        var end = context.Axis("end_dim", shape.Rank);
        if (start > end) throw context.Error(RuleCodes.Axis, $"start_dim of {name} ({start}) is behind end_dim ({end}) for {shape}");
        return input with
        {
            Shape = Shape.Of([.. shape.Take(start), shape.Multiply(start, end - start + 1), .. shape.Skip(end + 1)]),
        };
    }

    private static ResultType Unflatten(RuleContext context, string name, string parameter)
    {
        var input = context.Ranked(name, "at least one dim", 1, int.MaxValue);
        var axis = context.Axis("dim", input.Shape.Rank);
        var sizes = context.Dims(parameter);
        if (sizes.Count == 0)
        {
            throw context.Error(RuleCodes.Argument, $"{parameter} of {name} is an empty list: a dim is split into one or more");
        }

        var split = context.Reshaped(name, Shape.Of(input.Shape[axis]), sizes);
        return input with { Shape = Shape.Of([.. input.Shape.Take(axis), .. split, .. input.Shape.Skip(axis + 1)]) };
    }

    private static ResultType Shuffle(RuleContext context, string name, string parameter, bool up)
    {
        var input = context.Ranked(name, "[*, C, H, W]", 3, int.MaxValue);
        var factor = context.DimAtLeast(name, parameter);
        var shape = input.Shape;
        if (up)
        {
            context.Divides(name, factor * factor, shape[-3], $"the square of {parameter} must divide the channels of the input");
            return input with
            {
                Shape = shape.With(-3, Dim.FloorDiv(shape[-3], factor * factor)).With(-2, shape[-2] * factor).With(-1, shape[-1] * factor),
            };
        }

        context.Divides(name, factor, shape[-2], $"{parameter} must divide the height of the input");
        context.Divides(name, factor, shape[-1], $"{parameter} must divide the width of the input");
        return input with
        {
            Shape = shape.With(-3, shape[-3] * factor * factor)
                .With(-2, Dim.FloorDiv(shape[-2], factor)).With(-1, Dim.FloorDiv(shape[-1], factor)),
        };
    }
}
