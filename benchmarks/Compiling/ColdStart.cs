using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Compiling;

/// <summary>A check on the command line from start to end, beside what Python takes to import PyTorch: the wait before any error is seen.</summary>
internal static class ColdStart
{
    public static void Run(string python, bool quick)
    {
        var model = Path.Combine(AppContext.BaseDirectory, "Compiling", "Models", "ResNet50.nnet");
        var (check, import) = (new List<(double, double)>(), new List<(double, double)>());
        for (var round = 0; round < (quick ? 3 : 10); round++)
        {
            // The first round is for the caches of the file system.
            var (ours, theirs) = (Time("./build.sh", "nnet", "check", model), Time(python, "-c", "import torch"));
            if (round == 0) continue;
            check.Add(ours);
            import.Add(theirs);
        }

        var (a, b) = (Sample.Of(check), Sample.Of(import));
        Console.WriteLine($"Cold, milliseconds, medians of {a.Runs} rounds that alternate; in brackets those of the processor:");
        Console.WriteLine($"  ./build.sh nnet check ResNet50.nnet   {a.Clock,6:0} ({a.Processor:0})");
        Console.WriteLine($"  python3 -c \"import torch\"             {b.Clock,6:0} ({b.Processor:0})");
        Console.WriteLine($"  ratio                                 {b.Clock / a.Clock,6:0.0} ({b.Processor / a.Processor:0.0})");
    }

    // The shell knows what its children took, which .NET does not tell of a process that has ended.
    private static (double Clock, double Processor) Time(params string[] command)
    {
        var start = new ProcessStartInfo("bash", ["-c", "TIMEFORMAT='%R %U %S'; time \"$@\" >/dev/null", "bash", .. command]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var report = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} failed: {report}");
        var seconds = report.Trim().Split('\n')[^1].Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return (1000 * seconds[0], 1000 * (seconds[1] + seconds[2]));
    }
}
