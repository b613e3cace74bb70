using System.Globalization;
using System.Text;

namespace ModelDsl.Runtime;

/// <summary>Reads text files for language models.</summary>
public static class TextCorpus
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// A whole file, plain or compressed (<c>.gz</c>), of UTF-8 text; a byte order mark is dropped, line ends become <c>\n</c>.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="mostBytes">The bound on its content.</param>
    /// <exception cref="DataFileException">The file cannot be read, is too large, or is no UTF-8 text.</exception>
    public static string Read(string path, long mostBytes = 500_000_000) => DataStream.Read(path, stream =>
    {
        var bytes = stream.ReadToEnd(mostBytes).AsSpan();
        var mark = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        try
        {
            return Strict.GetString(bytes[mark..]).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException e)
        {
            throw new DataFileException(path, mark + e.Index, "no UTF-8 text", e);
        }
    });

    /// <summary>
    /// The words of a text: runs of letters, digits and apostrophes, in lower case unless told otherwise, and single other signs.
    /// </summary>
    public static IEnumerable<string> Words(string text, bool lowerCase = true)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsWord(text[i]))
            {
                i++;
            }
            if (i == start)
            {
                i += char.IsSurrogatePair(text, i) ? 2 : 1;
                if (char.IsWhiteSpace(text[start]))
                {
                    continue;
                }
            }
            var word = text[start..i];
            yield return lowerCase ? word.ToLowerInvariant() : word;
        }
    }

    /// <summary>The characters of a text: whole Unicode scalar values.</summary>
    public static IEnumerable<string> Characters(string text) => text.EnumerateRunes().Select(rune => rune.ToString());

    private static bool IsWord(char c) =>
        char.IsLetterOrDigit(c) || c == '\'' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
