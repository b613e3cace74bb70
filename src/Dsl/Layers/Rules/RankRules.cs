using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers.Rules;

/// <summary>Demands on the number of dimensions, with the mend where it is plain.</summary>
internal static class RankRules
{
    private static readonly string[] Spatial = ["", "L", "H, W", "D, H, W"];

    /// <summary>The axis of the channels in an input [N, C, …] or, unbatched, [C, …] with 1 to 3 spatial dims.</summary>
    public static int ChannelAxis(this RuleContext context, string name, int spatial, bool unbatched = true)
    {
        var shape = context.Input().Shape;
        if (shape.Rank == spatial + 2) return 1;
        if (shape.Rank == spatial + 1 && unbatched) return 0;

        var layouts = $"[N, C, {Spatial[spatial]}]" + (unbatched ? $" or [C, {Spatial[spatial]}]" : "");
        throw context.Error(RuleCodes.Rank, $"{name} needs {layouts}, but gets {shape}" + Mend(name, spatial, shape.Rank));
    }

    /// <summary>Demands one of some ranks, told as layouts: <c>[N, C] or [N, C, L]</c>.</summary>
    public static TensorType Ranked(this RuleContext context, string name, string layouts, int least, int most, string input = "input")
    {
        var type = context.Input(input);
        if (type.Shape.Rank >= least && type.Shape.Rank <= most) return type;
        var where = input == "input" ? "" : $" as {input}";
        throw context.Error(RuleCodes.Rank, $"{name} needs {layouts}{where}, but gets {type.Shape}");
    }

    private static string Mend(string name, int spatial, int rank)
    {
        if (rank <= 2) return $"; reshape it to [N, C, {Spatial[spatial]}] first, with `reshape` or `Unflatten`";
        var sibling = name.Substring(0, name.Length - 2) + (rank - 2) + "d";
        return rank <= 5 && name.EndsWith("d", StringComparison.Ordinal) && Catalogue.FindLayer(sibling) is not null
            ? $"; use {sibling}, or change the shape with `reshape`"
            : "; change the shape with `reshape` or `Flatten`";
    }
}
