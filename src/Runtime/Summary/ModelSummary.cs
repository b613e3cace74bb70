using System.Globalization;
using System.Text;

namespace ModelDsl.Runtime;

/// <summary>A model's layers and sizes; its text is a table.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Layers">Its modules, parents before children.</param>
/// <param name="Parameters">All parameters, each shared one counted once.</param>
/// <param name="Trainable">Those that require gradients.</param>
/// <param name="Bytes">What parameters and buffers take in memory.</param>
public sealed record ModelSummary(string Model, IReadOnlyList<LayerSummary> Layers, long Parameters, long Trainable, long Bytes)
{
    private static readonly string[] Heads = ["layer", "kind", "output", "parameters", "trainable"];

    /// <inheritdoc/>
    public override string ToString()
    {
        var rows = Layers.Select(Cells).Prepend(Heads).ToList();
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var rule = new string('-', widths.Sum() + 2 * (widths.Length - 1));

        var text = new StringBuilder(Model).Append('\n');
        AppendRow(text, rows[0], widths);
        text.Append(rule).Append('\n');
        rows.Skip(1).ToList().ForEach(row => AppendRow(text, row, widths));
        return text.Append(rule).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{Parameters:N0} parameters, {Trainable:N0} trainable, {Bytes:N0} bytes with buffers")
            .ToString();
    }

    private static string[] Cells(LayerSummary layer) =>
    [
        new string(' ', 2 * layer.Depth) + layer.Path[(layer.Path.LastIndexOf('.') + 1)..],
        layer.Kind,
        layer.Output ?? "",
        layer.Parameters == 0 ? "" : layer.Parameters.ToString("N0", CultureInfo.InvariantCulture),
        layer switch
        {
            { Parameters: 0 } => "",
            { Trainable: 0 } => "no",
            _ => layer.Trainable == layer.Parameters ? "yes" : "partly",
        },
    ];

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths)
    {
        const int numbers = 3;
        var padded = cells.Select((cell, i) => i == numbers ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
        text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
    }
}
