namespace ModelDsl.Runtime;

/// <summary>What takes the place of a missing number.</summary>
public enum Fill
{
    /// <summary>The mean of the others.</summary>
    Mean,

    /// <summary>The median of the others.</summary>
    Median,
}

/// <summary>Fills in missing values by what a training set had: its mean or median numbers, its most frequent categories.</summary>
public sealed class Imputer
{
    private readonly Dictionary<string, float> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _categories = new(StringComparer.Ordinal);

    private Imputer()
    {
    }

    /// <summary>
    /// Learns from the named columns of a training set, or from all. Of categories that are equally frequent the first in order
    /// counts.
    /// </summary>
    /// <exception cref="InvalidOperationException">A column has no value at all.</exception>
    public static Imputer Fit(Frame training, Fill fill = Fill.Mean, params string[] names)
    {
        var imputer = new Imputer();
        foreach (var column in names.Length == 0 ? training.Columns : [.. names.Select(name => training[name])])
        {
            if (column.MissingCount == column.Count)
            {
                throw new InvalidOperationException($"column '{column.Name}' has no value to learn from; drop it by Without");
            }
            if (column is NumericColumn numbers)
            {
                imputer._numbers.Add(column.Name, fill == Fill.Mean ? Mean(numbers) : Median(numbers));
            }
            else if (column is CategoricalColumn categories)
            {
                var most = categories.Codes.Where(code => code >= 0).GroupBy(code => code)
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key);
                imputer._categories.Add(column.Name, categories.Categories[most.First().Key]);
            }
        }
        return imputer;
    }

    /// <summary>The table with the columns that were learned filled in.</summary>
    /// <exception cref="KeyNotFoundException">A column is not there.</exception>
    public Frame Apply(Frame frame)
    {
        foreach (var (name, number) in _numbers)
        {
            frame = frame.With(new NumericColumn(name, [.. frame.Numbers(name).Values.Select(value => float.IsNaN(value) ? number : value)]));
        }
        foreach (var (name, category) in _categories)
        {
            var column = frame.Categories(name);
            var code = column.Categories.ToList().IndexOf(category);
            IReadOnlyList<string> categories = code >= 0 ? column.Categories : [.. column.Categories, category];
            frame = frame.With(new CategoricalColumn(
                name, categories, [.. column.Codes.Select(old => old >= 0 ? old : code >= 0 ? code : categories.Count - 1)]));
        }
        return frame;
    }

    private static float Mean(NumericColumn column) => (float)column.Present.Average(value => (double)value);

    private static float Median(NumericColumn column)
    {
        float[] sorted = [.. column.Present.Order()];
        return (float)(((double)sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2);
    }
}
