namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Claims and demands on shapes: proved, refuted with a counterexample, open.</summary>
public class ShapeProofTests
{
    [Fact]
    public void AClaimThatHolds_IsProved() =>
        Compiled.Cleanly(
            "model M { input x: [B, 3, H, W] where H % 4 == 0, W % 4 == 0 x -> MaxPool2d(2) -> MaxPool2d(2) -> output y: [B, 3, H / 4, W "
            + "/ 4] }");

    [Fact]
    public void AClaimThatFails_IsRefutedWithACounterexampleAndAMend() =>
        Compiled.Text(
            "model M {\n  input x: [B, 8, H, W]\n  x -> MaxPool2d(2) -> up: ConvTranspose2d(8, kernel_size: 2, stride: 2) -> output y: "
            + "[B, 8, H, W]\n}").Errors[0]
            .ShouldMatch(
                @"^3,\d+ NNET3011 y is claimed to be \[B, 8, H, W\], but is \[B, 8, 2\*\(H/2\), 2\*\(W/2\)\]: "
                + @"dim 2 is 2\*\(H/2\), not H: with H = \d+ that is \d+, not \d+; add `where H % 2 == 0`$");

    [Fact]
    public void WithTheConstraintThatTheMendNames_ItIsProved() =>
        Compiled.Cleanly(
            "model M { input x: [B, 8, H, W] where H % 2 == 0, W % 2 == 0 x -> MaxPool2d(2) -> up: ConvTranspose2d(8, kernel_size: 2, "
            + "stride: 2) -> output y: [B, 8, H, W] }");

    [Fact]
    public void AForgottenFlatten_IsAskedFor() =>
        Compiled.Text("model M {\n  input x: [B, 1, 6, 6]\n  x -> Conv2d(2, kernel_size: 3) -> Linear(5) -> output y: [B, 5]\n}").Error
            .ShouldBe("3,60 NNET3011 y is claimed to be [B, 5], but is [B, 2, 4, 5]; is a `Flatten` missing on the way?");

    [Fact]
    public void AReshapeOfEachSample_TellsTheElementsOfASample() =>
        Compiled.Text("model M {\n  input x: [B, 66]\n  x -> reshape(B, 6, 12) -> output y\n}").Error
            .ShouldBe("3,8 NNET3009 reshape cannot make [B, 6, 12] of [B, 66]: each sample has 66 elements, not 72");

    [Fact]
    public void ALowerBoundThatWindowsNeed_IsInferredExactly() =>
        Compiled.Cleanly("""
            model AlexNetFeatures {
                input x: [B, 3, H, W]
                x -> Conv2d(64, kernel_size: 11, stride: 4, padding: 2) -> MaxPool2d(3, stride: 2)
                  -> Conv2d(192, kernel_size: 5, padding: 2) -> MaxPool2d(3, stride: 2)
                  -> Conv2d(256, kernel_size: 3, padding: 1) -> MaxPool2d(3, stride: 2) -> output y
            }
            """).Model("AlexNetFeatures").Constraints.Select(constraint => constraint.Message).ShouldBe(["H >= 63", "W >= 63"]);

    [Theory]
    [InlineData("size: int = -1", "size", "a size of input 'x' is size = -1, but sizes are at least 0")]
    [InlineData("", "3 - 4", "a size of input 'x' is 3 - 4 = -1, but sizes are at least 0")]
    [InlineData("", "-2", "a size of input 'x' is -2, but sizes are at least 0")]
    public void ANegativeSizeOfAnInput_IsAnError(string parameters, string size, string message) =>
        Compiled.Text($"model M({parameters}) {{\n  input x: [T, {size}]\n  (a, b) = x -> chunk(2, dim: 1)\n  output a\n}}").Error.ShouldBe(
            $"2,16 NNET3005 {message}");

    [Theory]
    [InlineData("model M(size: int = 5) {\n  input x: [B, size]\n  x -> chunk(2, dim: 1) -> it[0] -> output y\n}",
        "3,8 NNET3005 chunk: chunks must divide dim 1 of [B, size], but the arguments in use make that 5")]
    [InlineData("block K(size: int) {\n  input x: [B, size]\n  x -> chunk(2, dim: 1) -> it[0] -> output y\n}\n"
        + "model M { input x: [B, 8] x -> K(8) -> output y }\nmodel N { input x: [B, 5] x -> K(5) -> output y }",
        "3,8 NNET3005 chunk: chunks must divide dim 1 of [B, 5], which its class demands, since the size is an argument of its constructor"
        + " (in K, used at file0.nnet(6,32))")]
    public void UnequalPartsOfASizeThatTheConstructorIsGiven_AreAnError(string text, string error) =>
        Compiled.Text(text).Error.ShouldBe(error);

    [Fact]
    public void UnequalPartsOfASizeThatIsWritten_AreNone() =>
        Compiled.Cleanly("model M { input x: [B, 5] x -> chunk(2, dim: 1) -> it[1] -> output y: [B, 2] }");

    [Fact]
    public void ANegativeSizeInABlockThatNothingUses_IsAnErrorToo() =>
        Compiled.Text("block M {\n  input x: [-1]\n  x -> chunk(2) -> it[0] -> output y\n}").Error
            .ShouldBe("2,13 NNET3005 a size of input 'x' is -1, but sizes are at least 0");

