using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>A node of a tree with the way that leads to it, as the mutations see it.</summary>
/// <param name="Above">From the parent up to the declaration.</param>
internal sealed record Site(SyntaxNode Node, IReadOnlyList<SyntaxNode> Above, SourceFile File)
{
    public SyntaxNode Parent => Above[0];

    public string Text(TextSpan span) => File.Text.Substring(span.Start, span.Length);

    public string Text(SyntaxNode node) => Text(node.Span);

    public static IEnumerable<Site> Of(Declaration declaration, SourceFile file)
    {
        var above = new Stack<SyntaxNode>();
        return Walk(declaration);

        IEnumerable<Site> Walk(SyntaxNode node)
        {
            if (above.Count > 0) yield return new Site(node, [.. above], file);
            above.Push(node);
            foreach (var site in SyntaxParts.Children(node).SelectMany(Walk)) yield return site;
            above.Pop();
        }
    }
}
