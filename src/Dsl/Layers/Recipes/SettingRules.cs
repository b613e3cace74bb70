using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers.Recipes;

/// <summary>What optimizers and schedules ask of their numbers.</summary>
internal static class SettingRules
{
    private static readonly TensorType Nothing = new(Shape.Scalar, Dtype.Float);

    /// <summary>No tensor comes of a setting: its rule judges the arguments alone.</summary>
    public static Func<RuleContext, ResultType> Judging(Action<RuleContext> judge) => context =>
    {
        judge(context);
        return Nothing;
    };

    public static void Positive(this RuleContext context, string name, string parameter)
    {
        if (context.Float(parameter) is not { } value || value > 0) return;
        throw context.Error(RuleCodes.Argument, FormattableString.Invariant($"{parameter} of {name} must be more than 0, but is {value}"));
    }

    /// <summary>Demands that each float given is at least 0.</summary>
    public static void NotNegative(this RuleContext context, string name, params string[] parameters)
    {
        foreach (var parameter in parameters) context.InRange(name, parameter, 0);
    }

    /// <summary>Demands a share of what was: from 0 up to, but not, 1.</summary>
    public static void Share(this RuleContext context, string name, string parameter, double? value)
    {
        if (value is null or (>= 0 and < 1)) return;
        throw context.Error(
            RuleCodes.Argument, FormattableString.Invariant($"{parameter} of {name} must be at least 0 and less than 1, but is {value}"));
    }

    /// <summary>Demands that the count is at least 1.</summary>
    public static void Count(this RuleContext context, string name, string parameter) => context.DimAtLeast(name, parameter);
}
