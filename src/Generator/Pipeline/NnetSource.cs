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

    public SourceFile File { get; } = new(source.Path, source.Text);

    public ParseResult Result => result ??= NnetParser.Parse(File);

    private ParseResult? result;

    public static ParsedSource Parse(NnetSource source)
    {
        var parsed = new ParsedSource(source);
        try
        {
            _ = parsed.Result;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var error = InternalErrors.Unexpected(new ModelDsl.Dsl.Text.Location(parsed.File, new TextSpan(0, 0)), exception);
            parsed.result = new ParseResult(new CompilationUnit([], new TextSpan(0, 0)), [error]);
        }

        return parsed;
    }

    public bool Equals(ParsedSource? other) => other is not null && source == other.source;

    public override bool Equals(object? obj) => Equals(obj as ParsedSource);

    public override int GetHashCode() => source.GetHashCode();
}