    [Theory]
    [InlineData("[..., 8]")]
    [InlineData("[B, ...]")]
    [InlineData("[B, ..., 8]")]
    [InlineData("[B, T, 8, ...]")]
    public void InAClaim_AnyDimensionsMayStandAtOnePlace(string claim) =>
        Compiled.Cleanly($"model M {{ input x: [B, T, 8] x -> ReLU -> output y: {claim} }}");

    [Theory]
    [InlineData(
        "[T, ...]",
        "3,27 NNET3011 y is claimed to be [T, ...], but is [B, T, 8]: dim 0 is B, not T: with B = 1, T = 2 that is 1, not 2; add `where "
        + "T == B`")]
    [InlineData("[B, ..., 9]", "3,35 NNET3011 y is claimed to be [B, ..., 9], but is [B, T, 8]: dim 2 is 8, not 9")]
    [InlineData("[B, T, 8, 1, ...]", "3,26 NNET3011 y is claimed to be [B, T, 8, 1, ...], but is [B, T, 8]")]
    [InlineData("[..., B, ...]", "3,35 NNET2007 a shape has one `...` at most: two leave open what each stands for")]
    public void AWrongClaimOfAnyDimensions_IsRefuted(string claim, string error) =>
        Compiled.Text($"model M {{\n  input x: [B, T, 8]\n  x -> ReLU -> output y: {claim}\n}}").Error.ShouldBe(error);

    [Fact]
    public void AStatedFactThatContradictsAnInferredBound_IsAnError() =>
        Compiled.Text("model M {\n  input x: [B, 3, H, W]\n  where H <= 4\n  x -> Conv2d(8, kernel_size: 5) -> output y\n}").Errors[0]
            .ShouldContain("4,8 NNET3006");

    [Fact]
    public void ASizeThatAConstructorNeeds_MustNotDependOnTheRun() =>
        Compiled.Text("model M {\n  input x: [B, 3, H, W]\n  x -> Flatten -> fc: Linear(10) -> output y\n}").Error
            .ShouldStartWith("3,23 NNET3007 'in_features' of Linear is 3*H*W, which depends on the run-time dimension H");

    [Fact]
    public void ARequirementThatFails_SaysItsOwnMessage() =>
        Compiled.Text(
            "model M(dim: int = 10, heads: int = 3) {\n  input x: [B, dim]\n  require dim % heads == 0, \"heads must divide dim\"\n"
            + "  x -> Linear(1) -> output y\n}").Error
            .ShouldBe("3,11 NNET3005 heads must divide dim");

    [Fact]
    public void ARequirement_BecomesAGuardOfTheConstructor() =>
        Compiled.Cleanly(
            "model M(dim: int = 12, heads: int = 3) { input x: [B, dim] require dim % heads == 0, \"heads must divide dim\" x -> "
            + "Linear(1) -> output y }")
            .Compilation.Definitions.Single().ConstructorGuards.Select(guard => guard.Message).ShouldContain("heads must divide dim");

    [Fact]
    public void ABudgetThatIsMissed_SaysWhatTheModelHas() =>
        Compiled.Text("model M {\n  input x: [B, 4]\n  x -> Linear(3) -> output y\n  expect params == 16\n}").Error
            .ShouldBe("4,10 NNET3020 `expect params == 16` does not hold: the model has 15 parameters");

    [Fact]
    public void OneFault_MakesOneError() =>
        Compiled.Text("model M {\n  input x: [B, 4]\n  y = x -> Liner(3)\n  z = y -> Linear(3)\n  output z\n}").Error.ShouldStartWith(
            "3,12 NNET2001 'Liner'");

    [Fact]
    public void IndependentFaults_AreAllReported() =>
        Compiled.Text("model M {\n  input x: [B, 4]\n  output a = x -> Liner(3)\n  output b = x -> Conv2d(3, kernel_size: 1)\n}")
            .Errors.Count.ShouldBe(2);

    [Fact]
    public void AResidualThatChangesTheShape_IsAnError() =>
        Compiled.Text(
            "model M {\n  input x: [B, 3, H, W]\n  x -> residual { Conv2d(64, kernel_size: 3, padding: 1) -> ReLU } -> output y\n}").Error
            .ShouldStartWith("3,8 NNET3004 cannot add the residual [B, 3, H, W] and [B, 64, H, W]: dim 1 is 3, not 64");

    [Fact]
    public void AClaim_SettlesWhatBranchesLeaveOpen() =>
        Compiled.Cleanly(
            "model M(width: int = 6) {\n  input x: [B, width]\n  x -> if width > 4 { Linear(4) } -> as [B, 4] -> fc: Linear(2, bias: "
            + "false) -> output y\n}")
            .State("M").ShouldContain("fc.weight [2, 4]");

    [Fact]
    public void ALayerOfNoChannels_IsAnError() =>
        Compiled.Text("model M {\n  input x: [B, 0, 8]\n  x -> Conv1d(4, kernel_size: 1) -> output y\n}").Error
            .ShouldStartWith("3,8 NNET3013 in_channels of Conv1d, which its input tells, must be at least 1, but is 0");
}
