using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ModelDsl.Runtime.Tests.Training.Documentation;

/// <summary>What docs/training.md shows is what is compiled and run.</summary>
public sealed class TrainingPageTests
{
    [Fact]
    public void EveryExample_IsCompiled()
    {
        var folder = Path.GetDirectoryName(ThisFile())!;
        var page = File.ReadAllText(Path.GetFullPath(Path.Combine(folder, "../../../../docs/training.md"))).ReplaceLineEndings("\n");
        var code = string.Join('\n', File.ReadAllLines(Path.Combine(folder, "TrainingPage.cs")).Select(
            line => line.StartsWith("        ") ? line[8..] : line));

        var examples = Regex.Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToList();
        examples.Count.ShouldBe(7);
        examples.ShouldAllBe(example => code.Contains(example));
    }

    [Fact]
    public void TheExamples_Run()
    {
        using var folder = new TemporaryFolder();
        var (before, output) = (Environment.CurrentDirectory, Console.Out);
        using var text = new StringWriter();
        try
        {
            Environment.CurrentDirectory = Path.GetDirectoryName(folder["x"])!;
            Console.SetOut(text);
            TrainingPage.Run();
            folder.Files.ShouldBe(["best.safetensors", "report.html", "run.csv", "run.safetensors", "search.csv"]);
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Console.SetOut(output);
        }
        text.ToString().ShouldContain("actual \\ predicted");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
