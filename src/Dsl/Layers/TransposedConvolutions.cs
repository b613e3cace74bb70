using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Transposed convolutions over one to three spatial dims.</summary>
internal static class TransposedConvolutions
{
    public static IEnumerable<LayerDescription> Layers { get; } = [Describe(1), Describe(2), Describe(3)];

    private static LayerDescription Describe(int spatial)
    {
        var name = $"ConvTranspose{spatial}d";
        return new()
        {
            Name = name,
            Summary = $"Transposed convolution over {spatial} spatial {(spatial == 1 ? "dim" : "dims")}: upsamples with learned weights.",
            Parameters =
            [
                Parameter.Int("out_channels", "channels of the result"),
                Parameter.Size("kernel_size", spatial, "size of the window"),
                Parameter.Size("stride", spatial, "step of the window over the result", 1),
                Parameter.Size("padding", spatial, "taken off both ends of each spatial dim of the result", 0),
                Parameter.Size("output_padding", spatial, "added to one end of each spatial dim of the result", 0),
                Parameter.Int("groups", "blocks of channels that do not see each other", 1),
                Parameter.Flag("bias", "adds a learned bias to each channel", true),
                Parameter.Size("dilation", spatial, "distance between the window's elements", 1),
            ],
            Rule = context => Rule(context, name, spatial),
            HasState = true,
            Module = new(
                name, name, Lead("in_channels"), Lead("out_channels"), "kernel_size", "stride", "padding", "output_padding", "dilation",
                "groups", "bias")
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
        var padding = context.DimsAtLeast(name, "padding", spatial, 0);
        var outputPadding = context.DimsAtLeast(name, "output_padding", spatial, 0);
        var dilation = context.DimsAtLeast(name, "dilation", spatial);
        var groups = context.DimAtLeast(name, "groups");

        context.Infers(name, "in_channels", inChannels);
        context.Divides(name, groups, inChannels, "groups must divide the channels of the input");
        context.Divides(name, groups, outChannels, "groups must divide out_channels");

        var result = input.With(channelAxis, outChannels);
        for (var i = 0; i < spatial; i++)
        {
            var axis = channelAxis + 1 + i;
            context.AtLeast(
                Dim.Max(stride[i], dilation[i]) - outputPadding[i], 1,
                $"stride or dilation less output_padding", RuleCodes.Constraint,
                $"output_padding of {name} ({outputPadding[i]}) must be smaller than stride ({stride[i]}) or dilation ({dilation[i]})");
            result = result.With(
                axis, context.Spread(name, axis, input[axis], kernel[i], stride[i], padding[i], outputPadding[i], dilation[i]));
        }

        var channelsPerGroup = Dim.FloorDiv(outChannels, groups);
        context.Weight("weight", Shape.Of([inChannels, channelsPerGroup, .. kernel]));
        context.Weight("bias", Shape.Of(outChannels), when: context.Condition("bias"));

        context.Cost(input.Product * channelsPerGroup * SizeRules.Product(kernel));
        return new TensorType(result, Dtype.Float);
    }
}
