namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Blocks, aliases and <c>layer</c> parameters.</summary>
public class BlockTests
{
    private const string Residual = """
        block Basic(planes: int, stride: int = 1) {
            input x: [B, C, H, W]
            main = x -> conv: Conv2d(planes, kernel_size: 3, stride: stride, padding: 1, bias: false)
            shortcut = x -> if stride != 1 or C != planes { down: Conv2d(planes, kernel_size: 1, stride: stride, bias: false) }
            main + shortcut -> ReLU -> output y
        }
        block Stage(unit: layer, planes: int, count: int, stride: int = 1) = unit(planes, stride) -> repeat count - 1 { unit(planes) }

        """;

    [Fact]
    public void AConditionIsDecidedWhereTheBlockIsUsed() =>
        Compiled.Cleanly(Residual + "model M { input x: [B, 8, H, W] x -> a: Basic(8) -> b: Basic(16, 2) -> output y }").State("M")
            .ShouldBe(["a.conv.weight [8, 8, 3, 3]", "b.conv.weight [16, 8, 3, 3]", "b.down.weight [16, 8, 1, 1]"]);

    [Fact]
    public void ALayerParameter_MakesAFreshInstanceAtEachUse() =>
        Compiled.Cleanly(Residual + "model M { input x: [B, 8, H, W] x -> s: Stage(Basic, 8, 2) -> output y }").State("M")
            .ShouldBe(["s.0.conv.weight [8, 8, 3, 3]", "s.1.conv.weight [8, 8, 3, 3]"]);

    [Fact]
    public void ALayerParameter_MayCarryArguments() =>
        Compiled.Cleanly("""
            block Normed(norm: layer) { input x: [B, C, H, W] x -> n: norm -> output y }
            model M { input x: [B, 8, H, W] x -> a: Normed(GroupNorm(4)) -> b: Normed(BatchNorm2d(affine: false)) -> output y }
            """).State("M")
            .ShouldBe(["a.n.weight [8]", "a.n.bias [8]", "b.n.running_mean [8]", "b.n.running_var [8]", "b.n.num_batches_tracked []"]);

    [Fact]
    public void OneClassIsWrittenForEachDistinctLayerArgument()
    {
        var compiled = Compiled.Cleanly(
            Residual + "model M { input x: [B, 8, H, W] x -> s: Stage(Basic, 8, 2) -> t: Stage(Basic, 16, 3, 2) -> output y }");
        compiled.Compilation.Definitions.Select(definition => definition.ClassName).ShouldBe(["Basic", "StageOfBasic", "M"]);
    }

    [Fact]
    public void ABlocksClass_TakesTheDimensionsThatItsLayersNeed()
    {
        var compiled = Compiled.Cleanly(Residual + "model M { input x: [B, 8, H, W] x -> s: Basic(8) -> output y }");
        compiled.Compilation.Definitions[0].Parameters.Select(parameter => parameter.Name).ShouldBe(["C", "planes", "stride"]);
    }

    [Fact]
    public void ABlocksClass_TakesTheDimensionsThatArgumentsOfItsLayersName()
    {
        var compiled = Compiled.Cleanly("""
            block Join(width: int) { input x: [B, C] input y: [B, S] x -> a: Linear(S + width) -> b: LayerNorm -> output z }
            model M { input x: [B, 8] input y: [B, 2] x -> j: Join(1, y: y) -> output z: [B, 3] }
            """);
        compiled.Compilation.Definitions[0].Parameters.Select(parameter => parameter.Name).ShouldBe(["C", "S", "width"]);
    }

    [Fact]
    public void ALayersArgument_CannotBeADimensionThatOnlyTheRunKnows() =>
        Compiled.Text("model M { input x: [B, T, 8] x -> a: Linear(T) -> output y }").Error
            .ShouldStartWith("1,38 NNET3007 'out_features' of Linear is T, which depends on the run-time dimension T");

