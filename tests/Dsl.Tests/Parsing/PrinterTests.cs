using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Tests.Parsing;

public class PrinterTests
{
    [Theory, MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void Example_SurvivesPrinting(string name) => ShouldSurvive(Examples.Read(name));

    [Fact]
    public void RandomPrograms_SurvivePrinting()
    {
        for (var seed = 0; seed < 200; seed++) ShouldSurvive(new RandomProgram(seed).Text());
    }

    [Fact]
    public void LongPipelines_HaveAStageALine() => Print(
        """
        /// A net.
        model Net { input x:[B,8]; x->conv1:Conv2d(32,kernel_size:3)->Sequential{Linear(64)->ReLU->Linear(64)->ReLU->Linear(64)->ReLU->Linear(64)->ReLU}->repeat 3{Linear(64)->ReLU->Linear(64)->ReLU->Linear(64)->ReLU->Linear(64)->ReLU->Linear(64)->ReLU}->output y }
        """).ShouldBe(
        """
        /// A net.
        model Net {
            input x: [B, 8]

            x
              -> conv1: Conv2d(32, kernel_size: 3)
              -> Sequential { Linear(64) -> ReLU -> Linear(64) -> ReLU -> Linear(64) -> ReLU -> Linear(64) -> ReLU }
              -> repeat 3 {
                  Linear(64) -> ReLU -> Linear(64) -> ReLU -> Linear(64) -> ReLU -> Linear(64) -> ReLU -> Linear(64) -> ReLU
              }
              -> output y
        }

        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("1e-3", "1e-3")]
    [InlineData("0.00015", "1.5e-4")]
    [InlineData("1.50", "1.5")]
    [InlineData("2e0", "2.0")]
    [InlineData("1e300", "1e300")]
    [InlineData("2.5e-12", "2.5e-12")]
    [InlineData("123456", "123_456")]
    [InlineData("1_000", "1000")]
    [InlineData("\"a\\\"\\\\\\n\"", "\"a\\\"\\\\\\n\"")]
    public void Literals_HaveOneForm(string written, string printed) => Print($"const a = {written}").ShouldBe($"const a = {printed}\n");

    [Theory]
    [InlineData("a; -b -> ReLU")]
    [InlineData("y = a; (b)")]
    [InlineData("y = a; [b]")]
    [InlineData("y = a\n(b + c) * d -> ReLU")]
    [InlineData("input; x = 1")]
    [InlineData("a; b = 1")]
    public void StatementsThatWouldJoin_AreKeptApart(string statements) => ShouldSurvive($"model A {{ {statements} }}");

    private static string Print(string text) => SyntaxPrinter.Print(Examples.ParseClean(text));

    private static void ShouldSurvive(string text)
    {
        var unit = Examples.ParseClean(text);
        var printed = SyntaxPrinter.Print(unit);
        Examples.ParseClean(printed).Describe().ShouldBe(unit.Describe(), printed);
        Print(printed).ShouldBe(printed);
    }
}
