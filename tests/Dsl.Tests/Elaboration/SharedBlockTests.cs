namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>A block that is declared once and used several times.</summary>
public class SharedBlockTests
{
    private const string Mlp = "block Mlp(hidden: int) = Linear(hidden) -> ReLU\n";

    [Fact]
    public void UsesOfEqualShape_ShareTheWeights() =>
        Compiled.Cleanly(Mlp + "model M {\n  input x: [B, 4]\n  input z: [B, 4]\n  layer enc = Mlp(3)\n  output y = enc(x) + enc(z)\n}")
            .State("M").ShouldBe(["enc.0.weight [3, 4]", "enc.0.bias [3]"]);

    [Fact]
    public void AUseThatNeedsOtherWeights_IsAnError() =>
        Compiled.Text(
            Mlp + "model M {\n  input x: [B, 4]\n  input z: [B, 5]\n  layer enc = Mlp(3)\n"
            + "  output y = enc(x)\n  output w = enc(z)\n}").Error
            .ShouldBe("7,14 NNET3003 the shared Mlp 'enc' was made with 0.weight [3, 4], but here it needs 0.weight [3, 5]; " +
                "declare another one, or pass it equal shapes");

    [Theory]
    [InlineData("enc()", "6,14 NNET2004 Mlp needs 'input'")]
    [InlineData("enc(x, x)", "6,14 NNET2006 Mlp takes 1 positional argument at most")]
    [InlineData("x -> Mlp(3, mask: x)", "6,26 NNET2003 Mlp has no argument 'mask'")]
    public void InputsThatAChainDoesNotHave_AreErrors(string use, string expected) =>
        Compiled.Text(Mlp + "model M {\n  input x: [B, 4]\n  layer enc = Mlp(3)\n  output h = enc(x)\n  output y = " + use + "\n}")
            .Error.ShouldStartWith(expected);

    [Fact]
    public void WhatAMergeRejects_IsWrongInItsOwnLine() =>
        Compiled.Text(
            "model M {\n  input x: [B, 4, H]\n  x\n    -> concat(dim: 2) {\n      Conv1d(2, kernel_size: 1),\n"
            + "      Conv1d(3, kernel_size: 1)\n    }\n    -> output y\n}").Error
            .ShouldStartWith("4,8 NNET3004 cannot concatenate");

    [Fact]
    public void WhatAnOpRejects_IsWrongInItsOwnLine() =>
        Compiled.Text("model M {\n  input x: [B, 4]\n  input z: [B, 5]\n  output y = x +\n    matmul(x, z)\n}").Error.ShouldStartWith(
            "5,5 NNET3003 matmul");
}
