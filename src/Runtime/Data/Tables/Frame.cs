namespace ModelDsl.Runtime;

/// <summary>
/// A table of named columns, of numbers or of categories, in which values may be missing. It never changes; rows count from 0.
/// </summary>
public sealed partial class Frame
{
    private readonly Dictionary<string, FrameColumn> _byName = new(StringComparer.Ordinal);

    /// <summary>Puts columns side by side.</summary>
    /// <exception cref="ArgumentException">They differ in length, or two have one name.</exception>
    public Frame(IReadOnlyList<FrameColumn> columns)
    {
        Columns = [.. columns];
        foreach (var column in Columns)
        {
            if (column.Count != Columns[0].Count)
            {
                throw new ArgumentException(
                    $"column '{column.Name}' has {column.Count} rows, '{Columns[0].Name}' has {Columns[0].Count}", nameof(columns));
            }
            if (!_byName.TryAdd(column.Name, column))
            {
                throw new ArgumentException($"two columns are called '{column.Name}'", nameof(columns));
            }
        }
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<FrameColumn> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => Columns.Count == 0 ? 0 : Columns[0].Count;

    /// <summary>The column of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public FrameColumn this[string name] => _byName.TryGetValue(name, out var column)
        ? column
        : throw new KeyNotFoundException($"no column '{name}'; there are {string.Join(", ", Columns.Select(known => $"'{known.Name}'"))}");

    /// <summary>The column of numbers of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    /// <exception cref="InvalidOperationException">It is one of categories.</exception>
    public NumericColumn Numbers(string name) => this[name] as NumericColumn
        ?? throw new InvalidOperationException($"column '{name}' has categories, not numbers; take its Codes or ToTensor");

    /// <summary>The column of categories of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    /// <exception cref="InvalidOperationException">It is one of numbers.</exception>
    public CategoricalColumn Categories(string name) => this[name] as CategoricalColumn
        ?? throw new InvalidOperationException($"column '{name}' has numbers, not categories; name it in CsvOptions.Categorical");

    /// <summary>Some rows, in the order given: those of a <see cref="Fold"/> for example.</summary>
    public Frame Select(IEnumerable<long> rows)
    {
        int[] chosen = [.. rows.Select(row => checked((int)row))];
        return new Frame([.. Columns.Select(column => column.Select(chosen))]);
    }

    /// <summary>The table with a column replaced, or added at the end.</summary>
    public Frame With(FrameColumn column) => new(_byName.ContainsKey(column.Name)
        ? [.. Columns.Select(old => old.Name == column.Name ? column : old)]
        : [.. Columns, column]);

    /// <summary>The table without some columns.</summary>
    public Frame Without(params string[] names)
    {
        FrameColumn[] left = [.. names.Select(name => this[name])];
        return new Frame([.. Columns.Except(left)]);
    }
}
