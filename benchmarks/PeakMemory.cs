using System.Globalization;

namespace Benchmarks;

/// <summary>The most memory that this process had resident, as Linux counts it.</summary>
internal static class PeakMemory
{
    /// <summary>0 where nobody counts.</summary>
    public static long Bytes => File.Exists("/proc/self/status")
        ? 1024 * long.Parse(
            File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Split(':', StringSplitOptions.TrimEntries)[1].Split(' ')[0],
            CultureInfo.InvariantCulture)
        : 0;

    /// <summary>Begins to count anew.</summary>
    public static void Reset()
    {
        if (File.Exists("/proc/self/clear_refs")) File.WriteAllText("/proc/self/clear_refs", "5");
    }
}
