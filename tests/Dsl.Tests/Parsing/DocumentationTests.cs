using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Parsing;

/// <summary>Every syntax error has its page, whose first example fails with it and whose second one is its mend.</summary>
public partial class DocumentationTests
{
    public static TheoryData<string> Codes => new(Factories().Select(CodeOf));

    [Fact]
    public void Codes_AreUnique() => Factories().Select(CodeOf).ShouldBeUnique();

    [Theory, MemberData(nameof(Codes))]
    public void Page_Exists_AndNamesItsCode(string code) => Page(code).ShouldStartWith($"# {code}: ");

    [Theory, MemberData(nameof(Codes))]
    public void Examples_FailAndAreMended(string code)
    {
        var examples = Example().Matches(Page(code)).Select(match => match.Groups[1].Value).ToArray();
        if (examples.Length == 0)
        {
            // These cannot be shown as text.
            code.ShouldBeOneOf("NNET1001", "NNET1002", "NNET1008", "NNET9002");
            return;
        }

        examples.Length.ShouldBe(2);
        Examples.Parse(examples[0]).Diagnostics.Select(diagnostic => diagnostic.Code).Distinct().ShouldBe([code]);
        Examples.ParseClean(examples[1]);
    }

    private static IEnumerable<MethodInfo> Factories() => typeof(SyntaxErrors)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.ReturnType == typeof(Diagnostic));

    private static string CodeOf(MethodInfo factory)
    {
        var location = new Location(new SourceFile("test.nnet", " "), default);
        var arguments = factory.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(Location) ? location
            : parameter.ParameterType == typeof(string) ? "text"
            : parameter.ParameterType == typeof(IReadOnlyList<string>) ? new[] { "text" }
            : Activator.CreateInstance(parameter.ParameterType));
        return ((Diagnostic)factory.Invoke(null, [.. arguments])!).Code;
    }

    private static string Page(string code, [CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "../../../docs/diagnostics", code + ".md"));

    [GeneratedRegex("```nnet\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
