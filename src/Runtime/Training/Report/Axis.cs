using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>Maps values to a line of a drawing, linearly or by logarithm, and finds round numbers for its ticks.</summary>
internal sealed class Axis
{
    private readonly double _low, _high, _from, _to;

    private Axis(double low, double high, double from, double to, bool isLog, IReadOnlyList<double> ticks) =>
        (_low, _high, _from, _to, IsLog, Ticks) = (low, high, from, to, isLog, ticks);

    public bool IsLog { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>An axis that covers the values with round ends; by logarithm where they are positive and span more than two
    /// decades.</summary>
    public static Axis Of(IReadOnlyCollection<double> values, double from, double to)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        if (low > 0 && high / low > 100)
        {
            var (first, last) = (Math.Floor(Math.Log10(low)), Math.Ceiling(Math.Log10(high)));
            var every = Math.Ceiling((last - first) / 6);
            var decades = Enumerable.Range(0, (int)(last - first) + 1).Where(i => i % every == 0).Select(i => Math.Pow(10, first + i));
            return new Axis(first, last, from, to, isLog: true, [.. decades]);
        }

        if (high - low < 1e-12 * Math.Max(1, Math.Abs(high)))
        {
            var margin = high == 0 ? 1 : Math.Abs(high) / 2;
            (low, high) = (low - margin, high + margin);
        }
        var step = RoundStep((high - low) / 4);
        var (begin, end) = (Math.Floor(low / step + 1e-9), Math.Ceiling(high / step - 1e-9));
        return new Axis(begin * step, end * step, from, to, isLog: false,
            [.. Enumerable.Range(0, (int)(end - begin) + 1).Select(i => (begin + i) * step)]);
    }

    /// <summary>An axis of epochs from 1, whose ticks are integers.</summary>
    public static Axis OfEpochs(int first, int last, double from, double to)
    {
        var step = Math.Max(1, (int)RoundStep((last - first) / 6.0));
        var ticks = Enumerable.Range(first, last - first + 1).Where(
            epoch => epoch == first || epoch % step == 0 && epoch - first >= step / 2.0);
        var margin = first == last ? 1 : 0;
        return new Axis(first - margin, last + margin, from, to, isLog: false, [.. ticks.Select(epoch => (double)epoch)]);
    }

    public double At(double value) => _from + ((IsLog ? Math.Log10(value) : value) - _low) / (_high - _low) * (_to - _from);

    public static string Label(double value) =>
        value.ToString(Math.Abs(value) is 0 or >= 1e-3 and < 1e5 ? "0.####" : "0.##e0", CultureInfo.InvariantCulture);

    // 1, 2 or 5 times a power of ten, at least as large.
    private static double RoundStep(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return power * (step / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}
