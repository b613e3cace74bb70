using ModelDsl.Dsl.Elaboration.Graph;

namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>A block that uses itself under a condition: unrolled in the graph, one class for every depth.</summary>
public class RecursionTests
{
    private const string Halving = """
        block Halving(depth: int) {
            input x: [B, C]
            x -> fc: Linear(C, bias: false) -> if depth > 0 { inner: Halving(depth - 1) } -> output y: [B, C]
        }

        """;

    [Fact]
    public void TheGraph_GoesInUntilTheConditionEndsIt() =>
        Compiled.Cleanly(Halving + "model M { input x: [B, 4] x -> net: Halving(2) -> output y }").State("M")
            .ShouldBe(["net.fc.weight [4, 4]", "net.inner.fc.weight [4, 4]", "net.inner.inner.fc.weight [4, 4]"]);

    [Fact]
    public void TheClass_IsOne_AndMadeOfItself()
    {
        var definitions =
            Compiled.Cleanly(
                Halving + "model M(depth: int = 2) { input x: [B, 4] x -> net: Halving(depth) -> output y: [B, 4] }")
                .Compilation.Definitions;
        definitions.Select(definition => definition.ClassName).ShouldBe(["Halving", "M"]);
        var branch = definitions[0].Steps.OfType<BranchStep>().ShouldHaveSingleItem();
        var inner = branch.Then.OfType<RegisterStep>().ShouldHaveSingleItem().Member.ShouldBeOfType<BlockMember>();
        inner.Definition.ShouldBe(definitions[0]);
        definitions[0].Parameters.Select(parameter => parameter.Name).ShouldBe(["C", "depth"]);
        inner.Arguments.Count.ShouldBe(2);
    }

    [Fact]
    public void ABlockOverLayers_MayStandInsideItselfWithOtherOnes() =>
        Compiled.Cleanly("""
            block Twice(unit: layer) { input x: [B, C] x -> a: unit -> b: unit -> output y }
            model M { input x: [B, 4] x -> net: Twice(Twice(Linear(4, bias: false))) -> output y }
            """).State("M").ShouldBe(["net.a.a.weight [4, 4]", "net.a.b.weight [4, 4]", "net.b.a.weight [4, 4]", "net.b.b.weight [4, 4]"]);

    [Fact]
    public void WithoutAClaim_ItIsAnError() =>
        Compiled.Text(
            Halving.Replace("output y: [B, C]", "output y") + "model M { input x: [B, 4] x -> net: Halving(2) -> output y }").Error
            .ShouldStartWith(
                "3,62 NNET2024 Halving uses itself, so its output 'y' must claim a shape, from which the inner use is known: `output y: "
                + "[B, …]`");

    [Fact]
    public void WithoutAnOutput_ItIsAnError() =>
        Compiled.Text("block Deep { input x: [8] x -> Linear(8) -> Deep -> ReLU }").Error
            .ShouldBe("1,7 NNET2009 the block 'Deep' has no output; end a pipeline in `-> output y`");

    [Fact]
    public void AClaimThatDoesNotHold_IsRefuted() =>
        Compiled.Text(
            Halving.Replace("output y: [B, C]", "output y: [B, C + 1]")
            + "model M { input x: [B, 4] x -> net: Halving(0) -> output y }").Error
            .ShouldContain("NNET3011 y is claimed to be [B, C + 1], but is [B, 4]");

    [Fact]
    public void AResultThatIsNotFloating_IsAnError() =>
        Compiled.Text(
            Halving.Replace("-> output", "-> to(int64) -> output") + "model M { input x: [B, 4] x -> net: Halving(0) -> output y }").Error
            .ShouldContain("NNET2024 Halving uses itself, so its output 'y' must be floating, but is int64[B, C]");

    [Fact]
    public void ACircleOfBlocks_IsAnError() =>
        Compiled.Text("""
            block Even(depth: int) { input x: [B, C] x -> fc: Linear(C) -> if depth > 0 { odd: Odd(depth - 1) } -> output y: [B, C] }
            block Odd(depth: int) { input x: [B, D] x -> ReLU -> if depth > 0 { even: Even(depth - 1) } -> output y: [B, D] }
            model M { input x: [B, 4] x -> net: Even(2) -> output y }
            """).Error
            .ShouldStartWith(
                "2,75 NNET2024 Even uses itself through Odd, but a block can only use itself directly; write what Odd does into Even");

    [Fact]
    public void WhatNeverEnds_EndsAtTheBudget() =>
        Compiled.Text(Halving.Replace("depth - 1", "depth + 1") + "model M { input x: [B, 4] x -> net: Halving(2) -> output y }").Error
            .ShouldContain("NNET9006 blocks are nested more than 64 deep here");
}
