using System.Diagnostics;

namespace Benchmarks.Compiling;

/// <summary>The medians of some runs, in milliseconds: by the clock and of the processor.</summary>
internal readonly record struct Sample(double Clock, double Processor, int Runs)
{
    /// <summary>Runs the work until compilers and caches have settled, then as often as fits the time.</summary>
    public static Sample Of(Action work, bool quick)
    {
        var (warmUp, measured) = quick ? (0.3, 0.5) : (2.0, 3.0);
        for (var busy = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - busy).TotalSeconds < warmUp;) work();

        var runs = new List<(double Clock, double Processor)>();
        for (var start = Stopwatch.GetTimestamp(); runs.Count < 5 || Stopwatch.GetElapsedTime(start).TotalSeconds < measured;) runs.Add(Time(work));
        return Of(runs);
    }

    public static Sample Of(IReadOnlyList<(double Clock, double Processor)> runs) =>
        new(Median(runs.Select(run => run.Clock)), Median(runs.Select(run => run.Processor)), runs.Count);

    private static (double Clock, double Processor) Time(Action work)
    {
        var (start, busy) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - busy).TotalMilliseconds);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
