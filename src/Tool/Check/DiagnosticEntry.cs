using ModelDsl.Dsl.Diagnostics;

namespace ModelDsl.Tool.Check;

/// <summary>A diagnostic in JSON; lines and columns count from 1, columns in UTF-16 units, and the end is exclusive.</summary>
internal sealed record DiagnosticEntry(
    string Code, string Severity, string File, int Line, int Column, int EndLine, int EndColumn, string Message, string Help)
{
    public static DiagnosticEntry Of(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        return new DiagnosticEntry(
            diagnostic.Code,
            diagnostic.Severity.ToString().ToLowerInvariant(),
            diagnostic.Location.File.Path,
            start.Line,
            start.Column,
            end.Line,
            end.Column,
            diagnostic.Message,
            diagnostic.HelpLink);
    }
}
