using System.Collections.Concurrent;
using System.Reflection;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>The parts of a syntax node by name, and the walk over a tree that follows from them.</summary>
internal static class SyntaxParts
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static IEnumerable<(string Name, object? Value)> Of(SyntaxNode node) =>
        Properties.GetOrAdd(node.GetType(), type => [.. type.GetProperties().Where(property => property.Name != "Span")])
            .Select(property => (property.Name, property.GetValue(node)));

    public static IEnumerable<SyntaxNode> Children(SyntaxNode node)
    {
        foreach (var (_, value) in Of(node))
        {
            if (value is SyntaxNode child) yield return child;
            if (value is not IEnumerable<SyntaxNode> list) continue;
            foreach (var element in list) yield return element;
        }
    }

    /// <summary>The node and all below it, each before its children.</summary>
    public static IEnumerable<SyntaxNode> Walk(SyntaxNode node) => Children(node).SelectMany(Walk).Prepend(node);
}
