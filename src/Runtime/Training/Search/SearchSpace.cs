using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>What a hyper-parameter search chooses from.</summary>
public sealed class SearchSpace
{
    private readonly List<(string Name, string[]? Choices, Func<Random, string> Draw)> _axes = [];

    /// <summary>A parameter that takes one of these numbers.</summary>
    public SearchSpace Choice(string name, params double[] values) => Choice(name, [.. values.Select(Text)]);

    /// <summary>A parameter that takes one of these texts.</summary>
    public SearchSpace Choice(string name, params string[] values)
    {
        if (values.Length == 0)
        {
            throw new ArgumentException($"'{name}' has no values to choose from", nameof(values));
        }
        return Add(name, values, random => values[random.Next(values.Length)]);
    }

    /// <summary>A number from an interval; for random search alone.</summary>
    public SearchSpace Uniform(string name, double from, double to) => Interval(name, from, to, share => from + share * (to - from));

    /// <summary>A number from an interval whose logarithm is uniform, as suits learning rates; for random search alone.</summary>
    public SearchSpace LogUniform(string name, double from, double to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        return Interval(name, from, to, share => from * Math.Pow(to / from, share));
    }

    /// <summary>An integer, both ends included; for random search alone.</summary>
    public SearchSpace Integer(string name, int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return Add(name, null, random => Text(random.NextInt64(from, to + 1L)));
    }

    /// <summary>All combinations, the last parameter changing fastest.</summary>
    /// <exception cref="InvalidOperationException">A parameter is an interval, or there are more than a million combinations.</exception>
    public IReadOnlyList<Trial> Grid()
    {
        if (_axes.FirstOrDefault(axis => axis.Choices is null) is { Name: { } open })
        {
            throw new InvalidOperationException($"'{open}' is an interval, of which a grid has no points; give its values by Choice, or search at random");
        }
        if (_axes.Aggregate(1.0, (product, axis) => product * axis.Choices!.Length) > 1e6)
        {
            throw new InvalidOperationException("the grid has more than a million points; search at random");
        }

        IEnumerable<IReadOnlyList<string>> rows = [[]];
        foreach (var axis in _axes)
        {
            rows = rows.SelectMany(_ => axis.Choices!, (row, value) => (IReadOnlyList<string>)[.. row, value]);
        }
        return [.. rows.Select((row, i) => Make(i + 1, row))];
    }

    /// <summary>
    /// Trials drawn at random. A trial depends on the seed and its number alone: a longer search begins with a shorter one.
    /// </summary>
    public IReadOnlyList<Trial> Random(int trials, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var random = new Random(seed);
        return [.. Enumerable.Range(1, trials).Select(number => Make(number, [.. _axes.Select(axis => axis.Draw(random))]))];
    }

    internal static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private Trial Make(int number, IReadOnlyList<string> values) =>
        new(number, [.. _axes.Select((axis, i) => new KeyValuePair<string, string>(axis.Name, values[i]))]);

    private SearchSpace Interval(string name, double from, double to, Func<double, double> at)
    {
        if (!(from < to) || !double.IsFinite(to - from))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{name}': {from} to {to} is no interval"));
        }
        return Add(name, null, random => Text(at(random.NextDouble())));
    }

    private SearchSpace Add(string name, string[]? choices, Func<Random, string> draw)
    {
        if (name is "trial" or "figure" or "failure" || _axes.Any(axis => axis.Name == name))
        {
            throw new ArgumentException($"the name '{name}' is taken", nameof(name));
        }
        _axes.Add((name, choices, draw));
        return this;
    }
}
