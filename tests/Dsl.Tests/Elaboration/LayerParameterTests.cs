using ModelDsl.Dsl.Elaboration.Graph;

namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary><c>layer</c> parameters: defaults, bound arguments, passed on, in lists; and the classes that come of them.</summary>
public class LayerParameterTests
{
    private const string Blocks = """
        block Unit(width: int, bias: bool = false) { input x: [B, C] x -> fc: Linear(width, bias: bias) -> output y }
        block Stack(unit: layer, count: int = 2) { input x: [B, C] x -> units: repeat count { unit } -> output y }
        block Outer(unit: layer = Unit(4), activation: layer = ReLU) { input x: [B, C] x -> stack: Stack(unit) -> activation -> output y }

        """;

    [Fact]
    public void ADefault_IsUsed_AndNotNamedInTheClass()
    {
        var compiled = Compiled.Cleanly(Blocks + "model M { input x: [B, 4] x -> net: Outer -> output y }");
        compiled.State("M").ShouldBe(["net.stack.units.0.fc.weight [4, 4]", "net.stack.units.1.fc.weight [4, 4]"]);
        Classes(compiled).ShouldBe(["Unit", "StackOfUnit", "Outer", "M"]);
    }

    [Fact]
    public void WhatIsBound_IsPartOfTheClass()
    {
        var compiled = Compiled.Cleanly(
            Blocks + "model M { input x: [B, 4] x -> a: Outer(activation: GELU) -> b: Outer(activation: LeakyReLU(0.1)) "
            + "-> c: Outer(activation: LeakyReLU(0.2)) -> output y }");
        Classes(compiled).ShouldBe(["Unit", "StackOfUnit", "OuterOfGELU", "OuterOfLeakyReLU", "OuterOfLeakyReLU2", "M"]);
    }

    [Fact]
    public void WhatTheConstructorDecides_IsHandedOn_AndTheClassWrittenOnce()
    {
        var compiled = Compiled.Cleanly(Blocks + """
            model M(width: int = 6, biased: bool = true) {
                input x: [B, width]
                x -> a: Outer(Unit(width, biased)) -> b: Outer(Unit(2 * width / 2, not biased)) -> output y: [B, width]
            }
            """);
        Classes(compiled).ShouldBe(["Unit", "StackOfUnit", "OuterOfUnit", "M"]);
        compiled.State("M").ShouldBe([
            "a.stack.units.0.fc.weight [6, 6]", "a.stack.units.0.fc.bias [6]", "a.stack.units.1.fc.weight [6, 6]",
            "a.stack.units.1.fc.bias [6]",
            "b.stack.units.0.fc.weight [6, 6]", "b.stack.units.1.fc.weight [6, 6]",
        ]);

        var outer = compiled.Compilation.Definitions.Single(definition => definition.ClassName == "OuterOfUnit");
        outer.Parameters.Select(parameter => parameter.Name).ShouldBe(["C", "unit_width", "unit_bias"]);
        var uses = compiled.Compilation.Definitions.Single(definition => definition.ClassName == "M").Steps
            .OfType<RegisterStep>().Select(step => (BlockMember)step.Member).ToList();
        uses.Select(use => use.Definition).ShouldAllBe(definition => definition == outer);
    }

    [Fact]
    public void AListOfLayers_IsRunOver()
    {
        var compiled = Compiled.Cleanly("""
            block Rows(units: layer[]) { input x: [B, C] x -> for unit in units { unit(4) -> ReLU } -> output y }
            block Unit(width: int) { input x: [B, C] x -> fc: Linear(width, bias: false) -> output y }
            model M { input x: [B, 3] x -> rows: Rows([Unit, Linear, Unit]) -> output y }
            """);
        compiled.State("M").ShouldBe(
            ["rows.unit_1.fc.weight [4, 3]", "rows.linear_1.weight [4, 4]", "rows.linear_1.bias [4]", "rows.unit_2.fc.weight [4, 4]"]);
        Classes(compiled).ShouldBe(["Unit", "RowsOfUnitAndLinear", "M"]);
    }

    [Fact]
    public void WhatTheNamesOfABlockAndItsLayerBeginWith_IsSaidOnce() =>
        Classes(Compiled.Cleanly("""
            block Coder(layer: layer, norm: layer = ReLU, last: layer = ReLU) { input x: [B, C] x -> layer -> norm -> last -> output y }
            block CoderLayer { input x: [B, C] x -> fc: Linear(C) -> output y }
            model M {
                input x: [B, 4]
                x -> Coder(CoderLayer) -> Coder(CoderLayer, LayerNorm) -> Coder(Linear(4), LayerNorm, Tanh) -> Coder(CoderLayer, Tanh)
                  -> output y
            }
            """)).ShouldBe(
            ["CoderLayer", "CoderOfLayer", "CoderOfLayerAndLayerNorm", "CoderOfLinearAndLayerNormAndTanh", "CoderOfLayerAndTanh", "M"]);

    [Fact]
    public void ADeclaredName_IsNotTakenByAClassMadeOfLayers()
    {
        var compiled = Compiled.Cleanly(
            Blocks + "model M { input x: [B, 4] x -> a: Stack(Unit(4)) -> b: StackOfUnit -> output y }\n"
            + "block StackOfUnit { input x: [B, C] output y = x }");
        Classes(compiled).ShouldBe(["Unit", "StackOfUnit2", "StackOfUnit", "M", "Outer"]);
    }

    [Fact]
    public void ALayerArgument_CarriesNoTensors() =>
        Compiled.Text(
            "block Use(unit: layer) { input x: [B, T, 8] x -> u: unit -> output y }\nmodel M {\n  input x: [B, T, 8]\n"
            + "  input m: bool[T, T]\n  x -> Use(MultiheadAttention(2, attn_mask: m)) -> output y\n}").Error
            .ShouldBe("5,8 NNET2007 a layer that is passed as an argument carries no tensors; give it its inputs where it is applied");

    private static IEnumerable<string> Classes(Compiled compiled) =>
        compiled.Compilation.Definitions.Select(definition => definition.ClassName);
}
