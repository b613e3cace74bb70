namespace Benchmarks;

/// <summary>How long rounds are, and how many.</summary>
/// <param name="Seconds">What a round of one side takes at least, unless doing the case once takes longer.</param>
/// <param name="WarmUp">The processor's seconds that each side runs before anything counts: on a busy machine the clock says nothing.</param>
/// <param name="Rounds">Pairs of rounds.</param>
/// <param name="Longest">The seconds after which no further pair begins once there are three.</param>
internal sealed record Pace(double Seconds, double WarmUp, int Rounds, double Longest)
{
    public static Pace Usual { get; } = new(0.25, 0.6, 25, 120);

    public static Pace Quick { get; } = new(0.02, 0.3, 7, 8);
}

/// <summary>
/// Both sides of a case in short rounds that alternate: on a machine with other work to do, neighbouring rounds meet
/// the same conditions, and the median of their ratios says more than the ratio of two long runs.
/// </summary>
internal static class Duel
{
    public static Result Fight(string name, WorkerProcess ours, WorkerProcess pytorch, Pace pace)
    {
        var count = Math.Max(WarmUp(name, ours, pace), WarmUp(name, pytorch, pace));
        var pairs = new List<Pair>();
        for (var spent = 0.0; pairs.Count < pace.Rounds && (pairs.Count < 3 || spent < pace.Longest);)
        {
            // Neither side is always the first.
            Timing mine, theirs;
            if (pairs.Count % 2 == 0)
            {
                mine = ours.Time(name, count);
                theirs = pytorch.Time(name, count);
            }
            else
            {
                theirs = pytorch.Time(name, count);
                mine = ours.Time(name, count);
            }
            spent += count * (mine.Clock + theirs.Clock);
            pairs.Add(new(mine, theirs));
        }
        return new(name, ours.Threads, pairs);
    }

    /// <summary>Runs a side until compilers and caches have settled; returns how many times fill a round.</summary>
    private static int WarmUp(string name, WorkerProcess worker, Pace pace)
    {
        var count = 1;
        var once = worker.Time(name, count);
        for (var spent = once.Processor; spent < pace.WarmUp; spent += count * once.Processor)
        {
            count = count * once.Processor < pace.Seconds / 2 ? 2 * count : count;
            once = worker.Time(name, count);
        }
        return Math.Max(1, (int)(pace.Seconds / once.Processor));
    }
}
