using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>A worker, kept running so that it stays warm.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;

    private WorkerProcess(string program, params string[] arguments)
    {
        process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var introduction = Answer().Split(' ');
        (Libtorch, Threads) = (introduction[0], int.Parse(introduction[1]));
    }

    /// <summary>This project, in a process like this one.</summary>
    public static WorkerProcess Ours(int threads) =>
        new(Environment.ProcessPath!, typeof(WorkerProcess).Assembly.Location, "worker", threads.ToString());

    /// <summary>PyTorch; the script is found from the root of the repository, where run.sh goes.</summary>
    public static WorkerProcess PyTorch(string python, int threads) =>
        new(python, "-B", Path.Combine("benchmarks", "python", "worker.py"), threads.ToString());

    public string Libtorch { get; }

    public int Threads { get; }

    /// <summary>What a case took once, on the average of so many times.</summary>
    public Timing Time(string name, int count)
    {
        process.StandardInput.WriteLine($"{name} {count}");
        process.StandardInput.Flush();
        var seconds = Array.ConvertAll(Answer().Split(' '), text => double.Parse(text, CultureInfo.InvariantCulture));
        return new(seconds[0] / count, seconds[1] / count, seconds[2]);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private string Answer() =>
        process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{process.StartInfo.FileName} ended; its message is above");
}
