namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Keys of the state_dict: section 6 of the language.</summary>
public class KeyTests
{
    [Fact]
    public void ALabel_IsTheKey() =>
        Compiled.Cleanly("model M { input x: [B, 4] x -> fc1: Linear(2) -> output y }").State("M")
            .ShouldBe(["fc1.weight [2, 4]", "fc1.bias [2]"]);

    [Fact]
    public void WithoutALabel_KindAndOrdinalAre() =>
        Compiled.Cleanly("model M { input x: [B, 4] x -> Linear(3, bias: false) -> Linear(2, bias: false) -> LayerNorm -> output y }")
            .State("M")
            .ShouldBe(["linear_1.weight [3, 4]", "linear_2.weight [2, 3]", "layer_norm_1.weight [2]", "layer_norm_1.bias [2]"]);

    [Fact]
    public void InASequential_EveryStageCounts() =>
        Compiled.Cleanly(
            "model M { input x: [B, 4] x -> net: Sequential { Linear(3, bias: false) -> ReLU -> Linear(2, bias: false) } -> output y }")
            .State("M").ShouldBe(["net.0.weight [3, 4]", "net.2.weight [2, 3]"]);

    [Fact]
    public void InAChainBody_RepetitionIsSplicedIn() =>
        Compiled.Cleanly("""
            block Stack(n: int) = Linear(5, bias: false) -> repeat n { Linear(5, bias: false) -> ReLU }
            model M { input x: [B, 4] x -> s: Stack(2) -> output y }
            """)
            .State("M").ShouldBe(["s.0.weight [5, 4]", "s.1.weight [5, 5]", "s.3.weight [5, 5]"]);

    [Fact]
    public void ALabelledRepeat_IsAModuleList() =>
        Compiled.Cleanly("model M { input x: [B, 4] x -> blocks: repeat 2 { Linear(4, bias: false) } -> output y }")
            .State("M").ShouldBe(["blocks.0.weight [4, 4]", "blocks.1.weight [4, 4]"]);

    [Fact]
    public void ALabelledRepeatOfSeveralStages_IsAModuleListOfSequentials() =>
        Compiled.Cleanly("model M { input x: [B, 4] x -> blocks: repeat 2 { Linear(4, bias: false) -> ReLU } -> output y }")
            .State("M").ShouldBe(["blocks.0.0.weight [4, 4]", "blocks.1.0.weight [4, 4]"]);

    [Fact]
    public void AQuotedLabel_IsATemplate() =>
        Compiled.Cleanly("""
            block Dense(growth: int) {
                input x: [B, C]
                x -> fc: Linear(growth, bias: false) -> output y
            }
            model M { input x: [B, 4] x -> for i in 0..2 { concat(dim: 1) { Identity, "layer{i + 1}": Dense(3) } } -> output y: [B, 10] }
            """)
            .State("M").ShouldBe(["layer1.fc.weight [3, 4]", "layer2.fc.weight [3, 7]"]);

    [Fact]
    public void ADeclaredLayer_SharesItsWeights() =>
        Compiled.Cleanly("model M { input x: [B, 4] layer enc = Linear(4, bias: false) a = x -> enc output y = a -> enc }")
            .State("M").ShouldBe(["enc.weight [4, 4]"]);

    [Fact]
    public void AParameter_StandsInFrontOfTheChildren() =>
        Compiled.Cleanly(
            "model M { input x: [B, 4] x -> fc: Linear(4, bias: false) -> as h parameter scale: [4] = ones output y = h * scale }")
            .State("M").ShouldBe(["scale [4]", "fc.weight [4, 4]"]);

    [Fact]
    public void TheSameLabelTwice_IsAnErrorThatNamesTheFirst() =>
        Compiled.Text("model M {\n  input x: [B, 4]\n  x -> a: Linear(4) -> a: Linear(4) -> output y\n}").Error
            .ShouldStartWith("3,27 NNET2002 the key 'a' is taken in line 3;");

    [Fact]
    public void ASharedLayerUsedWithAnotherSize_IsAnError() =>
        Compiled.Text(
            "model M {\n  input x: [B, 4]\n  input z: [B, 5]\n  layer enc = Linear(4)\n  output y = x -> enc\n  output w = z -> enc\n"
            + "}").Error
            .ShouldBe("6,19 NNET3003 the shared Linear 'enc' was made with in_features = 4, but here it is 5, not 4");
}
