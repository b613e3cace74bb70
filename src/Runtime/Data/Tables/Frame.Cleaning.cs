using static TorchSharp.torch;

namespace ModelDsl.Runtime;

public sealed partial class Frame
{
    /// <summary>The rows in which nothing is missing, in the named columns or in all.</summary>
    public Frame DropMissing(params string[] names)
    {
        var looked = names.Length == 0 ? Columns : [.. names.Select(name => this[name])];
        return Select(Indices().Where(row => !looked.Any(column => column.IsMissing((int)row))));
    }

    /// <summary>The first of rows that are equal, missing values included, in the named columns or in all.</summary>
    public Frame DropDuplicates(params string[] names)
    {
        var looked = names.Length == 0 ? Columns : [.. names.Select(name => this[name])];
        var seen = new HashSet<int>(EqualityComparer<int>.Create(
            (row, other) => looked.All(column => column.AreEqual(row, other)),
            row => looked.Aggregate(0, (hash, column) => HashCode.Combine(hash, column.HashOf(row)))));
        return Select(Indices().Where(row => seen.Add((int)row)));
    }

    /// <summary>The columns as float32 [rows, F]: numbers as they are, categories as a 0 or 1 for each.</summary>
    /// <exception cref="InvalidOperationException">A value is missing.</exception>
    public Tensor ToTensor(params string[] names)
    {
        var columns = names.Length == 0 ? Columns : [.. names.Select(name => this[name])];
        var widths = columns.Select(column => column is CategoricalColumn { Categories.Count: var count } ? count : 1).ToList();
        var width = widths.Sum();
        var values = new float[checked(Rows * width)];
        for (var (i, left) = (0, 0); i < columns.Count; left += widths[i++])
        {
            RequireComplete(columns[i]);
            for (var row = 0; row < Rows; row++)
            {
                switch (columns[i])
                {
                    case NumericColumn numbers:
                        values[row * width + left] = numbers.Values[row];
                        break;
                    case CategoricalColumn categories:
                        values[row * width + left + categories.Codes[row]] = 1;
                        break;
                }
            }
        }
        return tensor(values, [Rows, width]);
    }

    /// <summary>A column of categories as their places, int64 [rows], the targets of a classifier for example.</summary>
    /// <exception cref="InvalidOperationException">A value is missing, or the column has numbers.</exception>
    public Tensor Codes(string name)
    {
        var column = Categories(name);
        RequireComplete(column);
        return tensor(column.Codes.Select(code => (long)code).ToArray());
    }

    private IEnumerable<long> Indices() => Samplers.InOrder(Rows).Order(1);

    private static void RequireComplete(FrameColumn column)
    {
        for (var row = 0; row < column.Count; row++)
        {
            if (column.IsMissing(row))
            {
                throw new InvalidOperationException(
                    $"row {row} of column '{column.Name}' has no value, as {column.MissingCount} of {column.Count} rows; use DropMissing or an Imputer");
            }
        }
    }
}
