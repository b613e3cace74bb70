using System.Globalization;
using System.Text;

namespace ModelDsl.Runtime;

/// <summary>The outcomes of a search as a CSV file: number, parameters, figure, failure.</summary>
internal static class SearchLog
{
    public static void Write(string path, Trial first, IEnumerable<TrialOutcome> outcomes)
    {
        var text = CsvText.Line(["trial", .. first.Values.Select(pair => pair.Key), "figure", "failure"])
            + string.Concat(outcomes.Select(outcome =>
            CsvText.Line([
                outcome.Trial.Number.ToString(CultureInfo.InvariantCulture), .. outcome.Trial.Values.Select(pair => pair.Value),
                SearchSpace.Text(outcome.Figure), outcome.Failure ?? ""])));
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The outcomes by their trials' numbers.</summary>
    /// <exception cref="FormatException">The file is none of these trials.</exception>
    public static Dictionary<int, TrialOutcome> Read(string path, IReadOnlyList<Trial> trials)
    {
        var outcomes = new Dictionary<int, TrialOutcome>();
        var byNumber = trials.ToDictionary(trial => trial.Number);
        var line = 0;
        foreach (var cells in CsvText.Records(File.ReadAllText(path)))
        {
            line++;
            string[] names = ["trial", .. trials[0].Values.Select(pair => pair.Key), "figure", "failure"];
            if (line == 1 ? !cells.SequenceEqual(names) : cells.Count != names.Length)
            {
                throw Bad(path, line, $"expected {(line == 1 ? string.Join(",", names) : $"{names.Length} cells")}, found {string.Join(",", cells)}");
            }
            if (line == 1)
            {
                continue;
            }
            if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || !double.TryParse(cells[^2], NumberStyles.Float, CultureInfo.InvariantCulture, out var figure))
            {
                throw Bad(path, line, $"no trial: {string.Join(",", cells)}");
            }
            if (!byNumber.TryGetValue(number, out var trial))
            {
                continue; // Of a longer search.
            }
            if (!trial.Values.Select(pair => pair.Value).SequenceEqual(cells.Skip(1).Take(trial.Values.Count)))
            {
                throw Bad(path, line, $"trial {number} has other values than in this search; it is another space's or seed's log: move it away");
            }
            outcomes[number] = new TrialOutcome(trial, figure, cells[^1].Length == 0 ? null : cells[^1]);
        }
        return outcomes;
    }

    private static FormatException Bad(string path, int line, string problem) => new($"{path}({line}): {problem}");
}
