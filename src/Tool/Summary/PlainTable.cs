namespace ModelDsl.Tool.Summary;

/// <summary>The layers in columns of plain text.</summary>
internal static class PlainTable
{
    public static void Write(IEnumerable<LayerEntry> layers, TextWriter writer)
    {
        var rows = layers.Select(TableCells.Of).Prepend(TableCells.Heads).ToList();
        var widths = Enumerable.Range(0, TableCells.Heads.Count).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var (index, row) in rows.Index())
        {
            var cells = row.Select((cell, column) => Pad(cell, widths[column], column == TableCells.Parameters));
            writer.WriteLine(string.Join("  ", cells).TrimEnd());
            if (index == 0) writer.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        }
    }

    private static string Pad(string cell, int width, bool right) => right ? cell.PadLeft(width) : cell.PadRight(width);
}
