using System.Runtime.CompilerServices;

namespace ModelDsl.Dsl.Tests.Documentation;

/// <summary>The files that users read. With UPDATE_DOCS=1 the tests write what they would otherwise compare.</summary>
internal static class Pages
{
    public static bool AreWritten => Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";

    public static string Root { get; } = FindRoot();

    /// <summary>README and everything under docs, as paths below the root.</summary>
    public static IEnumerable<string> All =>
    [
        "README.md",
        .. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string page) => File.ReadAllText(Path.Combine(Root, page));

    public static void Write(string page, string text) => File.WriteAllText(Path.Combine(Root, page), text);

    private static string FindRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../.."));
}
