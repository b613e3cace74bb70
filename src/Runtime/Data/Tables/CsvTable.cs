using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>A table of numbers from a comma-separated file without quotes, plain or compressed (<c>.gz</c>).</summary>
public sealed class CsvTable
{
    private readonly float[] _values;

    private CsvTable(float[] values, int columns) => (_values, Columns) = (values, columns);

    /// <summary>How many numbers each row has.</summary>
    public int Columns { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows => _values.Length / Columns;

    /// <summary>A row's numbers.</summary>
    public ReadOnlySpan<float> this[int row] => _values.AsSpan(row * Columns, Columns);

    /// <summary>Reads a file whose rows all have <paramref name="columns"/> numbers; empty lines are skipped.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The numbers in a row.</param>
    /// <param name="header">Whether the first line names the columns.</param>
    /// <param name="mostValues">The bound on what a file, which may be a small archive of a huge text, can unfold to.</param>
    /// <exception cref="CsvException">The file cannot be read, or not as such a table.</exception>
    public static CsvTable Read(string path, int columns, bool header = false, int mostValues = 100_000_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        try
        {
            using var file = File.OpenRead(path);
            using var text = WholeGzipStream.Of(file, path);
            var lines = new LineReader(text, path, longest: 64 * columns + 4096);
            return Parse(lines, path, columns, header, mostValues);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CsvException(
                path, 0, 0, e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : $"cannot be read: {e.Message}", e);
        }
    }

    private static CsvTable Parse(LineReader lines, string path, int columns, bool header, int mostValues)
    {
        var values = new List<float>();
        while (lines.Next() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line) || header && lines.Number == 1)
            {
                continue;
            }
            if (values.Count + columns > mostValues)
            {
                throw new CsvException(path, lines.Number, 1, $"more than {mostValues} numbers");
            }
            ParseRow(line, path, lines.Number, columns, values);
        }

        return values.Count > 0 ? new CsvTable([.. values], columns) : throw new CsvException(path, 0, 0, "no rows");
    }

    private static void ParseRow(ReadOnlySpan<char> line, string path, int number, int columns, List<float> values)
    {
        var start = 0;
        for (var i = 1; i <= columns; i++)
        {
            var length = line[start..].IndexOf(',');
            if (length < 0 != (i == columns))
            {
                throw new CsvException(path, number, length < 0 ? line.Length + 1 : start + length + 1,
                    length < 0 ? $"expected {columns} numbers, found {i}" : $"more than {columns} numbers");
            }

            var cell = length < 0 ? line[start..] : line.Slice(start, length);
            if (!float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value))
            {
                var shown = cell.Length > 32 ? $"{cell[..32]}…" : cell.ToString();
                throw new CsvException(path, number, start + 1, $"expected a number, found '{shown}'");
            }
            values.Add(value);
            start += length + 1;
        }
    }
}
