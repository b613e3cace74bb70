using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Maximum, average and power-average pooling, as layers and as functions.</summary>
internal static class Pooling
{
    private static readonly int[] Spatial = [1, 2, 3];

    private static readonly ParameterDescription CeilMode =
        Parameter.Flag("ceil_mode", "keeps a last window that hangs over the right end of the input", false);

    private static readonly ParameterDescription ReturnIndices =
        Parameter.Flag("return_indices", "gives the places of the values, too, for unpooling", false);

    public static IEnumerable<LayerDescription> Layers { get; } =
        [.. Spatial.Select(Max), .. Spatial.Select(Average), .. Spatial.Select(PowerAverage)];

    public static IEnumerable<OpDescription> Ops { get; } =
    [
        .. Layers.Where(layer => !layer.Name.StartsWith("LP", StringComparison.Ordinal)).Select(layer => IndicesLast(layer.AsOp())),
        .. Spatial.Select(WithIndices),
    ];

    private static LayerDescription Max(int spatial)
    {
        var name = $"MaxPool{spatial}d";
        return new()
        {
            Name = name,
            Summary = $"The greatest value in each window over {Dims(spatial)}; where it was found, too, if asked.",
            Parameters =
            [
                .. Window(spatial),
                Parameter.Size("padding", spatial, "minus infinity added on both sides of each spatial dim; at most half the window", 0),
                Parameter.Size("dilation", spatial, "distance between the window's elements", 1),
                ReturnIndices,
                CeilMode,
            ],
            Rule = context =>
            {
                var values = MaxRule(context, spatial);
                return context.Chosen(name, ReturnIndices.Name) ? ValuesAndIndices(values) : values;
            },
            Module = new(name, name, Lead("kernel_size"), "stride", "padding", "dilation", "ceil_mode"),
            Variants =
            [
                new(ReturnIndices.Name, ModuleWithIndices(spatial), FunctionWithIndices(spatial)),
            ],
            Function = spatial == 3
                ? new(
                    "functional.max_pool3d", Lead("input"), LeadArray("kernel_size"), Array("stride", "strides"), Array("padding"),
                    Array("dilation"), "ceil_mode")
                : new($"functional.max_pool{spatial}d", Lead("input"), Lead("kernel_size"), "stride", "padding", "dilation", "ceil_mode"),
        };
    }

    private static OpDescription WithIndices(int spatial)
    {
        var max = Max(spatial);
        return max.AsOp($"max_pool{spatial}d_with_indices") with
        {
            Summary = $"The greatest value in each window over {Dims(spatial)}, and where it was found, for `max_unpool{spatial}d`.",
            Parameters = [.. max.Parameters.Where(parameter => parameter != ReturnIndices)],
            Rule = context => ValuesAndIndices(MaxRule(context, spatial)),
            Function = FunctionWithIndices(spatial),
            Variants = [],
        };
    }

    // PyTorch's function takes the flag last, its layer does not.
    private static OpDescription IndicesLast(OpDescription op) => op.Parameters.Contains(ReturnIndices)
        ? op with { Parameters = [.. op.Parameters.Where(parameter => parameter != ReturnIndices), ReturnIndices] }
        : op;

    private static TorchModule ModuleWithIndices(int spatial)
    {
        var type = $"MaxPool{spatial}dWithIndices";
        return spatial == 1
            ? new("new " + type, type, Lead("kernel_size"), "stride", "padding", "dilation", "ceil_mode")
            : new("new " + type, type, LeadArray("kernel_size"), Array("stride"), Array("padding"), Array("dilation"), "ceil_mode");
    }

    private static TorchCall FunctionWithIndices(int spatial)
    {
        TorchArgument[] window = spatial == 1
            ? [Lead("kernel_size"), "stride", "padding", "dilation", "ceil_mode"]
            : [LeadArray("kernel_size"), Array("stride", "strides"), Array("padding"), Array("dilation"), "ceil_mode"];
        return new($"functional.max_pool{spatial}d_with_indices", [Lead("input"), .. window]);
    }

    private static TensorType MaxRule(RuleContext context, int spatial)
    {
        var name = $"MaxPool{spatial}d";
        return Rule(
            context, name, spatial, context.DimsAtLeast(name, "padding", spatial, 0), context.DimsAtLeast(name, "dilation", spatial));
    }

    private static ResultType ValuesAndIndices(TensorType values) =>
        new ResultType.Tuple([values, values with { Dtype = Dtype.Int64 }]);

