using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Padding of the last dims, as layers and as a function.</summary>
internal static class Paddings
{
    private static readonly string[] Sides =
        ["", "(left, right)", "(left, right, top, bottom)", "(left, right, top, bottom, front, back)"];

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        .. Each(spatial => Describe("ConstantPad", spatial, "constant", "a constant")),
        .. Each(spatial => Describe("ZeroPad", spatial, "constant", "zeros")),
        .. Each(spatial => Describe("ReflectionPad", spatial, "reflect", "the input's reflection")),
        .. Each(spatial => Describe("ReplicationPad", spatial, "replicate", "the input's border")),
        .. Each(spatial => Describe("CircularPad", spatial, "circular", "what is at the other end")),
    ];

    public static IEnumerable<OpDescription> Ops { get; } =
    [
        new()
        {
            Name = "pad",
            Summary = "Pads the last dims, the last one first; negative numbers crop.",
            Parameters =
            [
                Parameter.Ints("pad", "begin and end of the last dim, of the one before it, and so on"),
                Parameter.Choice("mode", "what the padding holds", "constant", "reflect", "replicate", "circular"),
                Parameter.Number("value", "of constant padding", 0),
            ],
            Rule = context =>
            {
                var input = context.String("mode") is "reflect" or "replicate" ? context.Floating("pad") : context.Input();
                var pad = context.Dims("pad");
                var shape = input.Shape;
                if (pad.Count % 2 != 0 || pad.Count > 2 * shape.Rank)
                {
                    throw context.Error(
                        RuleCodes.Argument,
                        $"pad takes two numbers for each of the last dims of its input {shape}, but gets {pad.Count} numbers");
                }

                var mode = context.String("mode");
                if (mode != "constant" && context.Float("value") is not (0 or null))
                {
                    throw context.Error(RuleCodes.Argument, $"value of pad is that of constant padding, but mode is \"{mode}\"");
                }

                if (mode != "constant" && (pad.Count > 6 || (shape.Rank != pad.Count / 2 + 1 && shape.Rank != pad.Count / 2 + 2)))
                {
                    throw context.Error(
                        RuleCodes.Rank,
                        $"pad with mode \"{mode}\" takes all spatial dims of [N, C, *] or [C, *], but gets {pad.Count} numbers for " +
                        "{shape}");
                }

                return Padded(context, "pad", input, pad, mode);
            },
            Function = new(
                "functional.pad", Lead("input"), LeadArray("pad"), Member("mode", "PaddingModes"), "value"),
        },
    ];

    private static IEnumerable<LayerDescription> Each(Func<int, LayerDescription> describe) => [describe(1), describe(2), describe(3)];

    private static LayerDescription Describe(string kind, int spatial, string mode, string what)
    {
        var name = $"{kind}{spatial}d";
        var takesValue = kind == "ConstantPad";
        ParameterDescription[] value = takesValue ? [Parameter.Number("value", "of the padding")] : [];
        TorchArgument[] values = takesValue ? [Lead("value")] : [];

        // TorchSharp has zero padding for images only.
        TorchArgument[] moduleValues = kind == "ZeroPad" && spatial != 2 ? [Fixed("value", "0")] : values;
        return new()
        {
            Name = name,
            Summary = $"Adds {what} around the last {(spatial == 1 ? "dim" : $"{spatial} dims")}.",
            Parameters =
            [
                Parameter.Size("padding", 2 * spatial, $"{Sides[spatial]}, or one number for all sides; negative numbers crop"), .. value,
            ],
            Rule = context => Rule(context, name, spatial, mode),
            Module = kind switch
            {
                "ZeroPad" when spatial != 2 => new($"ConstantPad{spatial}d", $"ConstantPad{spatial}d", [Lead("padding"), .. moduleValues]),
                "CircularPad" => new("new CircularPad", "CircularPad", LeadArray("padding")),
                _ => new(name, name, [Lead("padding"), .. moduleValues]),
            },
            Function = new("functional.pad", [
                Lead("input"), Array("padding", "pad"), .. mode == "constant"
                    ? (TorchArgument[])[]
                    : [Fixed("mode", "PaddingModes." + Pascal(mode))],
                .. takesValue ? ["value"] : (TorchArgument[])[],
            ]),
        };
    }

    private static string Pascal(string mode) => char.ToUpperInvariant(mode[0]) + mode.Substring(1);

    private static ResultType Rule(RuleContext context, string name, int spatial, string mode)
    {
        var input = mode == "constant" ? context.Input() : context.Floating(name);
        if (mode != "constant") context.ChannelAxis(name, spatial);
        context.Ranked(name, $"at least {spatial} dims", spatial, int.MaxValue);
        return Padded(context, name, input, context.Dims("padding", 2 * spatial), mode);
    }

    private static ResultType Padded(RuleContext context, string name, TensorType input, IReadOnlyList<Dim> padding, string mode)
    {
        var shape = input.Shape;
        for (var i = 0; i < padding.Count / 2; i++)
        {
            var axis = shape.Rank - 1 - i;
            var size = shape[axis];
            Dim begin = padding[2 * i], end = padding[2 * i + 1];
            if (mode is "reflect" or "circular")
            {
                RequireSource(begin, end, size, axis);
                RequireSource(end, begin, size, axis);
            }

            var padded = begin + size + end;
            context.AtLeast(
                padded, 1, $"dim {axis} of the result", RuleCodes.Window,
                $"padding of {name} ({begin} and {end}) leaves nothing of dim {axis} of its input ({size})");
            shape = shape.With(axis, padded);
        }

        return input with { Shape = shape };

        void RequireSource(Dim side, Dim other, Dim size, int axis)
        {
            // What is wrapped around comes from what the other side has not cropped.
            if (mode == "circular" && other.ConstantValue < 0 && !(side.ConstantValue <= 0))
            {
                context.AtLeast(
                    size + other - side, 0, $"what is left of dim {axis} of the input less its padding", RuleCodes.Window,
                    $"padding of {name} ({side}) must be at most what the other side ({other}) leaves of dim {axis} of its input ({size})");
                return;
            }

            var (relation, least) = mode == "reflect" ? ("smaller than", 1) : ("at most", 0);
            context.AtLeast(
                size - side, least, $"dim {axis} of the input less its padding", RuleCodes.Window,
                $"padding of {name} ({side}) must be {relation} dim {axis} of its input ({size})");
        }
    }
}
