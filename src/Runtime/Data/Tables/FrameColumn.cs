namespace ModelDsl.Runtime;

/// <summary>A column of a <see cref="Frame"/>.</summary>
public abstract class FrameColumn
{
    private protected FrameColumn(string name) => Name = name;

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>Whether a row has no value.</summary>
    public abstract bool IsMissing(int row);

    /// <summary>How many rows have no value.</summary>
    public int MissingCount => Enumerable.Range(0, Count).Count(IsMissing);

    internal abstract FrameColumn Select(IReadOnlyList<int> rows);

    internal abstract bool AreEqual(int row, int other);

    internal abstract int HashOf(int row);
}

/// <summary>A column of numbers; NaN where there is none.</summary>
public sealed class NumericColumn(string name, IReadOnlyList<float> values) : FrameColumn(name)
{
    /// <summary>The numbers, by row.</summary>
    public IReadOnlyList<float> Values { get; } = values;

    /// <inheritdoc/>
    public override int Count => Values.Count;

    /// <summary>The numbers that are there.</summary>
    public IEnumerable<float> Present => Values.Where(value => !float.IsNaN(value));

    /// <inheritdoc/>
    public override bool IsMissing(int row) => float.IsNaN(Values[row]);

    internal override FrameColumn Select(IReadOnlyList<int> rows) => new NumericColumn(Name, [.. rows.Select(row => Values[row])]);

    internal override bool AreEqual(int row, int other) => Values[row].Equals(Values[other]);

    internal override int HashOf(int row) => Values[row].GetHashCode();
}

/// <summary>A column of categories; a row has the place of its category, or -1 where it has none.</summary>
public sealed class CategoricalColumn(string name, IReadOnlyList<string> categories, IReadOnlyList<int> codes) : FrameColumn(name)
{
    /// <summary>The categories; those of a file in ordinal order.</summary>
    public IReadOnlyList<string> Categories { get; } = categories;

    /// <summary>The place of each row's category, or -1.</summary>
    public IReadOnlyList<int> Codes { get; } = codes;

    /// <inheritdoc/>
    public override int Count => Codes.Count;

    /// <inheritdoc/>
    public override bool IsMissing(int row) => Codes[row] < 0;

    internal override FrameColumn Select(IReadOnlyList<int> rows) => new CategoricalColumn(Name, Categories, [.. rows.Select(row => Codes[row])]);

    internal override bool AreEqual(int row, int other) => Codes[row] == Codes[other];

    internal override int HashOf(int row) => Codes[row];

    /// <summary>The same rows with the places of other categories, those of the training for example.</summary>
    /// <exception cref="ArgumentException">A row is of none of them.</exception>
    public CategoricalColumn With(IReadOnlyList<string> categories)
    {
        var places = categories.Select((category, i) => (category, i)).ToDictionary(pair => pair.category, pair => pair.i, StringComparer.Ordinal);
        return new CategoricalColumn(Name, categories, [.. Codes.Select((code, row) => code < 0 ? -1
            : places.TryGetValue(Categories[code], out var place) ? place
            : throw new ArgumentException(
                $"row {row} of column '{Name}' is '{Categories[code]}', which is none of {string.Join(", ", categories.Take(8))}", nameof(categories)))]);
    }
}
