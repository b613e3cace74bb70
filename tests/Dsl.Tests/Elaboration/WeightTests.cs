namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Weights of layers as values: <c>embed.weight</c>.</summary>
public class WeightTests
{
    [Fact]
    public void AWeight_HasItsLayersShape_AndNoKeyOfItsOwn()
    {
        var compiled = Compiled.Cleanly("""
            model M(words: int = 10, dim: int = 4) {
                input ids: int64[B, T]
                ids -> embed: Embedding(words, dim) -> as h
                output logits: [B, T, words] = linear(h, embed.weight)
            }
            """);
        compiled.State("M").ShouldBe(["embed.weight [10, 4]"]);
        compiled.Output("M").ShouldBe("[B, T, 10]");
    }

    [Fact]
    public void AWeight_IsReachedThroughBlocks() => Compiled.Cleanly("""
        block Inner(n: int) { input x: [B, C] parameter scale: [C] = ones x * scale -> fc: Linear(n) -> output y }
        block Outer(n: int) { input x: [B, C] x -> inner: Inner(n) -> output y }
        model M(n: int = 3) {
            input x: [B, 8]
            layer shared = Linear(n)
            x -> outer: Outer(n) -> output y
            x -> shared -> lstm_input: Linear(4) -> unsqueeze(1) -> lstm: LSTM(5) -> output s
            output z: [B, 8] = y @ outer.inner.fc.weight * outer.inner.scale
            output w: [n, 8] = shared.weight
            output u: [20, 4] = lstm.weight_ih_l0
        }
        """);

    private const string Net = """
        block Part { input x: [B, C] x -> inner: Linear(C) -> output y }
        model M(deep: bool = true, biased: bool = true) {
        input x: [B, 8]  layer late = Linear(8)
        x -> fc: Linear(8, bias: false) -> ReLU -> part: Part -> if deep { extra: Linear(8) }
          -> head: Sequential { Linear(8) } -> free: Linear(8, bias: biased) -> as h
        output y = h

        """;

    [Theory]
    [InlineData("fc.wieght", "7,15 NNET2003 'fc', a Linear, has no weight 'wieght'; did you mean 'weight'?")]
    [InlineData("fc.scale", "7,15 NNET2003 'fc', a Linear, has no weight 'scale'; it has weight")]
    [InlineData("fc.bias", "7,15 NNET2007 'fc' has no bias: its arguments leave it out")]
    [InlineData("f.weight", "7,12 NNET2001 'f' is no layer, and no label of this body; did you mean 'fc'?")]
    [InlineData("late.weight", "7,17 NNET2015 the sizes of 'late' come from its input")]
    [InlineData("later.weight", "7,12 NNET2015 the sizes of 'later' come from its input")]
    [InlineData("part.weight", "7,17 NNET2001 'part' has no layer labelled 'weight'")]
    [InlineData("part.iner.weight", "7,17 NNET2001 'part' has no layer labelled 'iner'; did you mean 'inner'?")]
    [InlineData("part.inner.wait", "7,23 NNET2003 'inner', a Linear, has no weight 'wait'; it has weight, bias")]
    [InlineData("extra.weight", "7,12 NNET2007 'extra' is made under a condition of the constructor, so that its weights may not be there")]
    [InlineData("head.weight", "7,12 NNET2007 'head' is a Sequential, which has no weight of its own")]
    public void AWrongWeight_IsOneError(string weight, string error) =>
        Compiled.Text($"{Net}output z = {weight}\nx -> later: Linear(8) -> output l\nx -> late -> output m\n}}").Error.ShouldStartWith(
            error);

    [Fact]
    public void AWeightThatAnArgumentDecides_IsRequiredByTheConstructor() =>
        Compiled.Cleanly($"{Net}output z = free.bias\nx -> late -> output m\n}}").Compilation.Definitions.Last().ConstructorGuards
            .ShouldContain(guard => guard.Message == "free has a bias");

    [Fact]
    public void AContainer_SeesNoWeightFromOutside() =>
        Compiled.Text($"{Net}x -> box: Sequential {{ it @ fc.weight -> Linear(2) }} -> output z\nx -> late -> output m\n}}").Error
            .ShouldContain("these use 'fc.weight' from outside");
}
