using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Windows of an image as columns, and back.</summary>
internal static class SlidingBlocks
{
    private static readonly ParameterDescription[] Window =
    [
        Parameter.Size("kernel_size", 2, "size of the window"),
        Parameter.Size("dilation", 2, "distance between the window's elements", 1),
        Parameter.Size("padding", 2, "zeros around the image", 0),
        Parameter.Size("stride", 2, "step of the window", 1),
    ];

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        new()
        {
            Name = "Unfold",
            Summary = "Every window of an image as a column: [N, C, H, W] becomes [N, C·window, count].",
            Parameters = Window,
            Rule = Unfold,
            Module = new("Unfold", "Unfold", Lead("kernel_size"), "dilation", "padding", "stride"),
            Function = new("functional.unfold", Lead("input"), Lead("kernel_size"), "dilation", "padding", "stride"),
        },
        new()
        {
            Name = "Fold",
            Summary = "Adds columns up to an image: [N, C·window, count] becomes [N, C, H, W].",
            Parameters = [Parameter.Size("output_size", 2, "size of the image"), .. Window],
            Rule = Fold,
            Module = new("Fold", "Fold", Lead("output_size"), Lead("kernel_size"), "dilation", "padding", "stride"),
            Function = new(
                "functional.fold", Lead("input"), Lead("output_size"), Lead("kernel_size"), "dilation", "padding", "stride"),
        },
    ];

    public static IEnumerable<OpDescription> Ops { get; } = [.. Layers.Select(layer => layer.AsOp())];

    private static ResultType Unfold(RuleContext context)
    {
        var input = context.Floating("Unfold");
        var channelAxis = context.ChannelAxis("Unfold", 2);
        var (window, positions) = Count(context, "Unfold", input.Shape.Slice(channelAxis + 1, 2), channelAxis + 1);
        return input with
        {
            Shape = Shape.Of([.. input.Shape.Take(channelAxis), input.Shape[channelAxis] * window, positions]),
        };
    }

    private static ResultType Fold(RuleContext context)
    {
        var input = context.Floating("Fold");
        context.Ranked("Fold", "[N, C * window, count] or [C * window, count]", 2, 3);
        var output = context.DimsAtLeast("Fold", "output_size", 2);
        var (window, positions) = Count(context, "Fold", Shape.Of(output), 0);
        var columns = input.Shape[-2];
        context.Divides("Fold", window, columns, "the window must divide dim -2 of the input");
        context.RequireEqual(input.Shape[-1], positions, "dim -1 of the input, the number of windows,");
        return input with
        {
            Shape = Shape.Of([.. input.Shape.Take(input.Shape.Rank - 2), Dim.FloorDiv(columns, window), .. output]),
        };
    }

    private static (Dim Window, Dim Positions) Count(RuleContext context, string name, Shape image, int axis)
    {
        var kernel = context.DimsAtLeast(name, "kernel_size", 2);
        var dilation = context.DimsAtLeast(name, "dilation", 2);
        var padding = context.DimsAtLeast(name, "padding", 2, 0);
        var stride = context.DimsAtLeast(name, "stride", 2);
        Dim positions = 1;
        for (var i = 0; i < 2; i++)
        {
            positions *= context.Slide(name, axis + i, image[i], kernel[i], stride[i], 2 * padding[i], dilation[i]);
        }

        return (SizeRules.Product(kernel), positions);
    }
}
