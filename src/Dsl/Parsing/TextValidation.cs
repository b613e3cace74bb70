using System.Text;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Rejects files that are too large, binary, or not what they seem when read in an editor.</summary>
internal static class TextValidation
{
    public const int MaximumBytes = 1 << 20;

    // More than a handful of these is not a text with a slip in it.
    private const int MaximumForbidden = 10;

    /// <summary>Reports what is wrong with the text; false where it is not worth reading on.</summary>
    public static bool Validate(SourceFile file, DiagnosticBag diagnostics)
    {
        var text = file.Text;
        if (text.Length > MaximumBytes || Encoding.UTF8.GetByteCount(text) > MaximumBytes)
        {
            diagnostics.Add(SyntaxErrors.FileTooLarge(new Location(file, default), MaximumBytes));
            return false;
        }

        var forbidden = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!IsForbidden(c) && !IsLoneCarriageReturn(text, i) && !(c == '\uFEFF' && i > 0)) continue;

            var location = new Location(file, new TextSpan(i, 1));
            if (c == '\0' || ++forbidden > MaximumForbidden)
            {
                diagnostics.Add(SyntaxErrors.BinaryFile(location));
                return false;
            }

            diagnostics.Add(SyntaxErrors.ForbiddenCharacter(location, c));
        }

        return true;
    }

    /// <summary>
    /// Control characters, line ends that only some tools see, controls of the writing direction, and the
    /// replacement character, which stands where bytes were no UTF-8.
    /// </summary>
    public static bool IsForbidden(char c) => c switch
    {
        < ' ' => c is not ('\t' or '\n' or '\r'),
        < '\u007F' => false,
        <= '\u009F' => true,
        '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F' or '\uFFFD' => true,
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        _ => false,
    };

    private static bool IsLoneCarriageReturn(string text, int index) =>
        text[index] == '\r' && !(index + 1 < text.Length && text[index + 1] == '\n');
}
