using Spectre.Console;

namespace ModelDsl.Tool.Summary;

/// <summary>The layers in a table that fits the terminal.</summary>
internal static class TerminalTable
{
    public static void Write(IEnumerable<LayerEntry> layers, TextWriter writer)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (index, head) in TableCells.Heads.Index())
        {
            table.AddColumn(new TableColumn(new Text(head)) { Alignment = index == TableCells.Parameters ? Justify.Right : Justify.Left });
        }

        foreach (var layer in layers) table.AddRow(TableCells.Of(layer).Select(cell => new Text(cell)));
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Write(table);
    }
}
