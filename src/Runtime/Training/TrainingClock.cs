using System.Diagnostics;

namespace ModelDsl.Runtime;

/// <summary>Measures a training and estimates its rest from the share that is done.</summary>
internal sealed class TrainingClock(int epochs, int steps, TimeSpan before)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public TimeSpan Elapsed => before + Stopwatch.GetElapsedTime(_start);

    public TimeSpan Remaining(TimeSpan elapsed, int epoch, int step)
    {
        var done = (long)(epoch - 1) * steps + step;
        var all = (long)epochs * steps;
        return elapsed * ((double)(all - done) / done);
    }
}
