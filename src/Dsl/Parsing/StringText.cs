using System.Text;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Escapes in strings: <c>\"</c>, <c>\\</c>, <c>\n</c> and <c>\t</c>.</summary>
internal static class StringText
{
    public static bool IsEscape(char c) => c is '"' or '\\' or 'n' or 't';

    /// <summary>The character that <c>\c</c> stands for.</summary>
    public static char Unescape(char c) => c switch
    {
        'n' => '\n',
        't' => '\t',
        _ => c,
    };

    /// <summary>The value of a string token, which may lack its closing quote.</summary>
    public static string ValueOf(string token)
    {
        var end = token.Length > 1 && token[token.Length - 1] == '"' ? token.Length - 1 : token.Length;
        if (token.IndexOf('\\') < 0) return token.Substring(1, end - 1);

        var value = new StringBuilder();
        for (var i = 1; i < end; i++) value.Append(token[i] == '\\' && i + 1 < end ? Unescape(token[++i]) : token[i]);
        return value.ToString();
    }

    /// <summary>The text between the quotes that stands for a value.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c == '\n') text.Append("\\n");
            else if (c == '\t') text.Append("\\t");
            else text.Append(c);
        }

        return text.ToString();
    }
}
