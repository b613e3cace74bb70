using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers.Rules;

/// <summary>Axes that come in a list.</summary>
internal static class AxisRules
{
    /// <summary>The axis that an element of a list argument names; it must be known at build time.</summary>
    public static int AxisOf(this RuleContext context, string name, Dim dim, Shape shape)
    {
        if (!dim.TryGetConstant(out var axis))
        {
            throw context.Error(RuleCodes.Argument, $"a dim of {name} must be known at build time, but is {dim}");
        }
        var rank = Math.Max(1, shape.Rank);
        if (axis < -rank || axis >= rank)
        {
            throw context.Error(RuleCodes.Axis, $"dim {axis} of {name} is out of range: {shape} has dims {-rank} to {rank - 1}");
        }

        return (int)(axis < 0 ? axis + rank : axis);
    }
}
