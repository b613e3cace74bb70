using System.Collections;
using System.Reflection;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Tests.Parsing;

/// <summary>Walks syntax trees by reflection, so that no construct can be forgotten.</summary>
internal static class SyntaxWalk
{
    public static IEnumerable<SyntaxNode> Children(this SyntaxNode node)
    {
        foreach (var property in PropertiesOf(node))
        {
            if (property.GetValue(node) is SyntaxNode child) yield return child;
            else if (property.GetValue(node) is IEnumerable items and not string)
            {
                foreach (SyntaxNode item in items) yield return item;
            }
        }
    }

    public static IEnumerable<SyntaxNode> SelfAndDescendants(this SyntaxNode node) =>
        node.Children().SelectMany(SelfAndDescendants).Prepend(node);

    /// <summary>The tree as text, without spans: what must survive printing.</summary>
    public static string Describe(this SyntaxNode node)
    {
        var parts = PropertiesOf(node).Where(property => property.Name != nameof(SyntaxNode.Span))
            .Select(property => $"{property.Name}: {Value(property.GetValue(node))}");
        return $"{node.GetType().Name}({string.Join(", ", parts)})";
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        SyntaxNode node => node.Describe(),
        string text => $"\"{text}\"",
        double number => number.ToString("R"),
        IEnumerable items => $"[{string.Join(", ", items.Cast<SyntaxNode>().Select(Describe))}]",
        _ => value.ToString()!,
    };

    private static IEnumerable<PropertyInfo> PropertiesOf(SyntaxNode node) =>
        node.GetType().GetProperties().Where(property => property.Name != "EqualityContract");
}
