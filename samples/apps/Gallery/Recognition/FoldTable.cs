using System.Globalization;

namespace Gallery.Recognition;

/// <summary>Accuracies of several methods, a line a fold.</summary>
internal sealed class FoldTable(params string[] columns)
{
    private readonly List<double[]> _rows = [];

    public IReadOnlyList<string> Columns => columns;

    /// <summary>The names of the columns.</summary>
    public string Head => Line("", columns);

    /// <summary>The line of the means.</summary>
    public string Mean => Line("mean", Array.ConvertAll([.. Enumerable.Range(0, columns.Length)], column => Percent(MeanOf(column))));

    /// <summary>The mean of a column.</summary>
    public double MeanOf(int column) => _rows.Average(row => row[column]);

    /// <summary>Adds a row and gives its line.</summary>
    public string Add(string name, double[] row)
    {
        _rows.Add(row);
        return Line(name, Array.ConvertAll(row, Percent));
    }

    private string Line(string name, string[] cells) =>
        string.Concat(cells.Zip(columns, (cell, column) => "  " + cell.PadLeft(Math.Max(column.Length, 7))).Prepend(name.PadRight(8)));

    private static string Percent(double share) => share.ToString("0.00 %", CultureInfo.InvariantCulture);
}
