using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Convolutions over one to three spatial dims.</summary>
internal static class Convolutions
{
    public static IEnumerable<LayerDescription> Layers { get; } = [Describe(1), Describe(2), Describe(3)];

    private static LayerDescription Describe(int spatial)
    {
        var name = $"Conv{spatial}d";
        var padding = Parameter.Size("padding", spatial, "added on both sides of each spatial dim; or \"same\" or \"valid\"", 0);
        return new()
        {
            Name = name,
            Summary = $"Convolution over {spatial} spatial {(spatial == 1 ? "dim" : "dims")}.",
            Parameters =
            [
                Parameter.Int("out_channels", "channels of the result"),
                Parameter.Size("kernel_size", spatial, "size of the window"),
                Parameter.Size("stride", spatial, "step of the window", 1),
                padding with { Types = padding.Types | ArgumentTypes.String, Choices = ["same", "valid"] },
                Parameter.Size("dilation", spatial, "distance between the window's elements", 1),
                Parameter.Int("groups", "blocks of channels that do not see each other", 1),
                Parameter.Flag("bias", "adds a learned bias to each channel", true),
                Parameter.Choice("padding_mode", "what the padding holds", "zeros", "reflect", "replicate", "circular"),
            ],
            Rule = context => Rule(context, name, spatial),
            HasState = true,
            Module = new(
                name, name, Lead("in_channels"), Lead("out_channels"), "kernel_size", "stride", Member("padding", "Padding"), "dilation",
                Member("padding_mode", "PaddingModes"), "groups", "bias")
            {
                TakesDevice = true,
            },
        };
    }

    private static ResultType Rule(RuleContext context, string name, int spatial)
    {
        var input = context.Weighted(name).Shape;
        var channelAxis = context.ChannelAxis(name, spatial);
        var inChannels = input[channelAxis];
        var outChannels = context.DimAtLeast(name, "out_channels");
        var kernel = context.DimsAtLeast(name, "kernel_size", spatial);
        var stride = context.DimsAtLeast(name, "stride", spatial);
        var dilation = context.DimsAtLeast(name, "dilation", spatial);
        var groups = context.DimAtLeast(name, "groups");
        var padding = Padding(context, name, kernel, stride, dilation);

        context.Infers(name, "in_channels", inChannels);
        context.Divides(name, groups, inChannels, "groups must divide the channels of the input");
        context.Divides(name, groups, outChannels, "groups must divide out_channels");

        var result = input.With(channelAxis, outChannels);
        for (var i = 0; i < spatial; i++)
        {
            var axis = channelAxis + 1 + i;
            RequirePaddable(context, name, axis, input[axis], padding[i]);
            result = result.With(axis, context.Slide(name, axis, input[axis], kernel[i], stride[i], padding[i], dilation[i]));
        }

        var channelsPerGroup = Dim.FloorDiv(inChannels, groups);
        context.Weight("weight", Shape.Of([outChannels, channelsPerGroup, .. kernel]));
        context.Weight("bias", Shape.Of(outChannels), when: context.Condition("bias"));

        context.Cost(result.Product * channelsPerGroup * SizeRules.Product(kernel));
        return new TensorType(result, Dtype.Float);
    }

    /// <summary>The padding of each dim, both sides together.</summary>
    private static IReadOnlyList<Dim> Padding(
        RuleContext context, string name, IReadOnlyList<Dim> kernel, IReadOnlyList<Dim> stride, IReadOnlyList<Dim> dilation)
    {
        if (!context.IsString("padding"))
        {
            return [.. context.DimsAtLeast(name, "padding", kernel.Count, 0).Select(padding => 2 * padding)];
        }

        if (context.String("padding") == "valid") return [.. kernel.Select(_ => (Dim)0)];
        foreach (var step in stride)
        {
            if (!step.TryGetConstant(out var constant) || constant != 1)
            {
                throw context.Error(
                    RuleCodes.Argument,
                    $"padding \"same\" of {name} works with stride 1 only, but stride is {step}; write the padding as a number");
            }
        }

        return [.. kernel.Zip(dilation, (size, distance) => distance * (size - 1))];
    }

    // Reflection and wrapping copy from the input, so it must be large enough.
    private static void RequirePaddable(RuleContext context, string name, int axis, Dim size, Dim padding)
    {
        var mode = context.String("padding_mode");
        if (mode is "zeros" or "replicate") return;
        var widest = Dim.CeilDiv(padding, 2);
        var least = mode == "reflect" ? 1 : 0;
        var relation = mode == "reflect" ? "smaller than" : "at most";
        context.AtLeast(
            size - widest, least, $"dim {axis} of the input less its {mode} padding",
            RuleCodes.Window, $"the {mode} padding of {name} ({widest}) must be {relation} dim {axis} of its input ({size})");
    }
}
