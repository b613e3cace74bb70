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
            var cells = row.Select((cell, column) => column == TableCells.Parameters ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            writer.WriteLine(string.Join("  ", cells).TrimEnd());
            if (index == 0) writer.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        }
    }
}
