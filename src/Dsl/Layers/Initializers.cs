using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Ways to fill a weight with first values: the functions of <c>torch.nn.init</c>. Their input is the weight.</summary>
internal static class Initializers
{
    private static readonly ParameterDescription Gain = Parameter.Number("gain", "factor of the standard deviation", 1.0);

    public static IEnumerable<OpDescription> All { get; } =
    [
        Describe("zeros", "Zeros."),
        Describe("ones", "Ones."),
        Describe("full", "One number everywhere.", Parameter.Number("value", "the number")) with
        {
            Function = new("init.constant_", Lead("input", "tensor"), Lead("value", "val")),
        },
        Describe("uniform", "Uniform between two numbers.", Parameter.Number("low", "lower end", 0.0), Parameter.Number(
            "high", "upper end", 1.0)),
        Describe("normal", "Normal.", Parameter.Number("mean", "mean", 0.0), Parameter.Number("std", "standard deviation", 1.0)),
        Describe("trunc_normal", "Normal, cut off at both ends.",
            Parameter.Number("std", "standard deviation before the cut", 1.0), Parameter.Number("mean", "mean", 0.0),
            Parameter.Number("a", "lower end", -2.0), Parameter.Number("b", "upper end", 2.0)) with
        {
            Function = new("Initialization.trunc_normal_", Lead("input", "tensor"), "mean", "std", "a", "b"),
        },
        Describe("xavier_uniform", "Uniform, after Glorot and Bengio.", 2, Gain),
        Describe("xavier_normal", "Normal, after Glorot and Bengio.", 2, Gain),
        Kaiming("kaiming_uniform", "Uniform, after He and others."),
        Kaiming("kaiming_normal", "Normal, after He and others."),
        Describe("orthogonal", "A matrix with orthonormal rows or columns; further dims count as columns.", 2, Gain),
        Describe("sparse", "Normal, with a share of zeros in each column.", 2,
            Parameter.Number("sparsity", "share of zeros"), Parameter.Number("std", "standard deviation of the rest", 0.01)) with
        {
            Rule = context => Filled(context, "sparse", 2, 2),
        },
    ];

    private static OpDescription Describe(string name, string summary, params ParameterDescription[] parameters) =>
        Describe(name, summary, 0, parameters);

    private static OpDescription Describe(string name, string summary, int leastRank, params ParameterDescription[] parameters) => new()
    {
        Name = name,
        Summary = summary,
        Parameters = parameters,
        Rule = context => Filled(context, name, leastRank, int.MaxValue),
        Function = new($"init.{name}_", [Lead("input", "tensor"), .. parameters.Select(parameter => Lead(parameter.Name))]),
    };

    private static OpDescription Kaiming(string name, string summary) => Describe(
        name, summary, 2,
        Parameter.Choice("mode", "whether the variance is kept forwards or backwards", "fan_in", "fan_out"),
        Parameter.Choice("nonlinearity", "what follows the layer", "leaky_relu", "relu", "tanh", "sigmoid", "linear"),
        Parameter.Number("a", "negative slope of leaky_relu", 0.0)) with
    {
        Function = new(
            $"init.{name}_", Lead("input", "tensor"), "a", Member("mode", "nn.init.FanInOut"),
            Member("nonlinearity", "nn.init.NonlinearityType", ("relu", "ReLU"), ("leaky_relu", "LeakyReLU"))),
    };

    private static TensorType Filled(RuleContext context, string name, int least, int most)
    {
        var weight = context.Input();
        if (weight.Shape.Rank >= least && weight.Shape.Rank <= most) return weight;
        throw context.Error(RuleCodes.Rank, $"{name} needs {(most == least ? "" : "at least ")}{least} dims, but gets {weight.Shape}");
    }
}
