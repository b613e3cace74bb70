using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>Operators, operands, values, lists and slices that are others.</summary>
internal static class ExpressionMutations
{
    private static readonly Dictionary<BinaryOperator, (string Kind, string Other)> OtherOperators = new()
    {
        [BinaryOperator.Add] = ("operator", "*"),
        [BinaryOperator.Subtract] = ("operator", "+"),
        [BinaryOperator.Multiply] = ("operator", "+"),
        [BinaryOperator.Divide] = ("operator", "*"),
        [BinaryOperator.MatMul] = ("operator", "+"),
        [BinaryOperator.Equal] = ("condition", "!="),
        [BinaryOperator.NotEqual] = ("condition", "=="),
        [BinaryOperator.Greater] = ("condition", "<="),
        [BinaryOperator.Less] = ("condition", ">="),
    };

    public static IEnumerable<Edit> Of(Site site) => site.Node switch
    {
        _ when site.Above.Any(above => above is RequireStatement or InitStatement) => [],
        BinaryExpression binary => Operator(site, binary),
        NameExpression name when IsValue(site) => ValuesOf(site).Select(other => new Edit("other value", name.Span, other)),
        ListExpression list => Elements(site, list.Elements, "list length"),
        TupleExpression tuple => Elements(site, tuple.Elements, "tuple length"),
        SliceIndex { To: { } to } => [new Edit("index", to.Span, "")],
        SingleIndex single => [new Edit("index", single.Span, ":")],
        _ => [],
    };

    private static IEnumerable<Edit> Operator(Site site, BinaryExpression binary)
    {
        var (left, right) = (site.Text(binary.Left), site.Text(binary.Right));
        if (OtherOperators.TryGetValue(binary.Operator, out var changed))
        {
            yield return new Edit(changed.Kind, binary.Span, $"{left} {changed.Other} {right}");
        }

        if (binary.Operator == BinaryOperator.MatMul) yield return new Edit("swapped operands", binary.Span, $"{right} @ {left}");
        if (binary.Operator == BinaryOperator.Divide) yield return new Edit("swapped operands", binary.Span, $"{right} / {left}");
    }

    private static IEnumerable<Edit> Elements(Site site, IReadOnlyList<Expression> elements, string kind)
    {
        for (var i = 1; i < elements.Count; i++)
        {
            yield return new Edit(kind, TextSpan.FromBounds(elements[i - 1].Span.End, elements[i].Span.End), "");
            var pair = elements[i - 1].Span.Cover(elements[i].Span);
            yield return new Edit("swapped elements", pair, $"{site.Text(elements[i])}, {site.Text(elements[i - 1])}");
        }

        if (elements.Count > 0) yield return new Edit(kind, new TextSpan(elements[^1].Span.End, 0), $", {site.Text(elements[^1])}");
    }

    private static bool IsValue(Site site) =>
        site.Node is NameExpression { Name: var name } && ValuesOf(site).Contains(name) && !site.Above.Any(above => above is ShapeSyntax);

    /// <summary>The tensors that a body names.</summary>
    private static IEnumerable<string> ValuesOf(Site site) => SyntaxParts.Walk(site.Above[^1]).SelectMany(node => node switch
    {
        InputStatement input => [input.Name.Text],
        ParameterStatement parameter => [parameter.Name.Text],
        NamePattern pattern => [pattern.Name.Text],
        _ => Enumerable.Empty<string>(),
    }).Distinct();
}
