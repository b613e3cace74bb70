using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Tool.Check;

/// <summary>The line of a location, and carets under what the location covers of it.</summary>
internal sealed record SourceExcerpt(string Text, string Underline)
{
    // A longer line is cut to what stands around the location.
    private const int MaximumWidth = 160;
    private const int Context = 60;

    /// <summary>Null where there is no text to show.</summary>
    public static SourceExcerpt? Of(Location location)
    {
        var (first, last) = (location.Start, location.End);
        var line = location.File.LineText(first.Line);
        if (line.AsSpan().IsWhiteSpace()) return null;

        var start = Math.Min(first.Column - 1, line.Length);
        var end = first.Line == last.Line ? Math.Min(last.Column - 1, line.Length) : line.Length;
        var indent = line.Length - line.AsSpan().TrimStart().Length;
        var from = line.Length <= MaximumWidth ? Math.Min(indent, start) : Math.Max(0, start - Context);
        var to = Math.Min(line.Length, from + MaximumWidth);
        var (head, tail) = (line.Length > MaximumWidth && from > 0 ? "…" : "", to < line.Length ? "…" : "");

        // A tab in front of the carets must be as wide as the one above it.
        var shift = string.Concat(line[from..start].Select(character => character == '\t' ? '\t' : ' '));
        var carets = new string('^', Math.Max(1, Math.Min(end, to) - start));
        return new SourceExcerpt(head + Printable(line[from..to].TrimEnd()) + tail, new string(' ', head.Length) + shift + carets);
    }

    /// <summary>Text that cannot command a terminal.</summary>
    public static string Printable(string text) => string.Concat(text.Select(character => IsPrintable(character) ? character : '\uFFFD'));

    private static bool IsPrintable(char character) => character is not ('\r' or '\n') && !TextValidation.IsForbidden(character);
}
