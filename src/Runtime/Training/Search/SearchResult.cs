using System.Globalization;
using System.Text;

namespace ModelDsl.Runtime;

/// <summary>What a trial gave.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Figure">Its figure, or NaN.</param>
/// <param name="Failure">Why there is no figure, or null.</param>
public sealed record TrialOutcome(Trial Trial, double Figure, string? Failure);

/// <summary>What a search gave.</summary>
/// <param name="Outcomes">The outcomes in the order of the trials.</param>
/// <param name="HigherIsBetter">Which figures are good.</param>
public sealed record SearchResult(IReadOnlyList<TrialOutcome> Outcomes, bool HigherIsBetter)
{
    /// <summary>The outcomes, the best first; those without a figure are last.</summary>
    public IReadOnlyList<TrialOutcome> Ranking =>
        [.. Outcomes.OrderBy(outcome => double.IsNaN(outcome.Figure)).ThenBy(outcome => HigherIsBetter ? -outcome.Figure : outcome.Figure)];

    /// <summary>The best outcome.</summary>
    /// <exception cref="InvalidOperationException">No trial gave a figure.</exception>
    public TrialOutcome Best => Ranking[0] is { Figure: not double.NaN } best
        ? best
        : throw new InvalidOperationException($"no trial gave a figure; the first failed: {Ranking[0].Failure ?? "its figure is NaN"}");

    /// <summary>The ranking as a table.</summary>
    public override string ToString()
    {
        var names = Outcomes[0].Trial.Values.Select(pair => pair.Key).ToList();
        List<string[]> rows = [["trial", "figure", .. names]];
        rows.AddRange(Ranking.Select(outcome => (string[])[
            outcome.Trial.Number.ToString(CultureInfo.InvariantCulture), outcome.Figure.ToString("G5", CultureInfo.InvariantCulture),
            .. outcome.Trial.Values.Select(pair => Short(pair.Value))]));
        var widths = Enumerable.Range(0, names.Count + 2).Select(column => rows.Max(row => row[column].Length)).ToList();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendLine(string.Join("  ", row.Select((cell, column) => cell.PadLeft(widths[column]))));
        }
        return text.ToString();
    }

    private static string Short(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G5", CultureInfo.InvariantCulture) : value;
}
