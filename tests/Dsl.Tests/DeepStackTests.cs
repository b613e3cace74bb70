using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests;

/// <summary>What the budgets allow is compiled whatever stack the caller has.</summary>
public class DeepStackTests
{
    public static TheoryData<string> Nestings =>
        ["residual { {0} }", "if true { {0} }", "Sequential { {0} }", "it + (it -> {0})", "sum { {0}, Identity }"];

    [Theory]
    [MemberData(nameof(Nestings))]
    public void DeepestProgram_IsCompiled_OnLittleStack(string nesting)
    {
        var brackets = nesting.Count(character => character is '{' or '(') - 1;
        var depth = 62 / brackets;
        var text = string.Concat(
            Enumerable.Range(0, 62).Select(
                i => $"block B{i} {{ input x: [B, 4] x -> {Nested(i < 61 ? $"B{i + 1}" : "ReLU")} -> output y }}\n"))
            + "model M { input x: [B, 4] x -> B0 -> output y }";

        var compilation = LittleStack.Run(() => Compiler.Compile([new SourceFile("deep.nnet", text)]));

        compilation.Diagnostics.ShouldBeEmpty();
        compilation.Models.Count.ShouldBe(1);

        string Nested(string inner) =>
            depth == 0 ? inner : Enumerable.Range(0, depth).Aggregate(inner, (chain, _) => nesting.Replace("{0}", chain));
    }
}
