using ModelDsl.Dsl.Elaboration.Graph;

namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Repetition, in the elaborated graph and in the class to be written.</summary>
public class LoopTests
{
    private const string Dense = """
        block Dense(growth: int) { input x: [B, C] x -> fc: Linear(growth) -> output y }
        block Blocks(layers: int, growth: int) {
            input x: [B, C]
            x -> for i in 0..layers { concat(dim: 1) { Identity, "layer{i + 1}": Dense(growth) } } -> output y
        }
        model M(layers: int = 3, growth: int = 4) { input x: [B, 8] x -> blocks: Blocks(layers, growth) -> fc: Linear(1) -> output y }
        """;

    [Fact]
    public void ADimensionThatGrows_IsFollowedInTheGraph() => Compiled.Cleanly(Dense).State("M").ShouldContain("fc.weight [1, 20]");

    [Fact]
    public void ADimensionThatGrows_IsCarriedByTheLoopOfTheClass()
    {
        var blocks = Compiled.Cleanly(Dense).Compilation.Definitions.Single(definition => definition.ClassName == "Blocks");
        var loop = blocks.Steps.OfType<LoopStep>().ShouldHaveSingleItem();
        var carried = loop.Dims.ShouldHaveSingleItem();
        carried.Initial.ToString().ShouldBe("C");
        carried.Next.ToString().ShouldBe("growth + channels");
    }

    [Fact]
    public void AfterTheLoop_FixedGrowthHasAClosedForm()
    {
        var model = Compiled.Cleanly(Dense).Compilation.Definitions.Single(definition => definition.ClassName == "M");
        model.Steps.OfType<RegisterStep>().Select(step => step.Member).OfType<LayerMember>().Single(member => member.Label == "fc")
            .Sizes["in_features"].ToString().ShouldBe("layers*growth + 8");
    }

    [Fact]
    public void AList_IsRunOver() =>
        Compiled.Cleanly("model M { input x: [B, 4] x -> for w in [3, 2] { Linear(w, bias: false) -> ReLU } -> output y }").State("M")
            .ShouldBe(["linear_1.weight [3, 4]", "linear_2.weight [2, 3]"]);

    [Fact]
    public void ABillionRepeats_AreRefusedBeforeTheWork()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Compiled.Text("model M {\n  input x: [B, 4]\n  x -> repeat 1_000_000_000 { Linear(4) } -> output y\n}").Errors[0].ShouldContain("NNET9005");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void ANegativeCount_IsAnError() =>
        Compiled.Text("model M {\n  input x: [B, 4]\n  x -> repeat 2 - 3 { Linear(4) } -> output y\n}").Errors[0].ShouldContain("NNET2021");

    [Fact]
    public void SizesThatDoNotFit64Bits_AreAnErrorAtTheirPlace() =>
        Compiled.Text("model M {\n  input x: [B, 3_037_000_500]\n  x -> Linear(3_037_000_500) -> Linear(9_000_000_000_000_000_000) -> output y: [B, 9_000_000_000_000_000_000 * 2]\n}")
            .Errors.ShouldContain(error => error.Contains("NNET9007"));
}
