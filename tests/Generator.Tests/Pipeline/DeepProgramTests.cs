using ModelDsl.Dsl;
using ModelDsl.Dsl.Tests;
using ModelDsl.Dsl.Text;
using ModelDsl.Generator.Emit;
using ModelDsl.Generator.Pipeline;

namespace ModelDsl.Generator.Tests.Pipeline;

public class DeepProgramTests
{
    [Theory]
    [InlineData("x + (", ")")]
    [InlineData("f(", ")")]
    public void DeepestExpressions_AreWritten_OnLittleStack(string open, string close)
    {
        var expression = Enumerable.Range(0, 60).Aggregate("x", (inner, _) => open.Replace("f", "relu") + inner + close);
        var text = $"model Deep {{ input x: [B, 4] y = {expression} output y }}";

        var files = LittleStack.Run(() =>
        {
            var compilation = Compiler.Compile([new SourceFile("deep.nnet", text)]);
            compilation.Diagnostics.ShouldBeEmpty();
            return new CompiledProject(new(CSharpEmitter.ClassesOf(compilation)), new([])).Classes.Select(source => source.Emit()).ToList();
        });

        files.ShouldHaveSingleItem().File!.Text.ShouldContain("class Deep");
    }
}
