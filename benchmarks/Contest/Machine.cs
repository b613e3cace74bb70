namespace Benchmarks;

/// <summary>Where the figures come from.</summary>
internal sealed record Machine
{
    /// <summary>The libtorch on our side.</summary>
    public string Ours { get; init; } = "";

    /// <summary>The libtorch on Python's side.</summary>
    public string PyTorch { get; init; } = "";

    public string Processor { get; } = Field("/proc/cpuinfo", "model name") ?? "unknown processor";

    public int Cores { get; } = Environment.ProcessorCount;

    public string DotNet { get; } = Environment.Version.ToString();

    /// <summary>How many threads of the whole machine wanted to run in the last minute, other people's too.</summary>
    public string Load { get; } = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string? Field(string file, string name) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
        : null;
}
