using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>The way back from maximum pooling: values at the places that the pooling tells, zeros elsewhere.</summary>
internal static class Unpooling
{
    public static IEnumerable<LayerDescription> Layers { get; } = [Describe(1), Describe(2), Describe(3)];

    public static IEnumerable<OpDescription> Ops { get; } = [.. Layers.Select(layer => layer.AsOp())];

    private static LayerDescription Describe(int spatial)
    {
        var name = $"MaxUnpool{spatial}d";
        TorchArgument[] window = spatial == 1
            ? [Lead("kernel_size"), "stride", "padding"]
            : [LeadArray("kernel_size"), Array("stride"), Array("padding")];
        return new()
        {
            Name = name,
            Summary = $"Undoes `MaxPool{spatial}d` with `return_indices`: puts each value where it was found, and zeros elsewhere.",
            Inputs = [new("input"), new("indices", Documentation: "places, as the pooling gives them")],
            Parameters =
            [
                Parameter.Size("kernel_size", spatial, "size of the window"),
                Parameter.Size("stride", spatial, "step of the window; its size when left out", null),
                Parameter.Size("padding", spatial, "padding that the pooling had", 0),
            ],
            Rule = context => Rule(context, name, spatial),
            Module = new(name, name, window),
            Function = new($"functional.max_unpool{spatial}d", [Lead("input"), Lead("indices"), .. window]),
        };
    }

    private static ResultType Rule(RuleContext context, string name, int spatial)
    {
        var input = context.Floating(name);
        var channelAxis = context.ChannelAxis(name, spatial);
        context.RequireSame(name, "indices", context.Indices(name, "indices", int64Only: true).Shape, input.Shape);
        var kernel = context.DimsAtLeast(name, "kernel_size", spatial);
        var stride = context.IsNone("stride") ? kernel : context.DimsAtLeast(name, "stride", spatial);
        var padding = context.DimsAtLeast(name, "padding", spatial, 0);
        var shape = input.Shape;
        for (var i = 0; i < spatial; i++)
        {
            var axis = channelAxis + 1 + i;
            var size = (shape[axis] - 1) * stride[i] - 2 * padding[i] + kernel[i];
            FormattableString made = $"input {shape[axis]}, kernel {kernel[i]}, stride {stride[i]}, padding {padding[i]}";
            context.AtLeast(
                size, 1, $"dim {axis} of the result", RuleCodes.Window,
                $"dim {axis} of the result of {name} would have size {size}: {made}");
            shape = shape.With(axis, size);
        }

        return input with { Shape = shape };
    }
}