    [Fact]
    public void AnAliasHasItsOwnBudget()
    {
        const string block = "block Net(width: int) { input x: [B, 4] x -> a: Linear(width, bias: false) -> output y }\n";
        Compiled.Cleanly(block + "model Small = Net(3) { expect params == 12 expect flops <= 12 * B }");
        Compiled.Cleanly("model Net(width: int = 2) { input x: [B, 4] x -> a: Linear(width, bias: false) -> output y expect params == 8 }\n"
            + "model Wide = Net(3) { expect params == 12 }");
        Compiled.Text(block + "model Small = Net(3) { expect params == 13 }").Error
            .ShouldBe("2,31 NNET3020 `expect params == 13` does not hold: the model has 12 parameters");
    }

    [Fact]
    public void AnAlias_IsAModelWithArgumentsBound()
    {
        var compiled = Compiled.Cleanly("""
            block Net(width: int, classes: int = 10) { 
                input x: [B, 4] x -> a: Linear(width, bias: false) -> b: Linear(classes, bias: false) -> output y
            }
            model Small = Net(3)
            """);
        compiled.State("Small").ShouldBe(["a.weight [3, 4]", "b.weight [10, 3]"]);
        compiled.Compilation.Definitions.Single().Parameters.Select(parameter => parameter.Name).ShouldBe(["classes"]);
    }

    [Fact]
    public void AnErrorInsideABlock_NamesTheUsesThatLedThere() =>
        Compiled.Text(
            "block Head(n: int) {\n  input x: [B, C]\n  x -> Conv2d(n, kernel_size: 1) -> output y\n}\nmodel M {\n  input x: [B, 4]\n  x "
            + "-> h: Head(3) -> output y\n}")
            .Error.ShouldBe(
                "3,8 NNET3001 Conv2d needs [N, C, H, W] or [C, H, W], but gets [B, 4]; reshape it to [N, C, H, W] first, with `reshape` "
                + "or `Unflatten` (in Head, used at file0.nnet(7,11))");

    [Fact]
    public void ABlocksConstraint_IsItsUsersToProve()
    {
        const string block = "block Half { input x: [B, C, H, W] where H % 2 == 0 x -> MaxPool2d(2) -> output y }\n";
        Compiled.Cleanly(block + "model M { input x: [B, 3, H, W] where H % 4 == 0 x -> Half -> output y }");
        Compiled.Text(block + "model M { input x: [B, 3, 7, 7] x -> Half -> output y }").Error.ShouldContain(
            "NNET3005 `H % 2 == 0` does not hold here");
    }

    [Fact]
    public void ABlockThatUsesItselfWithoutEnd_IsAnError() =>
        Compiled.Text(
            "block A(n: int) {\n  input x: [B, C]\n  x -> A(n) -> output y\n}\nmodel M {\n  input x: [B, 4]\n  x -> A(1) -> output y\n}")
            .Errors.ShouldContain(error => error.Contains("NNET9006"));

    [Fact]
    public void AConstantAndAFunction_AreEvaluatedAtBuildTime() =>
        Compiled.Cleanly(
            "const base = 4\nfn twice(n: int): int = 2 * n\nmodel M { input x: [B, base] x -> fc: Linear(twice(base) + 1, bias: false) "
            + "-> output y }")
            .State("M").ShouldBe(["fc.weight [9, 4]"]);

    [Fact]
    public void FilesFormOneProgram() =>
        Compiled.Text(
            "namespace A\nmodel M { input x: [B, 4] x -> Part(3) -> output y: [B, 3] }",
            "namespace A\nblock Part(n: int) { input x: [B, C] x -> fc: Linear(n) -> output y }")
            .Errors.ShouldBeEmpty();

    [Fact]
    public void AUsing_BringsAnotherNamespacesNamesIntoView()
    {
        const string part = "namespace B\nblock Part(n: int) { input x: [B, C] x -> fc: Linear(n) -> output y }";
        Compiled.Text("namespace A\nusing B\nmodel M { input x: [B, 4] x -> Part(3) -> output y }", part).Errors.ShouldBeEmpty();
        Compiled.Text("namespace A\nmodel M { input x: [B, 4] x -> Part(3) -> output y }", part).Error.ShouldContain(
            "NNET2001 'Part' is not a layer");
    }
}
