using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>Shapes of inputs, parameters and claims with other dimensions, fewer, more, or in another order.</summary>
internal static class ShapeMutations
{
    public static IEnumerable<Edit> Of(Site site)
    {
        if (site.Node is not ShapeSyntax { Dimensions: var dimensions } shape) yield break;
        var kind = site.Parent is InputStatement ? "input" : site.Parent is ParameterStatement or BufferStatement ? "parameter" : "claim";
        for (var i = 0; i < dimensions.Count; i++)
        {
            if (i > 0)
            {
                yield return new Edit($"{kind} rank", TextSpan.FromBounds(dimensions[i - 1].Span.End, dimensions[i].Span.End), "");
                var pair = dimensions[i - 1].Span.Cover(dimensions[i].Span);
                yield return new Edit($"{kind} order", pair, $"{site.Text(dimensions[i])}, {site.Text(dimensions[i - 1])}");
            }

            foreach (var other in dimensions.Where(other => other is DimensionExpression { Value: NameExpression }))
            {
                yield return new Edit($"{kind} dimension", dimensions[i].Span, site.Text(other));
            }
        }

        if (dimensions.Count > 0) yield return new Edit($"{kind} rank", new TextSpan(dimensions[^1].Span.End, 0), ", 1");
    }
}
