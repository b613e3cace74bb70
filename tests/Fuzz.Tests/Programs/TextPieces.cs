using System.Text.RegularExpressions;

namespace ModelDsl.Fuzz.Tests.Programs;

/// <summary>Cuts text into what is about a token, without the scanner under test.</summary>
internal static partial class TextPieces
{
    public static List<string> Of(string text) => [.. Piece().Matches(text).Select(match => match.Value)];

    public static List<string> Lines(string text) => [.. Line().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[A-Za-z_]\w*|\d[\w.]*|""[^""\n]*""|//[^\n]*|->|\.\.\.?|[=!<>*]=?|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+\z")]
    private static partial Regex Line();
}
