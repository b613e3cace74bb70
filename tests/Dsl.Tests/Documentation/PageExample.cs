using System.Text.RegularExpressions;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Documentation;

/// <summary>
/// A fenced <c>nnet</c> block of a page. A <c>text</c> block right behind it holds the messages that the compiler gives;
/// without one the example compiles without any.
/// </summary>
internal sealed partial record PageExample(string Source, string? Messages)
{
    public static IReadOnlyList<PageExample> In(string page) =>
        [.. Block().Matches(page).Select(match => new PageExample(
            match.Groups["source"].Value, match.Groups["messages"] is { Success: true } group ? group.Value : null))];

    /// <summary>The page with the messages that the compiler gives today.</summary>
    public static string WithMessages(string page) => Block().Replace(page, match =>
        match.Groups["messages"].Success
            ? $"```nnet\n{match.Groups["source"].Value}```\n\n"
                + $"```text\n{new PageExample(match.Groups["source"].Value, null).Compiled()}```"
            : match.Value);

    /// <summary>What the compiler says, a line each.</summary>
    public string Compiled() => string.Concat(Diagnostics().Select(diagnostic => diagnostic + "\n"));

    public IReadOnlyCollection<Diagnostics.Diagnostic> Diagnostics() => Compiler.Compile([new SourceFile(FileName, Source)]).Diagnostics;

    // An example is a file of the name of its first model.
    private string FileName => Model().Match(Source) is { Success: true } model ? $"{model.Groups[1].Value}.nnet" : "example.nnet";

    [GeneratedRegex("```nnet\n(?<source>.*?)```(?:\n\n```text\n(?<messages>.*?)```)?", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^model (\w+)", RegexOptions.Multiline)]
    private static partial Regex Model();
}
