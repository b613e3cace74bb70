namespace ModelDsl.Runtime;

/// <summary>How <see cref="Frame.ReadCsv"/> reads.</summary>
public sealed record CsvOptions
{
    /// <summary>What separates cells.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>The names of the columns; null takes them from the first line.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Columns that are categories even though all their cells are numbers.</summary>
    public IReadOnlyList<string> Categorical { get; init; } = [];

    /// <summary>Cells that stand for a missing value.</summary>
    public IReadOnlyList<string> Missing { get; init; } = ["", "?", "NA", "N/A", "NaN", "nan", "null"];

    /// <summary>The bound on the number of cells, which a small archive of a huge text can exceed.</summary>
    public int MostCells { get; init; } = 50_000_000;

    /// <summary>The bound on a record's characters.</summary>
    public int LongestRecord { get; init; } = 1 << 20;
}
