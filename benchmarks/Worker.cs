using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>
/// One side of the contest. It introduces itself by the version of libtorch and the number of threads; a line
/// <c>NAME COUNT</c> makes it do that case so many times, and answer with the seconds by the clock, those of the processor, and the most bytes that were resident.
/// </summary>
internal static class Worker
{
    public static int Serve(int threads)
    {
        set_num_threads(threads);
        manual_seed(0);
        Console.WriteLine($"{__version__} {get_num_threads()}");

        var prepared = new Dictionary<string, Action<int>>();
        while (Console.ReadLine() is { } request)
        {
            var (name, count) = request.Split(' ') is [var first, var second] ? (first, int.Parse(second)) : throw new FormatException(request);
            if (!prepared.TryGetValue(name, out var work))
            {
                prepared.Add(name, work = Case.All.Single(@case => @case.Name == name).Prepare());
            }

            PeakMemory.Reset();
            var (start, busy) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            work(count);
            var (clock, processor) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - busy);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.TotalSeconds:R} {processor.TotalSeconds:R} {PeakMemory.Bytes}"));
        }
        return 0;
    }
}
