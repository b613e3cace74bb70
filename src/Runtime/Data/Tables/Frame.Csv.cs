using System.Globalization;
using System.Text;

namespace ModelDsl.Runtime;

public sealed partial class Frame
{
    /// <summary>
    /// Reads a comma-separated file, plain or compressed (<c>.gz</c>). A column whose cells are all numbers or missing has numbers, any
    /// other has categories.
    /// </summary>
    /// <exception cref="CsvException">The file cannot be read, or not as such a table.</exception>
    public static Frame ReadCsv(string path, CsvOptions? options = null)
    {
        options ??= new CsvOptions();
        try
        {
            using var file = File.OpenRead(path);
            using var text = WholeGzipStream.Of(file, path);
            return Read(new CsvRecords(text, path, options), path, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or DecoderFallbackException)
        {
            throw new CsvException(
                path, 0, 0, e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : $"cannot be read: {e.Message}", e);
        }
    }

    private static Frame Read(CsvRecords records, string path, CsvOptions options)
    {
        var names = options.Columns ?? Names(records, path);
        var columns = names.Select(_ => new List<string?>()).ToList();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (records.Next() is { } cells)
        {
            if (cells.Count != names.Count)
            {
                var place = cells.Count > names.Count ? cells[names.Count] : cells[^1];
                throw new CsvException(path, place.Line, place.Column, $"expected {names.Count} cells, found {cells.Count}");
            }
            if ((columns[0].Count + 1L) * names.Count > options.MostCells)
            {
                throw new CsvException(path, records.Line, 1, $"more than {options.MostCells} cells");
            }
            for (var i = 0; i < cells.Count; i++)
            {
                columns[i].Add(!cells[i].IsQuoted && options.Missing.Contains(cells[i].Text) ? null : Shared(texts, cells[i].Text));
            }
        }
        if (columns.Count == 0 || columns[0].Count == 0)
        {
            throw new CsvException(path, 0, 0, "no rows");
        }
        if (options.Categorical.Except(names).FirstOrDefault() is { } unknown)
        {
            throw new CsvException(
                path, 0, 0, $"no column '{unknown}', which was said to be categorical; there are {string.Join(", ", names)}");
        }
        return new Frame([.. columns.Select((cells, i) => Column(names[i], cells, options))]);
    }

    private static List<string> Names(CsvRecords records, string path)
    {
        var cells = records.Next() ?? throw new CsvException(path, 0, 0, "no line that names the columns");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (cell.Text.Length == 0 || !seen.Add(cell.Text))
            {
                throw new CsvException(
                    path, cell.Line, cell.Column, cell.Text.Length == 0 ? "a column without a name" : $"two columns are called '{cell.Text}'");
            }
        }
        return cells.ConvertAll(cell => cell.Text);
    }

    private static FrameColumn Column(string name, List<string?> cells, CsvOptions options)
    {
        if (!options.Categorical.Contains(name) && cells.Exists(cell => cell is not null) && Numbers(cells) is { } numbers)
        {
            return new NumericColumn(name, numbers);
        }
        string[] categories = [.. cells.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var codes = categories.Select((category, i) => (category, i)).ToDictionary(pair => pair.category, pair => pair.i, StringComparer.Ordinal);
        return new CategoricalColumn(name, categories, cells.ConvertAll(cell => cell is null ? -1 : codes[cell]));
    }

    private static float[]? Numbers(List<string?> cells)
    {
        var numbers = new float[cells.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (cells[i] is not { } cell)
            {
                numbers[i] = float.NaN;
            }
            else if (!float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !float.IsFinite(numbers[i]))
            {
                return null;
            }
        }
        return numbers;
    }

    private static string Shared(Dictionary<string, string> texts, string text)
    {
        if (!texts.TryGetValue(text, out var known))
        {
            texts.Add(text, known = text);
        }
        return known;
    }
}
