using System.Collections;
using System.Text.Json.Nodes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>
/// A syntax tree as JSON, for the oracle: an object a node, with its type as <c>kind</c>, its parts under their own names, and
/// as <c>at</c> the number of its file and its first and last line.
/// </summary>
internal static class SyntaxJson
{
    public static JsonObject Of(SyntaxNode node, int fileIndex, SourceFile file)
    {
        var json = new JsonObject
        {
            ["kind"] = node.GetType().Name,
            ["at"] = new JsonArray(fileIndex, file.PositionAt(node.Span.Start).Line, file.PositionAt(node.Span.End).Line),
        };
        foreach (var (name, value) in SyntaxParts.Of(node)) json[name] = Part(value, fileIndex, file);
        return json;
    }

    private static JsonNode? Part(object? value, int fileIndex, SourceFile file) => value switch
    {
        null => null,
        SyntaxNode node => Of(node, fileIndex, file),
        string text => text,
        bool truth => truth,
        long integer => integer,
        double real => real,
        Enum member => member.ToString(),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(element => Part(element, fileIndex, file))]),
        _ => throw new InvalidOperationException($"no JSON for {value.GetType().Name}"),
    };
}
