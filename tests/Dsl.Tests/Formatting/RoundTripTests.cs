using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Formatting;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Tests.Documentation;
using ModelDsl.Dsl.Tests.Parsing;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Formatting;

/// <summary>Formatting changes no tree, loses no comment, and has nothing left to do the second time.</summary>
public class RoundTripTests
{
    [Theory, MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void Examples_Survive(string name) => ShouldSurvive(Examples.Read(name));

    [Fact]
    public void SamplesBaselinesAndPages_Survive()
    {
        foreach (var text in Files("samples", "*.nnet").Concat(Files("tests", "model.nnet"))) ShouldSurvive(text);
        foreach (var example in Pages.All.SelectMany(page => PageExample.In(Pages.Read(page)))) ShouldSurvive(example.Source);
    }

    [Fact]
    public void RandomPrograms_Survive()
    {
        for (var seed = 0; seed < 300; seed++) ShouldSurvive(new RandomProgram(seed).Text());
    }

    [Fact]
    public void CommentsAnywhere_Survive()
    {
        string[] comments = ["// line\n", "/* block */", "\n// own\n", "\n/// documented\n", "\n\n/* a\n   b */\n"];
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var file = new SourceFile("test.nnet", new RandomProgram(seed).Text());
            var tokens = Scanner.Scan(file, new DiagnosticBag());
            var text = "";
            for (var i = 0; i < tokens.Count; i++)
            {
                // A comment in front of an adjacent bracket would make the call one no more.
                var gap = i == 0 ? "" : file.Text[tokens[i - 1].End..tokens[i].Start];
                if (!tokens.IsAdjacent(i) && random.Next(12) == 0) gap += comments[random.Next(comments.Length)];
                text += gap + tokens[i].Text;
            }

            if (Examples.Parse(text).Diagnostics.Count == 0) ShouldSurvive(text);
        }
    }

    [Theory]
    [InlineData("a; -b -> ReLU")]
    [InlineData("y = a; (b)")]
    [InlineData("y = a; [b]")]
    [InlineData("y = a\n(b + c) * d -> ReLU")]
    [InlineData("input; x = 1")]
    [InlineData("a; b = 1")]
    [InlineData("a;; b;")]
    public void StatementsThatWouldJoin_AreKeptApart(string statements) => ShouldSurvive($"model A {{ {statements} }}");

    [Fact]
    public void Samples_AreFormatted()
    {
        foreach (var text in Files("samples", "*.nnet")) Format(text).ShouldBe(text);
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Pages.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/"))
            .Select(File.ReadAllText);

    private static void ShouldSurvive(string text)
    {
        if (Formatter.Format(new SourceFile("test.nnet", text)).Text is not { } formatted) return;
        Examples.ParseClean(formatted).Describe().ShouldBe(Examples.Parse(text).Unit.Describe(), $"{text}\n---\n{formatted}");
        Comments(formatted).ShouldBe(Comments(text), $"{text}\n---\n{formatted}");
        Format(formatted).ShouldBe(formatted, text);
    }

    private static string? Format(string text) => Formatter.Format(new SourceFile("test.nnet", text)).Text;

    private static IEnumerable<string> Comments(string text)
    {
        var tokens = Scanner.Scan(new SourceFile("test.nnet", text), new DiagnosticBag());
        return Enumerable.Range(0, tokens.Count + 1).SelectMany(tokens.CommentsBefore)
            .Select(comment => comment.Text.ReplaceLineEndings("\n"));
    }
}
