namespace ModelDsl.Runtime;

/// <summary>Writes and reads lines of comma-separated cells; cells with commas, quotes or line ends are quoted, as RFC 4180 has
/// it.</summary>
internal static class CsvText
{
    private static readonly char[] Special = [',', '"', '\n', '\r'];

    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\n";

    private static string Cell(string text) =>
        text.IndexOfAny(Special) < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";

    /// <summary>The records of a text; a last one without its line end is left out, for it was never finished.</summary>
    public static IEnumerable<IReadOnlyList<string>> Records(string text)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[i++]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return cells;
                    cells = [];
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }
    }
}
