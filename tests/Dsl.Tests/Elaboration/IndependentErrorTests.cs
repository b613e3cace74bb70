namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>One build tells of every independent error, and of none twice.</summary>
public class IndependentErrorTests
{
    [Fact]
    public void APipeline_IsJudgedBehindItsFirstFault() =>
        Compiled.Text("""
            block Part(n: int) { input x: [B, C] x -> Linear(n) -> output y }
            model M {
                input x: [B, 8]
                x -> Linaer(4) -> label: Linear(widht: 3) -> Part(m: 2) -> residual { Conv2d(8, kernel: 3) -> ReLu }
                  -> for i in 0..3 { Linear(i) -> it * unknown } -> as h -> Linear(2, 3, 4) -> output y
                output z = h
            }
            """).Errors.Select(error => error.Substring(0, error.IndexOf(';') is >= 0 and var end ? end : error.Length)).ShouldBe([
                "4,10 NNET2001 'Linaer' is not a layer, op, block, parameter, constant or value here",
                "4,37 NNET2003 Linear has no argument 'widht'",
                "4,55 NNET2003 Part has no argument 'm'",
                "4,85 NNET2003 Conv2d has no argument 'kernel'",
                "4,99 NNET2001 'ReLu' is not a layer, op, block, parameter, constant or value here",
                "5,44 NNET2001 'unknown' is not a layer, op, block, parameter, constant or value here",
                "5,75 NNET2005 'bias' of Linear is a bool, but gets an int",
                "5,78 NNET2006 Linear takes 2 positional arguments at most",
            ]);

    [Fact]
    public void ACall_IsToldAllThatIsWrongWithItsArguments() =>
        Compiled.Text("model M { input x: [B, 3, 8, 8] x -> Conv2d(\"a\", kernel: 3, stride: true) -> output y }").Errors
            .Select(error => error.Split(' ')[0]).ShouldBe(["1,45", "1,50", "1,61"]);

    [Fact]
    public void AnUnusedBlock_IsCheckedBesideAModelWithErrors() =>
        Compiled.Text("""
            block Unused { input x: [B, C] x -> Linaer(4) -> output y }
            block Used { input x: [B, C] x -> Conv2d(4, kernel_size: 3) -> output y }
            model M { input x: [B, 8] x -> Used -> output y }
            """).Errors.Select(error => error.Substring(0, error.IndexOf(' ', 5))).ShouldBe(["2,35 NNET3001", "1,37 NNET2001"]);

    [Theory]
    [InlineData(
        "(x, x) -> Linear(4)",
        "Linear takes one value, but gets 2 (a tuple passes all of its values); pass on what it takes: `-> it[0] -> Linear`")]
    [InlineData(
        "(x, x, x) -> tanh",
        "tanh takes one value, but gets 3 (a tuple passes all of its values); pass on what it takes: `-> it[0] -> tanh`")]
    [InlineData(
        "(x, x, x) -> Two",
        "Two takes 2 values, but gets 3 (a tuple passes all of its values); pass on what it takes: `-> (it[0], it[1]) -> Two`")]
    public void ATupleForFewerInputs_IsToldWithItsMend(string chain, string message) =>
        Compiled.Text(
            $"block Two {{ input a: [B, C] input b: [B, C] output y = a + b }}\nmodel M {{ input x: [B, 8]; {chain} -> output y }}")
            .Error.ShouldContain(message);

    [Fact]
    public void TheMendOfATuple_Compiles() =>
        Compiled.Cleanly("model M { input x: [B, 8]; (x, x) -> it[0] -> Linear(4) -> output y }").Output("M").ShouldBe("[B, 4]");
}
