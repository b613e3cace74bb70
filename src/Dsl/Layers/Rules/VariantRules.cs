using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers.Rules;

/// <summary>Arguments that choose a layer's module, and with it what the layer gives.</summary>
internal static class VariantRules
{
    /// <summary>
    /// The value of such a flag. What holds in one place of a body, as in a branch, is not enough: the module is the same everywhere.
    /// </summary>
    public static bool Chosen(this RuleContext context, string name, string parameter) =>
        context.Condition(parameter) is Condition.Literal literal
            ? literal.Value
            : throw context.Error(
                RuleCodes.Argument, $"{parameter} of {name} decides how many values it gives: it must be `true` or `false`");
}
