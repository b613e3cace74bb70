namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary><c>init</c> statements, and initialisers of parameters.</summary>
public class InitializationTests
{
    private const string Net = """
        block Part { input x: [B, C] x -> inner: Linear(C) -> output y }
        model M(deep: bool = false, rate: float = 0.1, n: int = 2) {
        input x: [B, 3, 8, 8]  parameter scale: [8]
        x -> conv: Conv2d(4, kernel_size: 3, bias: false) -> bn: BatchNorm2d -> Flatten -> part: Part
          -> if deep { extra: Linear(5) -> again: Linear(144) }
          -> fc: Linear(8) -> it * scale -> as features -> unsqueeze(1) -> lstm: LSTM(4) -> as y

        """;

    [Theory]
    [InlineData("init Conv2d: kaiming_normal(fan_out)")]
    [InlineData("init Conv2d: kaiming_uniform(nonlinearity: tanh, mode: fan_out, a: rate), bias: zeros")]
    [InlineData("init fc: normal(0, 0.01), bias: zeros")]
    [InlineData("init part.inner: sparse(0.1)")]
    [InlineData("init Dense: orthogonal(gain: 2)")]
    [InlineData("init extra: ones")]
    [InlineData("init scale: full(n)")]
    [InlineData("init lstm: orthogonal, bias: zeros, bias_hh_l0: ones")]
    [InlineData("init BatchNorm2d: uniform, bias: trunc_normal(0.02)")]
    public void ALayer_IsNamedByKindOrByLabel(string statement) => Compiled.Cleanly($"{Net}{statement}\noutput y }}");

    [Theory]
    [InlineData("init fx: zeros", "7,6 NNET2001 'fx' is no layer, and no label of this body; did you mean 'fc'?")]
    [InlineData("init Conv2: zeros", "7,6 NNET2001 'Conv2' is no layer, and no label of this body; did you mean 'Conv2d'?")]
    [InlineData("init part.iner: zeros", "7,11 NNET2001 'part' has no layer labelled 'iner'; did you mean 'inner'?")]
    [InlineData("init Part: zeros", "7,6 NNET2007 'Part' is a block; `init` takes a layer, such as `Conv2d`, or a label")]
    [InlineData(
        "init part: zeros",
        "7,6 NNET2007 'part' is a Part, which has no weights of its own; name a layer in it, `part.label`, or a kind of layers")]
    [InlineData("init fc: kaiming", "7,10 NNET2007 'kaiming' is no initialiser")]
    [InlineData("init fc: kaiming_norml", "7,10 NNET2007 'kaiming_norml' is no initialiser; did you mean 'kaiming_normal'?")]
    [InlineData(
        "init fc: kaiming_normal(fan)", "7,25 NNET2005 'mode' of kaiming_normal is one of \"fan_in\", \"fan_out\", but gets \"fan\"")]
    [InlineData("init fc: kaiming_normal(nonlinearity: 3)", "7,25 NNET2005 'nonlinearity' of kaiming_normal is")]
    [InlineData("init fc: full", "7,10 NNET2004 full needs 'value'")]
    [InlineData("init fc: zeros, biass: zeros", "7,17 NNET2003 'fc' has no argument 'biass'; did you mean 'bias'?")]
    [InlineData("init Conv2d: zeros, gain: zeros", "7,21 NNET2003 Conv2d has no argument 'gain'; it takes weight, bias")]
    [InlineData("init conv: zeros, bias: zeros", "7,19 NNET2007 'conv' has no bias to fill: its arguments leave it out")]
    [InlineData("init fc: zeros, ones", "7,17 NNET2007 name what `ones` fills, such as `bias: ones`")]
    [InlineData("init fc: zeros, weight: ones", "7,17 NNET2006 'weight' of init is given twice")]
    [InlineData("init bn: kaiming_normal", "7,10 NNET3001 bn.weight: kaiming_normal needs at least 2 dims, but gets [4]")]
    [InlineData(
        "init BatchNorm2d: ones, bias: xavier_uniform", "7,25 NNET3001 bn.bias: xavier_uniform needs at least 2 dims, but gets [4]")]
    [InlineData("init Conv2d: sparse(0.1)", "7,14 NNET3001 conv.weight: sparse needs 2 dims, but gets [4, 3, 3, 3]")]
    [InlineData("init scale: zeros, bias: zeros", "7,1 NNET2007 'scale' is a parameter: it takes one initialiser, without a name")]
    [InlineData("init fc: normal(B)", "7,17 NNET3007 an argument of normal is B, which depends on the run-time dimension B")]
    [InlineData(
        "init GRU: orthogonal", "7,6 NNET5003 M has no GRU, so that this initialises nothing; remove it, or name a layer that is there")]
    [InlineData(
        "parameter p: [4] = orthogonal\noutput z = p", "7,20 NNET3001 parameter 'p': orthogonal needs at least 2 dims, but gets [4]")]
    public void AWrongInit_IsOneDiagnostic(string statement, string error) =>
        Compiled.Text($"{Net}{statement}\noutput y }}").Error.ShouldStartWith(error);

    [Fact]
    public void ALayerParameter_MayMakeAKindAbsent() => Compiled.Cleanly("""
        block Net(norm: layer) { input x: [B, C, H, W] x -> n: norm -> output y init BatchNorm2d: ones init norm: ones, bias: zeros }
        model A { input x: [B, 4, 8, 8] x -> net: Net(BatchNorm2d) -> output y }
        model G { input x: [B, 4, 8, 8] x -> net: Net(GroupNorm(2)) -> output y }
        """);

    [Fact]
    public void ALabelInABranchNotTaken_IsNoError() => Compiled.Cleanly("""
        block Net(deep: bool) { input x: [B, 4] x -> if deep { extra: Linear(4) } -> fc: Linear(2) -> output y init extra: zeros }
        model Flat = Net(false)
        model User { input x: [B, 4] x -> net: Net(false) -> output y }
        """);
}
