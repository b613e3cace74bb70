using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Scaling of the spatial dims by interpolation, as a layer and as a function.</summary>
internal static class Resampling
{
    private static readonly ParameterDescription[] Parameters =
    [
        new(
            "size", ArgumentTypes.Int | ArgumentTypes.Tuple | ArgumentTypes.List | ArgumentTypes.None, null,
            "sizes of the spatial dims of the result, one for each or one for all"),
        Parameter.Number("scale_factor", "factor of every spatial dim, instead of size", null),
        Parameter.Choice(
            "mode", "how values are computed", "nearest", "linear", "bilinear", "bicubic", "trilinear", "area", "nearest-exact"),
        new("align_corners", ArgumentTypes.Bool | ArgumentTypes.None, null, "the corners of input and result are the same place"),
    ];

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        new()
        {
            Name = "Upsample",
            Summary = "Scales the spatial dims to a size or by a factor.",
            Parameters = Parameters,
            Rule = context => Rule(context, "Upsample"),
            Module = new("new Resample", "Resample", Arguments),
            Function = new("Resample.interpolate", [Lead("input"), .. Arguments]),
        },
    ];

    public static IEnumerable<OpDescription> Ops { get; } =
    [
        new()
        {
            Name = "interpolate",
            Summary = "Scales the spatial dims to a size or by a factor.",
            Parameters = Parameters,
            Rule = context => Rule(context, "interpolate"),
            Function = new("Resample.interpolate", [Lead("input"), .. Arguments]),
        },
    ];

    private static TorchArgument[] Arguments =>
        [Array("size"), "scale_factor", Member("mode", "torch.InterpolationMode"), "align_corners"];

    private static ResultType Rule(RuleContext context, string name)
    {
        var input = context.Ranked(name, "[N, C, L], [N, C, H, W] or [N, C, D, H, W]", 3, 5);
        var shape = input.Shape;
        var mode = context.String("mode");
        var spatial = shape.Rank - 2;
        if ((mode == "linear" && spatial != 1) || (mode is "bilinear" or "bicubic" && spatial != 2)
            || (mode == "trilinear" && spatial != 3))
        {
            var taken = mode == "linear" ? "[N, C, L]" : mode == "trilinear" ? "[N, C, D, H, W]" : "[N, C, H, W]";
            throw context.Error(RuleCodes.Rank, $"mode \"{mode}\" of {name} takes {taken}, but gets {shape}");
        }

        if (mode is "nearest" or "nearest-exact" or "area" && !context.IsNone("align_corners"))
        {
            throw context.Error(
                RuleCodes.Argument, $"align_corners of {name} has a meaning only for linear, bilinear, bicubic and trilinear modes");
        }

        if (context.IsNone("size") == context.IsNone("scale_factor"))
        {
            throw context.Error(RuleCodes.Argument, $"{name} takes either size or scale_factor");
        }

        context.Floating(name);
        if (context.IsNone("size"))
        {
            return input with { Shape = shape.WithFrom(2, shape.Skip(2).Select(size => Scaled(context, name, size)).ToArray()) };
        }

        var sizes = context.Dims("size");
        if (context.IsScalar("size")) sizes = [.. Enumerable.Repeat(sizes[0], spatial)];
        if (sizes.Count != spatial)
        {
            throw context.Error(
                RuleCodes.Rank, $"size of {name} has {sizes.Count} numbers, but its input {shape} has {spatial} spatial dims");
        }

        foreach (var size in sizes) context.AtLeast(name, "size", size);
        return input with { Shape = shape.WithFrom(2, sizes) };
    }

    // floor(size * factor), with the factor as an exact fraction of powers of two.
    private static Dim Scaled(RuleContext context, string name, Dim size)
    {
        var factor = context.Float("scale_factor");
        if (factor is null) return size * context.Dim("scale_factor");
        if (factor <= 0)
        {
            throw context.Error(
                RuleCodes.Argument, FormattableString.Invariant($"scale_factor of {name} must be positive, but is {factor}"));
        }

        Dim result;
        if (size.TryGetConstant(out var constant))
        {
            result = (long)Math.Floor(constant * factor.Value);
        }
        else
        {
            long denominator = 1;
            while (denominator < 1024 && factor.Value * denominator != Math.Floor(factor.Value * denominator)) denominator *= 2;
            if (factor.Value * denominator != Math.Floor(factor.Value * denominator))
            {
                throw context.Error(
                    RuleCodes.Argument,
                    FormattableString.Invariant(
                        $"scale_factor of {name} must be a multiple of 1/1024 on a run-time size, but is {factor}; write size"));
            }

            result = Dim.FloorDiv(size * (long)(factor.Value * denominator), denominator);
        }

        context.AtLeast(
            result, 1, $"each spatial dim of the result", RuleCodes.Window,
            $"scale_factor {factor} of {name} leaves nothing of a dim of size {size}");
        return result;
    }
}
