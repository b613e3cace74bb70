using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers.Rules;

/// <summary>The shape that a list of sizes with at most one -1 stands for.</summary>
internal static class ReshapeRules
{
    public static Shape Reshaped(this RuleContext context, string name, Shape input, IReadOnlyList<Dim> sizes)
    {
        var inferred = -1;
        for (var i = 0; i < sizes.Count; i++)
        {
            if (!sizes[i].TryGetConstant(out var size) || size >= 0) continue;
            if (size < -1 || inferred >= 0)
            {
                throw context.Error(RuleCodes.Argument, $"{name} takes sizes and at most one -1, but gets [{string.Join(", ", sizes)}]");
            }

            inferred = i;
        }

        var elements = input.Product;
        var known = SizeRules.Product(sizes.Where((_, i) => i != inferred));
        if (inferred < 0)
        {
            RequireElements(context, name, input, sizes, elements, known);
            return Shape.Of(sizes);
        }

        if (known.TryGetConstant(out var zero) && zero == 0)
        {
            throw context.Error(RuleCodes.Argument, $"{name} cannot tell what -1 stands for beside a size of 0");
        }

        var quotient = Dim.FloorDiv(elements, known);
        if (quotient * known != elements) RequireDivision(context, name, input, sizes, elements, known);
        return Shape.Of(sizes.Select((size, i) => i == inferred ? quotient : size));
    }

    private static void RequireElements(
        RuleContext context, string name, Shape input, IReadOnlyList<Dim> sizes, Dim elements, Dim known)
    {
        if (elements == known) return;
        if (elements.IsConstant && known.IsConstant)
        {
            throw context.Error(
                RuleCodes.ElementCount, $"{name} cannot make [{string.Join(", ", sizes)}] of {input}: {known} elements of {elements}");
        }

        var made = string.Join(", ", sizes);
        if (sizes.Count > 0 && input.Rank > 0 && sizes[0] == input[0])
        {
            RequireSameSamples(context, $"{name} cannot make [{made}] of {input}", input, SizeRules.Product(sizes.Skip(1)));
        }

        context.RequireEqual(elements, known, $"the number of elements of {input}, made [{made}],");
    }

    // A batch that only the run knows can hide a wrong size: [B, 512] as [-1, 784] fits only when 784 divides 512·B.
    private static void RequireDivision(
        RuleContext context, string name, Shape input, IReadOnlyList<Dim> sizes, Dim elements, Dim known)
    {
        var text = $"{name} cannot make [{string.Join(", ", sizes)}] of {input}";
        if (elements.IsConstant && known.IsConstant)
        {
            throw context.Error(RuleCodes.ElementCount, $"{text}: {known} does not divide {elements} elements");
        }

        // It would fit for some batches by chance; what was meant is that each sample keeps its elements.
        if (input.Rank > 1 && sizes[0].TryGetConstant(out var first) && first == -1) RequireSameSamples(context, text, input, known);
        context.Require(
            new Relation(Dim.Mod(elements, known), RelationOperator.Equal, 0), $"{text}: {known} does not divide {elements} elements");
    }

    private static void RequireSameSamples(RuleContext context, string text, Shape input, Dim known)
    {
        if (known.TryGetConstant(out var wanted) && input.RemoveAt(0).Product.TryGetConstant(out var found) && found != wanted)
        {
            throw context.Error(RuleCodes.ElementCount, $"{text}: each sample has {found} elements, not {wanted}");
        }
    }
}
