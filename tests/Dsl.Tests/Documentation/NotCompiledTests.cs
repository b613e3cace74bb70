using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Documentation;

/// <summary>What docs/language.md lists as not compiled yet is one error that says so, and nothing follows from it.</summary>
public class NotCompiledTests
{
    [Theory]
    [InlineData("input x: [B, 8] x -> Linear(4) -> output y } train Net { loss mse_loss(y, y)")]
    public void Construct_IsOneErrorThatSaysSo(string body)
    {
        var text = $"model Net(n: int = 2, flag: bool = true, widths: int[] = [4, 8]) {{ {body} }}";

        var diagnostic = Compiler.Compile([new SourceFile("test.nnet", text)]).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe("NNET2011");
        diagnostic.Message.ShouldContain("not compiled by this version");
    }
}
