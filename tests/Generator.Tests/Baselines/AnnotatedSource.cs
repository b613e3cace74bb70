using System.Text;
using ModelDsl.Dsl.Diagnostics;

namespace ModelDsl.Generator.Tests.Baselines;

/// <summary>A source text with each diagnostic under the line that it belongs to.</summary>
internal static class AnnotatedSource
{
    private const string Mark = "//";

    public static string Of(string text, IEnumerable<Diagnostic> diagnostics)
    {
        var byLine = diagnostics.OrderBy(diagnostic => diagnostic.Location.Span.Start)
            .ToLookup(diagnostic => diagnostic.Location.Start.Line);
        var lines = text.TrimEnd('\n').Split('\n');
        var result = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            result.Append(lines[i]).Append('\n');
            foreach (var diagnostic in byLine[i + 1]) result.Append(Annotation(diagnostic, lines[i])).Append('\n');
        }

        return result.ToString();
    }

    private static string Annotation(Diagnostic diagnostic, string line)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);

        // The first two columns are the mark's; what begins in them is shown by what remains of it.
        var from = Math.Max(Mark.Length, start.Column - 1);
        var to = Math.Max(from + 1, end.Line == start.Line ? end.Column - 1 : line.Length);
        var lastLine = end.Line == start.Line ? "" : $" (to line {end.Line})";
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return Mark + new string(' ', from - Mark.Length) + new string('^', to - from)
            + $" {severity} {diagnostic.Code}: {diagnostic.Message}{lastLine}";
    }
}
