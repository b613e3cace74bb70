using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ModelDsl.Fuzz.Tests.Programs;

/// <summary>Every <c>.nnet</c> text of the repository: samples, baselines, examples of the tests and of the pages.</summary>
internal static partial class Corpus
{
    private static readonly string root = Root();

    public static IReadOnlyList<string> Texts { get; } =
    [
        .. Files("samples/models", "*.nnet"), .. Files("tests/Baselines", "model.nnet"),
        .. Files("tests/Dsl.Tests/Parsing/Examples", "*.nnet"),
        .. Files("src", "*.nnet"), .. Files("docs", "*.md").SelectMany(Examples),
    ];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);

    private static IEnumerable<string> Examples(string page) => Example().Matches(page).Select(match => match.Groups[1].Value);

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));

    [GeneratedRegex("```nnet\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