    private static LayerDescription Average(int spatial)
    {
        var name = $"AvgPool{spatial}d";
        ParameterDescription[] divisor = spatial == 1
            ? []
            : [Parameter.Int("divisor_override", "divides the sum instead of the window's size", null)];
        TorchArgument[] arguments = ["ceil_mode", "count_include_pad", .. divisor.Select(parameter => (TorchArgument)parameter.Name)];
        return new()
        {
            Name = name,
            Summary = $"The mean of each window over {Dims(spatial)}.",
            Parameters =
            [
                .. Window(spatial),
                Parameter.Size("padding", spatial, "zeros added on both sides of each spatial dim; at most half the window", 0),
                CeilMode,
                Parameter.Flag("count_include_pad", "counts the padding in the mean", true),
                .. divisor,
            ],
            Rule = context =>
            {
                if (divisor.Length > 0 && !context.IsNone("divisor_override")) context.DimAtLeast(name, "divisor_override");
                return Rule(context, name, spatial, context.DimsAtLeast(name, "padding", spatial, 0), Ones(spatial));
            },
            Module = new(name, name, [Lead("kernel_size"), "stride", "padding", .. arguments]),
            Function = spatial == 3
                ? new("functional.avg_pool3d", [Lead("input"), LeadArray("kernel_size"), Array("stride"), Array("padding"), .. arguments])
                : new($"functional.avg_pool{spatial}d", [Lead("input"), Lead("kernel_size"), "stride", "padding", .. arguments]),
        };
    }

    private static LayerDescription PowerAverage(int spatial)
    {
        var name = $"LPPool{spatial}d";
        TorchArgument[] window = spatial == 1
            ? [Lead("norm_type"), Lead("kernel_size"), "stride", "ceil_mode"]
            : [Lead("norm_type"), LeadArray("kernel_size"), Array("stride"), "ceil_mode"];
        return new()
        {
            Name = name,
            Summary = $"The p-norm of each window over {Dims(spatial)}.",
            Parameters = [Parameter.Number("norm_type", "the power p"), .. Window(spatial), CeilMode],
            Rule = context => context.Float("norm_type") == 0
                ? throw context.Error(RuleCodes.Argument, $"norm_type of {name} must not be 0")
                : Rule(context, name, spatial, [.. Ones(spatial).Select(_ => (Dim)0)], Ones(spatial)),
            Module = new(spatial == 3 ? "new LPPool3d" : name, name, window),
            Function = new(spatial == 3 ? "LPPool3d.lp_pool3d" : $"functional.lp_pool{spatial}d", [Lead("input"), .. window]),
        };
    }

    private static IEnumerable<ParameterDescription> Window(int spatial) =>
    [
        Parameter.Size("kernel_size", spatial, "size of the window"),
        Parameter.Size("stride", spatial, "step of the window; its size when left out", null),
    ];

    private static TensorType Rule(RuleContext context, string name, int spatial, IReadOnlyList<Dim> padding, IReadOnlyList<Dim> dilation)
    {
        var type = context.Floating(name);
        var channelAxis = context.ChannelAxis(name, spatial);
        var kernel = context.DimsAtLeast(name, "kernel_size", spatial);
        var stride = context.IsNone("stride") ? kernel : context.DimsAtLeast(name, "stride", spatial);
        var ceilMode = context.Flag("ceil_mode");
        var shape = type.Shape;
        for (var i = 0; i < spatial; i++)
        {
            context.AtLeast(
                kernel[i] - 2 * padding[i], 0, $"the window less twice its padding", RuleCodes.Constraint,
                $"padding of {name} ({padding[i]}) must be at most half its window ({kernel[i]})");
            var axis = channelAxis + 1 + i;
            if (spatial == 3 && name != "MaxPool3d")
            {
                // PyTorch demands this of averages over volumes alone, whatever their padding.
                Dim size = shape[axis], window = kernel[i];
                FormattableString from = $"dim {axis} of its input ({size})";
                context.AtLeast(
                    size - window, 0, $"dim {axis} of the input less the window ({window})", RuleCodes.Window,
                    $"the window of {name} ({window}) is larger than {from}, which {name} does not take even if padded");
            }

            shape = shape.With(axis, context.Pool(name, axis, shape[axis], kernel[i], stride[i], padding[i], dilation[i], ceilMode));
        }

        return new TensorType(shape, type.Dtype);
    }

    private static IReadOnlyList<Dim> Ones(int count) => [.. Enumerable.Repeat((Dim)1, count)];

    private static string Dims(int spatial) => spatial == 1 ? "the last dim" : $"the last {spatial} dims";
}
