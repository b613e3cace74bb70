using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Binding;

/// <summary>After a syntax error only that is judged which does not depend on what could not be read.</summary>
public class WholeDeclarationsTests
{
    private const string Wrong = "model Wrong { input x: [B, 8] x -> Linear(3) -> output y: [B, 4] }\n";

    [Fact]
    public void BrokenBlock_IsNotJudged_NorItsUsers() => Codes(
        """
        block Part { input x: [B, 8] h = * 3  h -> Linear(4) -> output y }
        model Net { input x: [B, 8] x -> Part -> output y: [B, 99] }
        model Outer = Net
        """).ShouldBe(["NNET1010"]);

    [Fact]
    public void BrokenConstant_IsNoDimension() => Codes(
        """
        const width = = 16
        model Net { input x: [B, width] x -> Linear(width) -> output y: [B, 99] }
        """).ShouldBe(["NNET1010"]);

    [Fact]
    public void BrokenFile_HidesNoErrorOfAnother() =>
        Codes("model Net { input x: [B, 8] x -> Linear(4)) -> output y }", Wrong).ShouldBe(["NNET1012", "NNET3011"]);

    [Fact]
    public void IndependentDeclaration_IsJudged() => Codes("const width = = 16\n" + Wrong).ShouldBe(["NNET1010", "NNET3011"]);

    [Fact]
    public void NameOfABrokenFile_IsNotUnknown() => Codes(
        "namespace Parts block Part { input x: [B, 8] x -> Linear(4)) -> output y }",
        "using Parts model Net { input x: [B, 8] x -> Part -> output y }").ShouldBe(["NNET1012"]);

    [Fact]
    public void WithoutSyntaxErrors_UnknownNamesAreReported() =>
        Codes("using Parts model Net { input x: [B, 8] x -> Part -> output y }").ShouldBe(["NNET2008", "NNET2001"]);

    private static IEnumerable<string> Codes(params string[] files) =>
        Compiler.Compile(files.Select((text, i) => new SourceFile($"{i}.nnet", text))).Diagnostics.Select(diagnostic => diagnostic.Code);
}
