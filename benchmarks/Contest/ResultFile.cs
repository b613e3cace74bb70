using System.Text.Json;

namespace Benchmarks;

/// <summary>Everything that was measured, for other programs.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static void Write(string path, Machine machine, IReadOnlyList<Result> results)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, JsonSerializer.Serialize(new { machine, results }, Options));
    }
}
