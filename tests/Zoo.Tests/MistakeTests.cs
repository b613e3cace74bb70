using ModelDsl.Dsl;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Zoo.Tests;

/// <summary>Mistakes of teaching material are found at their place, and nothing else; their mends compile.</summary>
public class MistakeTests
{
    private static readonly Dictionary<string, string> Places = new()
    {
        ["M1"] = "8,5 NNET3008",
        ["M2"] = "8,10 NNET3009",
        ["M3"] = "7,15 NNET3001",
        ["M4"] = "7,10 NNET3009",
        ["M5"] = "9,40 NNET3011",
        ["M6"] = "7,15 NNET3008",
        ["M7"] = "7,17 NNET3001",
        ["M8a"] = "4,60 NNET5004",
        ["M8b"] = "7,23 NNET5005",
        ["M8c"] = "7,23 NNET5006",
        ["M9"] = "7,23 NNET3001",
        ["M8d"] = "8,15 NNET5005",
        ["M9b"] = "9,15 NNET3001",
    };

    public static TheoryData<string> Mistakes => [.. Places.Keys];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void AMistake_IsFoundAtItsPlace(string name) => Compile(name).ShouldBe([Places[name]]);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void ItsMend_Compiles(string name) => Compile($"{name}.mended").ShouldBeEmpty();

    [Fact]
    public void EveryFile_IsTried() =>
        Directory.EnumerateFiles(Repository.Mistakes, "*.nnet").Select(path => Path.GetFileName(path)).ShouldBe(
            Places.Keys.SelectMany(name => new[] { $"{name}.nnet", $"{name}.mended.nnet" }), ignoreOrder: true);

    private static IEnumerable<string> Compile(string name)
    {
        var path = Path.Combine(Repository.Mistakes, $"{name}.nnet");
        return Compiler.Compile([new SourceFile(path, File.ReadAllText(path))], "Zoo").Diagnostics.Select(Describe);
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Location.Start.Line},{diagnostic.Location.Start.Column} {diagnostic.Code}";
}
