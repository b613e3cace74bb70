using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>One choice of hyper-parameters.</summary>
/// <param name="Number">Its number in the search, from 1; a seed of its own.</param>
/// <param name="Values">The parameters in the order of the space; numbers as text that reads back to the same bits.</param>
public sealed record Trial(int Number, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>The value of a parameter that is a number.</summary>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    /// <exception cref="FormatException">It is no number.</exception>
    public double this[string name] =>
        double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"'{name}' is '{Text(name)}', which is no number; read it by Text");

    /// <summary>The value of a parameter as text.</summary>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    public string Text(string name)
    {
        foreach (var (key, value) in Values)
        {
            if (key == name)
            {
                return value;
            }
        }
        throw new KeyNotFoundException($"there is no parameter '{name}'; the space has {string.Join(", ", Values.Select(pair => pair.Key))}");
    }

    /// <summary>The value of a parameter that is an integer.</summary>
    public int Integer(string name) =>
        this[name] is var value && value == Math.Floor(value) ? checked((int)value)
            : throw new FormatException($"'{name}' is {Text(name)}, which is no integer");
}
