namespace ModelDsl.Tool.Summary;

/// <summary>What stands in the table of layers, on a terminal and elsewhere.</summary>
internal static class TableCells
{
    /// <summary>The one column of numbers.</summary>
    public const int Parameters = 3;

    public static readonly IReadOnlyList<string> Heads = ["layer", "kind", "output", "parameters"];

    public static IReadOnlyList<string> Of(LayerEntry layer) =>
    [
        layer.Path,
        layer.Kind,
        layer.Output is { } output ? Shape(output) : "",
        layer.Parameters is { IsZero: true } ? "" : Total(layer.Parameters),
    ];

    public static string Total(Quantity? total) => total?.ToString() ?? "too many to count";

    public static string Shape(IEnumerable<string> sizes) => $"[{string.Join(", ", sizes)}]";
}
