using System.Globalization;

namespace Gallery;

/// <summary>Who achieved what.</summary>
internal readonly record struct Result(string Name, double Value);

/// <summary>A measure of a network beside that of simpler means on the same data.</summary>
/// <param name="Measure">What is measured, on which data.</param>
/// <param name="Format">The .NET number format of the values.</param>
/// <param name="HigherIsBetter">True for an accuracy, false for an error.</param>
/// <param name="Network">What the network achieved.</param>
/// <param name="Baselines">What it is compared with.</param>
internal sealed record Comparison(string Measure, string Format, bool HigherIsBetter, Result Network, params Result[] Baselines)
{
    /// <summary>Whether the network is better than each baseline.</summary>
    public bool IsBetter => Baselines.All(baseline => HigherIsBetter ? Network.Value > baseline.Value : Network.Value < baseline.Value);

    /// <summary>A heading and a line a result, the network last.</summary>
    public void Write(TextWriter output)
    {
        Result[] results = [.. Baselines, Network];
        var names = results.Max(result => result.Name.Length);
        var values = Array.ConvertAll(results, result => result.Value.ToString(Format, CultureInfo.InvariantCulture));
        var width = values.Max(value => value.Length);

        output.WriteLine($"{Measure}, {(HigherIsBetter ? "higher" : "lower")} is better");
        foreach (var (result, value) in results.Zip(values))
        {
            output.WriteLine($"  {result.Name.PadRight(names)}  {value.PadLeft(width)}");
        }
    }
}
