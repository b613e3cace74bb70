namespace ModelDsl.Torch.Tests.Conformance;

/// <summary>TorchSharp's public API, member by member; the list lives outside the repository.</summary>
internal static class ApiList
{
    private const string Variable = "TORCHSHARP_API_LIST";
    private const string RelativePath = "shared/torchsharp/api-0.107.0.txt";

    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : Search();

    public static HashSet<string> Read() => [.. File.ReadLines(Path!)];

    private static string? Search()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, RelativePath);
            if (File.Exists(candidate))
                return candidate;
        }
        return null;
    }

    /// <summary>A fact that is reported as not run where the list is absent.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class FactAttribute : Xunit.FactAttribute
    {
        public FactAttribute()
        {
            if (Path is null)
                Skip = $"{RelativePath} was not found in any folder above, and {Variable} is not set";
        }
    }
}
