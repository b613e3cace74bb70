using System.Globalization;
using System.Net;
using System.Text;

namespace ModelDsl.Runtime;

/// <summary>Writes HTML and SVG elements. Texts and attributes are escaped, so that none can become markup.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    /// <summary>Opens an element, which the end of the block closes.</summary>
    public IDisposable Element(string name, params (string Name, object Value)[] attributes)
    {
        Open(name, attributes);
        _text.Append(">\n");
        return new End(this, name);
    }

    /// <summary>An element that holds a text.</summary>
    public void Line(string name, string text, params (string Name, object Value)[] attributes)
    {
        Open(name, attributes);
        _text.Append('>').Append(Escape(text)).Append("</").Append(name).Append(">\n");
    }

    /// <summary>An element that holds nothing.</summary>
    public void Empty(string name, params (string Name, object Value)[] attributes)
    {
        Open(name, attributes);
        _text.Append("/>\n");
    }

    /// <summary>Markup as it is; never a text of the user's.</summary>
    public void Raw(string markup) => _text.Append(markup);

    public override string ToString() => _text.ToString();

    private void Open(string name, (string Name, object Value)[] attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is not "")
            {
                _text.Append(' ').Append(key).Append("=\"").Append(Escape(Text(value))).Append('"');
            }
        }
    }

    private static string Text(object value) => value is double number
        ? number.ToString("0.##", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    // Control characters are not allowed in HTML, escaped or not.
    private static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c)));

    private sealed class End(HtmlText html, string name) : IDisposable
    {
        public void Dispose() => html._text.Append("</").Append(name).Append(">\n");
    }
}
