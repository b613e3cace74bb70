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
        carried.Next.ToString().ShouldBe("growth + features");
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
    public void AListParameter_IsRunOverByTheLoopOfTheClass()
    {
        var definition = Compiled.Cleanly(
            "model M(widths: int[] = [3, 2]) { input x: [B, 4] x -> for w in widths { Linear(w) } -> fc: Linear(1) -> output y }")
            .Compilation.Definitions.ShouldHaveSingleItem();
        var loop = definition.Steps.OfType<LoopStep>().ShouldHaveSingleItem();
        loop.Count.ToString().ShouldBe("len(widths)");
        var carried = loop.Dims.ShouldHaveSingleItem();
        carried.Initial.ToString().ShouldBe("4");
        carried.Next.ToString().ShouldBe("w");
    }

    [Fact]
    public void TheLastWidth_IsProvedBehindTheLoop() =>
        Compiled.Cleanly(
            "model M(widths: int[] = [3, 2]) { input x: [B, 4] x -> for w in widths { Linear(w) } -> output y: [B, widths[-1]] }")
            .Compilation.Definitions.ShouldHaveSingleItem().ConstructorGuards.ShouldAllBe(guard => guard.Message == "len(widths) >= 1");

    [Fact]
    public void TuplesAreTakenApart() =>
        Compiled.Cleanly(
            "model M(rows: (int, bool)[] = [(3, true), (2, false)]) { input x: [B, 4] x -> for (w, b) in rows { Linear(w, bias: b) } -> "
            + "output y }")
            .State("M").ShouldBe(["linear_1.weight [3, 4]", "linear_1.bias [3]", "linear_2.weight [2, 3]"]);

    [Fact]
    public void ANameBoundAgain_GoesRound() =>
        Compiled.Cleanly("""
            model M(n: int = 3) {
                input x: [B, 4]
                x -> as all -> repeat n { Linear(2, bias: false) -> (it, concat(all, it, dim: 1)) -> as (h, all) }
                output y = all
            }
            """).Output("M").ShouldBe("[B, 10]");

    [Fact]
    public void ANameOfALoop_EndsWithIt() =>
        Compiled.Text("model M { input x: [B, 4] x -> repeat 2 { Linear(4) -> as h } -> output y output z = h }").Error
            .ShouldContain("NNET2001");

    [Fact]
    public void WhatDiffersInMoreThanNumbers_IsWrittenOutWhereTheCountIsKnown() =>
        Compiled.Cleanly("model M { input x: [B, 4] x -> for i in 0..2 { unsqueeze(dim: 1) } -> output y }").Output("M")
            .ShouldBe("[B, 1, 1, 4]");

    [Fact]
    public void ARankThatChanges_IsAnErrorWhereTheConstructorCounts() =>
        Compiled.Text("model M(n: int = 2) { input x: [B, 4] x -> repeat n { unsqueeze(dim: 1) } -> output y }").Error.ShouldContain(
            "NNET2022");

    [Fact]
    public void AnOutputInALoopOfTheConstructor_IsAnError() =>
        Compiled.Text("model M(n: int = 1) { input x: [B, 4] x -> repeat n { Linear(4) -> output y } }").Errors
            .ShouldContain(error => error.Contains("stands inside a loop"));

    [Fact]
    public void AContainer_CannotBindANameOfTheBodyAround() =>
        Compiled.Text("model M { input x: [B, 4] x -> as h -> Sequential { Linear(4) -> as h } -> output y }").Error
            .ShouldContain("bind 'h' again for what follows");

    [Fact]
    public void AClaimInsideALoop_IsCheckedInEachIteration()
    {
        var definition = Compiled.Cleanly(
            "model M(widths: int[] = [4, 4]) { input x: [B, 4] x -> for w in widths { residual { Linear(w) } } -> output y }")
            .Compilation.Definitions.ShouldHaveSingleItem();
        definition.Steps.OfType<LoopStep>().ShouldHaveSingleItem().Guards.ShouldHaveSingleItem().Message.ShouldBe("4 == w");
    }

    [Fact]
    public void EachSideOfACondition_NumbersItsLayersFromTheSameStart() =>
        Compiled.Cleanly(
            "model M(deep: bool = false) { input x: [B, 4] x -> if deep { Linear(4) -> Linear(4) } -> Linear(2, bias: false) -> output y }")
            .State("M").ShouldBe(["linear_1.weight [2, 4]"]);

    [Fact]
    public void BothSidesOfACondition_MayHaveTheSameLabel() =>
        Compiled.Cleanly(
            "model M(wide: bool = true) { input x: [B, 4] x -> if wide { fc: Linear(8, bias: false) } else { fc: Linear(2, bias: false) "
            + "} -> output y }")
            .State("M").ShouldBe(["fc.weight [8, 4]"]);

    [Fact]
    public void ALayerThatTheConstructorChooses_IsAnError() =>
        Compiled.Text(
            "model M(smooth: bool = true) { input x: [B, 4] a = if smooth { GELU } else { ReLU } x -> Linear(4) -> a -> output y }").Error
            .ShouldContain("NNET2023");

    private const string Halves = "block Halves(count: int) = for i in 0..count { chunk(2, dim: 1) -> it[0] }\n";

    [Fact]
    public void ASizeThatALoopOfABlockMakes_IsToldByItsClassWhereALayerBehindNeedsIt()
    {
        var definitions =
            Compiled.Cleanly(
                Halves + "model M(n: int = 2) { input x: [B, 16] x -> Halves(n) -> fc: Linear(3) -> output y }").Compilation.Definitions;
        var halves = definitions.Single(definition => definition.ClassName == "Halves");
        halves.Parameters.Select(parameter => parameter.Name).ShouldBe(["C", "count"]);
        ExposedSizes.Of(halves).Select(size => (size.Output, size.Axis)).ShouldBe([(0, 1)]);
        halves.Steps.OfType<LoopStep>().ShouldHaveSingleItem().Guards.ShouldHaveSingleItem().Message.ShouldBe("features % 2 == 0");
        definitions.Single(definition => definition.ClassName == "M").Steps.OfType<RegisterStep>().Select(step => step.Member)
            .OfType<LayerMember>()
            .ShouldHaveSingleItem().Sizes["in_features"].Symbols.ShouldHaveSingleItem().ShouldBeOfType<MemberSizeSymbol>(
                ).IsExposed.ShouldBeTrue();
    }

    [Fact]
    public void ASizeThatNoLayerBehindNeeds_IsNotAskedFor() =>
        Compiled.Cleanly(Halves + "model M(n: int = 2) { input x: [B, 16] x -> Halves(n) -> output y }").Compilation.Definitions
            .Single(definition => definition.ClassName == "Halves").Parameters.Select(parameter => parameter.Name).ShouldBe(["count"]);

    [Fact]
    public void ASizeIsToldThroughTheBlocksAround() =>
        Compiled.Cleanly(Halves + """
            block Around(count: int) { input x: [B, C, T] x -> Halves(count) -> ReLU -> output y }
            block Twice(count: int) { input x: [B, C, T] x -> Around(count) -> Tanh -> output y }
            model M(n: int = 2) { input x: [B, 16, T] x -> Twice(n) -> Conv1d(3, kernel_size: 1) -> output y }
            """).Compilation.Definitions.Where(definition => definition.ClassName != "M")
            .Select(definition => (definition.Parameters[0].InputAxis, ExposedSizes.Of(definition).Single().Axis)).ShouldBe(
                [((0, -2), 1), ((0, -2), 1), ((0, -2), 1)]);

    [Fact]
    public void ASizeThatAClassCannotTell_IsAnErrorWithItsMend() =>
        Compiled.Text("""
            model Half(n: int = 1) { input x: [B, C] x -> for i in 0..n { chunk(2, dim: 1) -> it[0] } -> output y where C % 2 == 0 }
            model M(n: int = 2) { input x: [B, 16] x -> Half(n) -> Linear(3) -> output y }
            """).Errors.ShouldContain(
            "2,56 NNET3007 'in_features' of Linear is half_1.features, which a loop in Half makes and its class cannot tell, "
            + "but a constructor must know it; claim the shape behind Half: `as [...]`");

    [Fact]
    public void AClaimBehindTheBlock_TellsTheSize() =>
        Compiled.Cleanly("""
            model Half(n: int = 1) { input x: [B, C] where C % 2 == 0 x -> for i in 0..n { chunk(2, dim: 1) -> it[0] } -> output y }
            model M(n: int = 2) { input x: [B, 16] x -> Half(n) -> as [B, 4] -> Linear(3, bias: false) -> output y }
            """).State("M").ShouldBe(["linear_1.weight [3, 4]"]);

    [Fact]
    public void ABoundOfAnElement_IsCheckedInEachIteration() =>
        Definition("model M(widths: int[] = [3]) { input x: [B, 4] x -> for w in widths { Linear(w) -> Linear(w - 2) } -> output y }", "M")
            .Steps.OfType<LoopStep>().ShouldHaveSingleItem().Guards.ShouldHaveSingleItem().Message.ShouldBe("w >= 3");

    [Theory]
    [InlineData("none: repeat 0 { ReLU }")]
    [InlineData("repeat n { ReLU }")]
    [InlineData("for i in 0..n { if i > 2 { Tanh } }")]
    public void ALoopThatMayNotRun_SaysNothingOfWhatIsBehindIt(string loop) =>
        Definition($"model M(n: int = 3) {{ input x: [B, 4] x -> {loop} -> Linear(n) -> output y }}", "M")
            .ConstructorGuards.Select(guard => guard.Message).ShouldBe(["n >= 1"]);

    [Theory]
    [InlineData("2 ** i", "2 ** i")]
    [InlineData("2 ** (i + 1)", "2 ** (1 + i)")]
    [InlineData("int(i * rate)", "int(i * rate)")]
    public void EqualExpressionsOverAnIndex_AreOneSize(string dilation, string padding)
    {
        var blocks = Definition($$"""
            model M(n: int = 3, rate: float = 2.0) {
                input x: [B, 8, T]
                x -> for i in 1..n { "skip{i}": residual { Conv1d(8, kernel_size: 3, dilation: {{dilation}}, padding: {{padding}}) } }
                  -> output y: [B, 8, T]
            }
            """, "M").Steps.OfType<LoopStep>().ShouldHaveSingleItem().Body;
        var skip = blocks.OfType<RegisterStep>().Select(step => step.Member).ShouldHaveSingleItem().ShouldBeOfType<ContainerMember>();
        skip.Steps.OfType<RegisterStep>().Select(step => step.Member).ShouldHaveSingleItem().OutputTypes[0].ToString()
            .ShouldBe("[B, 8, T]");
    }

    [Fact]
    public void ALoopOfOneIteration_OrOfNone_IsNoLoop()
    {
        var steps = Definition("model M { input x: [B, 4] x -> for n in [0, 1, 2] { repeat n { Linear(4) } } -> output y }", "M").Steps;
        steps.OfType<RegisterStep>().Select(step => step.Member.Key.Constant).ShouldBe(["linear_1"]);
        steps.OfType<LoopStep>().ShouldHaveSingleItem().Count.ToString().ShouldBe("2");
    }

    private static ModuleDefinition Definition(string text, string name) =>
        Compiled.Cleanly(text).Compilation.Definitions.Single(definition => definition.ClassName == name);

    [Theory]
    [InlineData("len([1, 2, 3])", 3)]
    [InlineData("max(2, 7, 5)", 7)]
    [InlineData("min([4, 3])", 3)]
    [InlineData("sum([4, 3])", 7)]
    [InlineData("abs(2 - 5)", 3)]
    [InlineData("int(7.9)", 7)]
    [InlineData("floor(7.9)", 7)]
    [InlineData("ceil(7.1)", 8)]
    [InlineData("round(2.5)", 2)]
    [InlineData("round(sqrt(10))", 3)]
    [InlineData("int(float(7) / 2)", 3)]
    [InlineData("reversed([1, 2, 3])[0]", 3)]
    [InlineData("[1, 2, 3][-1]", 3)]
    [InlineData("len([1, 2, 3][1:])", 2)]
    [InlineData("([1, 2] * 2 + [5])[4]", 5)]
    [InlineData("zip([1, 2], [3, 4])[1][0]", 2)]
    [InlineData("enumerate([7, 8])[1][0]", 1)]
    public void Functions_OverNumbersAndLists(string expression, int value) =>
        Compiled.Cleanly($"model M {{ input x: [B, 4] x -> Linear({expression}) -> output y }}").Output("M").ShouldBe($"[B, {value}]");

    [Fact]
    public void AFunction_SaysWhatItTakes() =>
        Compiled.Text("model M { input x: [B, 4] x -> Linear(len(3)) -> output y }").Error.ShouldContain(
            "'len' takes a list, but gets an int");

    [Fact]
    public void ABillionRepeats_AreRefusedBeforeTheWork()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Compiled.Text("model M {\n  input x: [B, 4]\n  x -> repeat 1_000_000_000 { Linear(4) } -> output y\n}").Errors[0]
            .ShouldContain("NNET9005");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void RepeatsInsideRepeats_MayUseTheirBudgetUp() =>
        Compiled.Text(
            "model M { input x: [B, 4] x -> repeat 2 { repeat 100 { repeat 99 { Linear(4) } } -> repeat 100 { Linear(4) } } -> output y "
            + "}").Errors.ShouldBeEmpty();

    [Fact]
    public void ANegativeCount_IsAnError() =>
        Compiled.Text("model M {\n  input x: [B, 4]\n  x -> repeat 2 - 3 { Linear(4) } -> output y\n}").Errors[0].ShouldContain("NNET2021");

    [Fact]
    public void SizesThatDoNotFit64Bits_AreAnErrorAtTheirPlace() =>
        Compiled.Text(
            "model M {\n  input x: [B, 3_037_000_500]\n  x -> Linear(3_037_000_500) -> Linear(9_000_000_000_000_000_000) -> output y: "
            + "[B, 9_000_000_000_000_000_000 * 2]\n}")
            .Errors.ShouldContain(error => error.Contains("NNET9007"));
}
