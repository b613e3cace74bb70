namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Generator and discriminator, checked against each other.</summary>
public class PairTests
{
    private static string Source(string made, string last, string objective) => $$"""
        model G(latent: int = 4) { input z: [B, latent] z -> Linear(12) -> reshape({{made}}) -> output image }
        model D { input image: [B, 3, 2, 2] image -> Flatten -> {{last}} -> output score }
        pair P(latent: int = 4) {
            generator     G(latent)
            discriminator D
            objective     {{objective}}
        }
        """;

    [Fact]
    public void APairThatFits_IsDefined()
    {
        var pair = Compiled.Cleanly(Source("-1, 3, 2, 2", "Linear(1)", "bce")).Compilation.Pairs.ShouldHaveSingleItem();
        pair.Objective.ShouldBe("bce");
        pair.ScoresAreProbabilities.ShouldBeFalse();
    }

    [Fact]
    public void ASigmoidAtTheEnd_MakesTheScoresProbabilities() =>
        Compiled.Cleanly(Source(
            "-1, 3, 2, 2", "Linear(1) -> Sigmoid", "bce")).Compilation.Pairs.Single().ScoresAreProbabilities.ShouldBeTrue();

    [Fact]
    public void AnotherShape_IsAnErrorThatNamesBoth() =>
        Compiled.Text(Source("-1, 12, 1, 1", "Linear(1)", "bce")).Error
            .ShouldBe("5,19 NNET4002 G gives image: [B, 12, 1, 1], but D takes image: [B, 3, 2, 2]; dim 1 is 12, not 3");

    [Fact]
    public void MoreThanOneScore_IsAnError() =>
        Compiled.Text(Source("-1, 3, 2, 2", "Linear(2)", "bce")).Error.ShouldBe(
            "5,19 NNET4003 D must give one score per sample, such as [B, 1], but gives [B, 2]");

    [Fact]
    public void ACriticWithASigmoid_IsAnError() =>
        Compiled.Text(Source("-1, 3, 2, 2", "Linear(1) -> Sigmoid", "wgan(clip: 0.01)")).Error.ShouldContain("NNET4004 D ends in Sigmoid");

    [Fact]
    public void AnArgumentBeyond64Bits_IsAnErrorAtTheArgument() =>
        Compiled.Text(Source("-1, 3, 2, 2", "Linear(1)", "bce").Replace("G(latent)", "G(latent * 4611686018427387904)")).Error
            .ShouldBe("4,19 NNET9007 a size does not fit 64-bit integers");

    [Fact]
    public void AnUnknownObjective_ListsTheKnownOnes() =>
        Compiled.Text(Source("-1, 3, 2, 2", "Linear(1)", "bse")).Error.ShouldBe(
            "6,19 NNET4005 'bse' is no objective; known are bce, lsgan, hinge, wgan, wgan_gp");
}
