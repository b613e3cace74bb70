using ModelDsl.Dsl.Diagnostics;

namespace ModelDsl.Tool.Check;

/// <summary>A diagnostic for people: the form that compilers print, then its line of the source, underlined.</summary>
internal static class DiagnosticText
{
    private const string Indent = "    ";

    public static void Write(Diagnostic diagnostic, OutputStream output)
    {
        var start = diagnostic.Location.Start;
        var colour = ColourOf(diagnostic.Severity);
        output.Write(SourceExcerpt.Printable($"{diagnostic.Location.File.Path}({start.Line},{start.Column}): "), Colour.Bold);
        output.Write($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}", colour);
        output.WriteLine(SourceExcerpt.Printable($": {diagnostic.Message}"));
        if (SourceExcerpt.Of(diagnostic.Location) is not { } excerpt) return;
        output.WriteLine(Indent + excerpt.Text);
        output.WriteLine(Indent + excerpt.Underline, colour);
    }

    private static Colour ColourOf(Severity severity) => severity switch
    {
        Severity.Error => Colour.Red,
        Severity.Warning => Colour.Yellow,
        _ => Colour.Cyan,
    };
}
