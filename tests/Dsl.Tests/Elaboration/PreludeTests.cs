using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Blocks that come with the language: found without a `using`, hidden by the user's own, and blind to them.</summary>
public class PreludeTests
{
    private const string Encoder =
        "model M { input x: [B, T, 8] x -> net: TransformerEncoder(TransformerEncoderLayer(2, 16), 2) -> output y }";

    [Fact]
    public void OnlyWhatIsUsed_BecomesAClass_BelowTheNamespaceOfTheProject()
    {
        Compiled.Cleanly("model M { input x: [B, 8] x -> Linear(2) -> output y }").Compilation.Definitions.Count.ShouldBe(1);
        Compiled.Cleanly(Encoder).Compilation.Definitions.Select(definition => $"{definition.Namespace}.{definition.ClassName}")
            .ShouldBe(["Test.Prelude.TransformerEncoderLayer", "Test.Prelude.TransformerEncoderOfLayer", "Test.M"]);
    }

    [Fact]
    public void ADeclarationOfTheSameName_HidesTheStandardOne() =>
        Compiled.Cleanly("""
            block SqueezeExcitation(count: int) { input x: [B, C, H, W] x -> only: Conv2d(count, kernel_size: 1, bias: false) -> output y }
            model M { input x: [B, 3, H, W] x -> net: SqueezeExcitation(2) -> output y }
            """).State("M").ShouldBe(["net.only.weight [2, 3, 1, 1]"]);

    [Fact]
    public void TheUsersNames_DoNotReachIntoThePrelude() =>
        Compiled.Cleanly("block LayerNorm(eps: float) { input x: [B, C] output y = x }\n"
            + "block TransformerEncoderLayer(n: int) { input x: [B, 4] output y = x }\n"
            + "model M { input src: [B, S, 8] input tgt: [B, T, 8]; (src, tgt) -> net: Transformer(2, 1, 1, 16) -> output y }")
            .State("M").ShouldContain("net.encoder.layers.0.norm1.weight [8]");

    [Fact]
    public void AFaultInItsArguments_IsToldWhereItIsUsed() =>
        Compiled.Text("model M {\n  input x: [B, T, 8]\n  x -> net: TransformerEncoderLayer(3) -> output y\n}").Error
            .ShouldStartWith("3,13 NNET3005 MultiheadAttention: num_heads must divide the features of the query");

    [Fact]
    public void AFaultFarInside_IsToldWhereTheUserStands() =>
        Compiled.Text("model M {\n  input src: [B, S, 8]\n  input tgt: [B, T, 8]\n  (src, tgt) -> net: Transformer(3) -> output y\n}").Error
            .ShouldBe(
                "4,22 NNET3005 MultiheadAttention: num_heads must divide the features of the query, but 3 does not divide 8 (in "
                + "Transformer, used at file0.nnet(4,22))");

    [Fact]
    public void ItsNames_AreSuggested() =>
        Compiled.Text("model M {\n  input x: [B, T, 8]\n  x -> TransformerEncoderLayr(2) -> output y\n}").Error
            .ShouldContain("did you mean 'TransformerEncoderLayer'?");

    [Fact]
    public void EveryBlock_IsDocumented() =>
        Prelude.Units.SelectMany(unit => unit.Unit.Declarations).ShouldAllBe(declaration => declaration.Documentation != null);

    [Fact]
    public void ItsFiles_AreWithoutFault()
    {
        foreach (var file in Prelude.Files)
        {
            ModelDsl.Dsl.Parsing.NnetParser.Parse(new SourceFile(file.Path, file.Text)).Diagnostics.ShouldBeEmpty();
        }
    }
}
