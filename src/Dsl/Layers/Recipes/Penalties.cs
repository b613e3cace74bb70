using ModelDsl.Dsl.Layers.Rules;

namespace ModelDsl.Dsl.Layers.Recipes;

/// <summary>Penalties on weights, which are added to the loss.</summary>
internal static class Penalties
{
    public static IEnumerable<OpDescription> All { get; } =
    [
        Describe("l1", "L1", "The sum of the weights' absolute values, times a factor."),
        Describe("l2", "L2", "The sum of the weights' squares, times a factor."),
    ];

    private static OpDescription Describe(string name, string method, string summary) => new()
    {
        Name = name,
        Summary = summary,
        Inputs = [],
        Parameters = [Parameter.Number("factor", "the factor")],
        Rule = SettingRules.Judging(context => context.NotNegative(name, "factor")),
        Function = new($"WeightPenalty.{method}", TorchArguments.Lead("factor")),
    };
}
