using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;
using static ModelDsl.Dsl.Layers.Parameter;

namespace ModelDsl.Dsl.Layers;

/// <summary>Activations of one element at a time: each row is a layer and the function of the same meaning.</summary>
internal static class Activations
{
    private static readonly ParameterDescription[] None = [];

    /// <summary>
    /// <c>InPlace</c> is set only where the backward pass reads the result, or nothing: the others would keep a copy.
    /// </summary>
    private sealed record Row(
        string Layer, string Op, string Summary, ParameterDescription[] Parameters, string? InPlace = null, bool SavesOutput = false)
    {
        /// <summary>TorchSharp has no default for the first argument.</summary>
        public bool Always { get; init; }

        public string? TorchName { get; init; }

        /// <summary>What the arguments must meet.</summary>
        public Action<RuleContext>? Check { get; init; }
    }

    private static readonly Row[] Rows =
    [
        new("ReLU", "relu", "max(x, 0).", None, ".relu_", SavesOutput: true),
        new("ReLU6", "relu6", "min(max(x, 0), 6).", None),
        new("LeakyReLU", "leaky_relu", "x where positive, else negative_slope · x.",
            [Number("negative_slope", "slope where x is negative", 0.01)]),
        new("ELU", "elu", "x where positive, else alpha · (eˣ - 1).", [Number("alpha", "negative limit", 1)]) { Always = true },
        new("CELU", "celu", "ELU whose slope is continuous for every alpha.", [Number("alpha", "negative limit, not 0", 1)])
            { Always = true, Check = Alpha },
        new("SELU", "selu", "ELU scaled to keep mean 0 and variance 1.", None, ".selu_", SavesOutput: true),
        new("SiLU", "silu", "x · sigmoid(x), also called Swish.", None),
        new("Mish", "mish", "x · tanh(softplus(x)).", None),
        new("Softplus", "softplus", "log(1 + e^(beta·x)) / beta, a smooth ReLU.",
            [Number("beta", "sharpness", 1), Number("threshold", "linear above it", 20)]),
        new("Softsign", "softsign", "x / (1 + |x|).", None),
        new("Tanh", "tanh", "Hyperbolic tangent.", None, ".tanh_", SavesOutput: true),
        new("Tanhshrink", "tanhshrink", "x - tanh(x).", None),
        new("Sigmoid", "sigmoid", "1 / (1 + e⁻ˣ).", None, ".sigmoid_", SavesOutput: true),
        new("LogSigmoid", "logsigmoid", "log(sigmoid(x)).", None),
        new("Hardsigmoid", "hardsigmoid", "Sigmoid made of three straight lines.", None),
        new("Hardswish", "hardswish", "x · hardsigmoid(x).", None),
        new("Hardtanh", "hardtanh", "x between two limits.",
            [Number("min_val", "lower limit", -1), Number("max_val", "upper limit, greater than the lower", 1)])
        {
            Check = context => Ordered(context, "Hardtanh", "min_val", "max_val", orEqual: false),
        },
        new("Hardshrink", "hardshrink", "x where |x| > lambd, else 0.", [Number("lambd", "half the width of the gap", 0.5)])
            { TorchName = "lambda" },
        new("Softshrink", "softshrink", "x moved towards 0 by lambd.", [Number("lambd", "distance, at least 0", 0.5)])
        {
            TorchName = "lambda", Check = context => context.InRange("Softshrink", "lambd", 0),
        },
        new("Threshold", "threshold", "x where greater than threshold, else value.",
            [Number("threshold", "limit"), Number("value", "what replaces the rest")]),
    ];

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        .. Rows.Select(Describe),
        new()
        {
            Name = "GELU",
            Summary = "x · Φ(x), with the normal distribution's Φ.",
            Parameters = [Choice("approximate", "the exact function or its approximation by tanh", "none", "tanh")],
            Rule = Elementwise("GELU"),
            Module = new("GELU", "GELU", Approximate),
            Function = new("functional.gelu", Lead("input"), Approximate),
        },
        new()
        {
            Name = "RReLU",
            Summary = "Leaky ReLU whose slope is random while training.",
            Parameters = [Number("lower", "least slope", 1.0 / 8), Number("upper", "greatest slope", 1.0 / 3)],
            Rule = Elementwise("RReLU", context => Ordered(context, "RReLU", "lower", "upper", orEqual: true)),
            Module = new("RReLU", "RReLU", "lower", "upper"),
        },
        new()
        {
            Name = "PReLU",
            Summary = "Leaky ReLU whose slope is learned, one for all channels or one for each.",
            Parameters = [Int("num_parameters", "1, or the number of channels", 1), Number("init", "initial slope", 0.25)],
            Rule = LearnedSlope,
            HasState = true,
            Module = new("PReLU", "PReLU", Lead("num_parameters") with { Always = true }, "init") { TakesDevice = true },
        },
    ];

    public static IEnumerable<OpDescription> Ops { get; } =
        [.. Layers.Where(layer => layer.Function is not null).Select(layer => layer.AsOp())];

    private static TorchArgument Approximate =>
        Member("approximate", "TorchSharp.Modules.GELU.Approximate", ("none", "none"), ("tanh", "tanh"));

    private static LayerDescription Describe(Row row)
    {
        TorchArgument[] arguments = [.. row.Parameters.Select(parameter => new TorchArgument(parameter.Name, row.TorchName))];
        TorchArgument[] always = [.. arguments.Select(argument => argument with { Always = row.Always })];
        return new()
        {
            Name = row.Layer,
            Summary = row.Summary,
            Parameters = row.Parameters,
            Rule = Elementwise(row.Layer, row.Check),
            Module = new(row.Layer, row.Layer, arguments),
            Function = new("functional." + row.Op, [Lead("input"), .. always]),
            InPlaceFunction = row.InPlace is null ? null : new(row.InPlace, Lead("input")),
            SavesOutput = row.SavesOutput,
        };
    }

    private static Func<RuleContext, ResultType> Elementwise(string name, Action<RuleContext>? check = null) => context =>
    {
        check?.Invoke(context);
        return context.Floating(name);
    };

    private static void Alpha(RuleContext context)
    {
        if (context.Float("alpha") == 0) throw context.Error(RuleCodes.Argument, "alpha of CELU must not be 0");
    }

    private static void Ordered(RuleContext context, string name, string lower, string upper, bool orEqual)
    {
        if (context.Float(lower) is not { } least || context.Float(upper) is not { } most || least < most || (orEqual && least == most))
        {
            return;
        }
        throw context.Error(
            RuleCodes.Argument, FormattableString.Invariant(
                $"{lower} of {name} must be less than {upper}, but they are {least} and {most}"));
    }

    private static ResultType LearnedSlope(RuleContext context)
    {
        var input = context.Weighted("PReLU");
        var count = context.DimAtLeast("PReLU", "num_parameters");
        if (!count.TryGetConstant(out var constant) || constant != 1)
        {
            var channels = input.Shape.Rank >= 2 ? input.Shape[1] : 1;
            context.RequireEqual(channels, count, "the number of channels");
        }

        context.Weight("weight", Shape.Of(count));
        return input;
    }
}
