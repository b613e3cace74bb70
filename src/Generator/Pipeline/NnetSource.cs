using Microsoft.CodeAnalysis;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Generator.Pipeline;

/// <summary>A <c>.nnet</c> file by path and content.</summary>
internal sealed record NnetSource(string Path, string Text)
{
    public static bool IsNnet(AdditionalText file) => file.Path.EndsWith(".nnet", StringComparison.OrdinalIgnoreCase);

    public static NnetSource Read(AdditionalText file, CancellationToken cancellation) =>
        new(file.Path, file.GetText(cancellation)?.ToString() ?? "");
}

/// <summary>A parsed file; equal to another when the texts are, since the tree follows from the text.</summary>
internal sealed class ParsedSource(NnetSource source) : IEquatable<ParsedSource>
{
    private readonly NnetSource source = source;

    public required SourceFile File { get; init; }

    public required ParseResult Result { get; init; }

    public static ParsedSource Parse(NnetSource source, CancellationToken cancellation)
    {
        var file = new SourceFile(source.Path, source.Text);
        try
        {
            return new ParsedSource(source) { File = file, Result = NnetParser.Parse(file, cancellation) };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var error = InternalErrors.Unexpected(new ModelDsl.Dsl.Text.Location(file, default), exception);
            return new ParsedSource(source) { File = file, Result = new ParseResult(new CompilationUnit([], default), [error]) };
        }
    }

    public bool Equals(ParsedSource? other) => other is not null && source == other.source;

    public override bool Equals(object? obj) => Equals(obj as ParsedSource);

    public override int GetHashCode() => source.GetHashCode();
}
