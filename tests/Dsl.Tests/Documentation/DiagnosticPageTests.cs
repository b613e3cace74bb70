using System.Text.RegularExpressions;

namespace ModelDsl.Dsl.Tests.Documentation;

/// <summary>Every code that the compiler can report has one meaning and one page: an example that fails with it, and its mend.</summary>
public partial class DiagnosticPageTests
{
    // Not to be shown as text in a page: control characters, binary data, a name of 256 letters, a file of 1 MiB, our own defects.
    private static readonly string[] NotShown = ["NNET1001", "NNET1002", "NNET1008", "NNET9001", "NNET9002"];

    public static TheoryData<string> Codes => new(Definitions().Select(definition => definition.Code).Distinct());

    [Fact]
    public void Codes_AreDefinedInOneFileEach()
    {
        foreach (var code in Definitions().GroupBy(definition => definition.Code))
        {
            code.Select(definition => definition.File).Distinct().Count().ShouldBe(1, code.Key);
        }
    }

    [Fact]
    public void Pages_AreOfCodesThatExist() =>
        Directory.GetFiles(Path.Combine(Pages.Root, "docs/diagnostics"), "NNET*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Except(Definitions().Select(definition => definition.Code))
            .ShouldBeEmpty();

    [Theory, MemberData(nameof(Codes))]
    public void Page_NamesItsCode(string code) => Page(code).ShouldStartWith($"# {code}: ");

    [Theory, MemberData(nameof(Codes))]
    public void Page_ShowsTheFaultAndItsMend(string code)
    {
        var examples = PageExample.In(Page(code));
        if (NotShown.Contains(code))
        {
            examples.ShouldBeEmpty();
            return;
        }

        examples.Count.ShouldBe(2);
        examples[0].Diagnostics().Select(diagnostic => diagnostic.Code).Distinct().ShouldBe([code]);
        examples[0].Messages.ShouldNotBeNull();
        examples[1].Diagnostics().ShouldBeEmpty();
    }

    private static IEnumerable<(string Code, string File)> Definitions() =>
        from file in Directory.GetFiles(Path.Combine(Pages.Root, "src/Dsl"), "*.cs", SearchOption.AllDirectories)
        where !Path.GetRelativePath(Pages.Root, file).Split('/', '\\').Any(part => part is "bin" or "obj")
        from Match match in Literal().Matches(File.ReadAllText(file))
        orderby match.Groups[1].Value
        select (match.Groups[1].Value, file);

    private static string Page(string code) => Pages.Read($"docs/diagnostics/{code}.md");

    // In code only: comments mention codes as well.
    [GeneratedRegex("""^(?!\s*//).*"(NNET\d{4})""", RegexOptions.Multiline)]
    private static partial Regex Literal();
}
