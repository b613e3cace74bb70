using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>Runs the trials of a search one after the other and ranks them.</summary>
public static class HyperParameterSearch
{
    /// <summary>
    /// Runs all trials. With a <paramref name="log"/>, every trial's outcome is written when it is there, and a search that was broken
    /// off goes on: trials whose outcomes the file has are not run again. A training whose loss became NaN or infinite is an outcome,
    /// the worst; every other exception ends the search.
    /// </summary>
    /// <param name="trials">From <see cref="SearchSpace.Grid"/> or <see cref="SearchSpace.Random"/>.</param>
    /// <param name="judge">Trains with the trial's values and gives the figure. Seed it, by the trial's number for example.</param>
    /// <param name="higherIsBetter">True for an accuracy, false for a loss.</param>
    /// <param name="log">A CSV file of the outcomes.</param>
    /// <exception cref="FormatException">The log is that of other trials.</exception>
    public static SearchResult Run(IReadOnlyList<Trial> trials, Func<Trial, double> judge, bool higherIsBetter = false, string? log = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(trials.Count);
        var known = log is not null && File.Exists(log) ? SearchLog.Read(log, trials) : [];
        var outcomes = new List<TrialOutcome>();
        foreach (var trial in trials)
        {
            if (!known.TryGetValue(trial.Number, out var outcome))
            {
                outcome = Judge(trial, judge);
                known.Add(trial.Number, outcome);
                if (log is not null)
                {
                    SearchLog.Write(log, trials[0], known.Values);
                }
            }
            outcomes.Add(outcome);
        }
        return new SearchResult(outcomes, higherIsBetter);
    }

    private static TrialOutcome Judge(Trial trial, Func<Trial, double> judge)
    {
        try
        {
            return new TrialOutcome(trial, judge(trial), null);
        }
        catch (NonFiniteLossException e)
        {
            return new TrialOutcome(trial, double.NaN, e.Message);
        }
    }
}
