using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Formatting;

/// <summary>
/// Lays a file out in the one style of the language. It decides on the space between tokens and on nothing else: every token and
/// comment stays, but for a <c>;</c> or <c>,</c> that says nothing. Where a pipeline is broken, and blank lines, are the
/// author's; what exceeds the line is broken at its outermost stages or brackets.
/// </summary>
public static class Formatter
{
    /// <summary>The longest line, but for what cannot be broken.</summary>
    public const int MaximumWidth = 120;

    /// <summary>The text in the style of the language, with <c>\n</c> or <c>\r\n</c> as it has; none for a file with syntax
    /// errors.</summary>
    public static FormatResult Format(SourceFile file) => DeepStack.Run(() => FormatWhole(file));

    private static FormatResult FormatWhole(SourceFile file)
    {
        var parsed = NnetParser.Parse(file);
        if (parsed.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)) return new FormatResult(null, parsed.Diagnostics);

        var diagnostics = new DiagnosticBag();
        var tokens = Scanner.Scan(file, diagnostics);
        Brackets.Match(tokens, diagnostics);
        var text = new LayoutWriter(tokens, new LayoutBuilder(tokens).Build()).Write();
        return new FormatResult(
            file.Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? text.Replace("\n", "\r\n") : text, parsed.Diagnostics);
    }
}

/// <param name="Text">Null for a file with syntax errors.</param>
public sealed record FormatResult(string? Text, IReadOnlyList<Diagnostic> Diagnostics);
