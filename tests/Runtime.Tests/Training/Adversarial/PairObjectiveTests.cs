using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Adversarial;

public class PairObjectiveTests
{
    // Scores of two real and two generated samples; the expected numbers are worked out by hand from the definitions.
    private static readonly float[] Real = [2, 0.5f];
    private static readonly float[] Fake = [-1, 1];

    [Fact]
    public void Bce_IsSoftplus()
    {
        static double Softplus(double x) => Math.Log(1 + Math.Exp(x));
        Check(
            PairObjective.Bce,
            generator: (Softplus(1) + Softplus(-1)) / 2,
            discriminator: (Softplus(-2) + Softplus(-0.5)) / 2 + (Softplus(-1) + Softplus(1)) / 2);
    }

    [Fact]
    public void BceOfProbabilities_IsTheLogarithm()
    {
        using var real = tensor([0.9f, 0.6f]);
        using var fake = tensor([0.2f, 0.5f]);
        PairObjective.BceOfProbabilities.GeneratorLoss(fake).item<float>().ShouldBe((float)(-(Math.Log(0.2) + Math.Log(0.5)) / 2), 1e-6);
        PairObjective.BceOfProbabilities.DiscriminatorLoss(real, fake).item<float>()
            .ShouldBe((float)(-(Math.Log(0.9) + Math.Log(0.6)) / 2 - (Math.Log(0.8) + Math.Log(0.5)) / 2), 1e-6);
    }

    [Fact]
    public void LsGan_IsHalfTheSquaredDistance() =>
        Check(PairObjective.LsGan, generator: (4 + 0) / 4.0, discriminator: (1 + 0.25) / 4 + (1 + 1) / 4.0);

    [Fact]
    public void Hinge_HasMarginOne() => Check(PairObjective.Hinge, generator: 0, discriminator: (0 + 0.5) / 2 + (0 + 2) / 2.0);

    [Fact]
    public void Wgan_IsTheDifferenceOfTheMeans() => Check(PairObjective.Wgan(), generator: 0, discriminator: 0 - 1.25);

    [Fact]
    public void WganGp_HasTheSameScoresLoss() => Check(PairObjective.WganGp(), generator: 0, discriminator: 0 - 1.25);

    [Fact]
    public void Wgan_ClipsTheCritic()
    {
        using var critic = nn.Linear(4, 1);
        PairObjective.Wgan(0.05).Constrain(critic);
        critic.weight.abs().max().item<float>().ShouldBeLessThanOrEqualTo(0.05f);
    }

    [Fact]
    public void TheGradientPenalty_OfALinearCritic_IsExact()
    {
        // A critic 3 x + 4 y has gradient norm 5 everywhere: penalty 10 (5 - 1)² = 160, and d/dw = 2 * 10 * 4 * w / 5.
        using var critic = nn.Linear(2, 1, hasBias: false);
        using (no_grad())
        {
            critic.weight.copy_(tensor([3f, 4f], [1, 2]));
        }
        using var real = rand([3L, 2L]);
        using var fake = rand([3L, 2L]);
        using var penalty = PairObjective.WganGp(10).Penalty(critic.call, real, fake)!;

        penalty.item<float>().ShouldBe(160, 1e-3);
        penalty.backward();
        critic.weight.grad!.data<float>().ToArray().ShouldBe([48f, 64f], 1e-3);
    }

    [Fact]
    public void TheGradientPenalty_IsPartOfTheDiscriminatorsLoss()
    {
        using var critic = nn.Linear(2, 1, hasBias: false);
        using (no_grad())
        {
            critic.weight.copy_(tensor([3f, 4f], [1, 2]));
        }
        using var real = ones(3, 2);
        using var fake = zeros(3, 2);
        PairObjective.WganGp(10).DiscriminatorLoss(critic.call, real, fake).item<float>().ShouldBe(160 - 7, 1e-3);
    }

    [Fact]
    public void TheDiscriminatorsLoss_DoesNotReachTheGenerator()
    {
        using var discriminator = nn.Linear(2, 1);
        using var fake = rand([3L, 2L]).requires_grad_();
        using var real = rand([3L, 2L]);

        PairObjective.Bce.DiscriminatorLoss(discriminator.call, real, fake).backward();
        fake.grad.ShouldBeNull();
        PairObjective.Bce.GeneratorLoss(discriminator.call, fake).backward();
        fake.grad.ShouldNotBeNull();
    }

    private static void Check(PairObjective objective, double generator, double discriminator)
    {
        using var real = tensor(Real);
        using var fake = tensor(Fake);
        objective.GeneratorLoss(fake).item<float>().ShouldBe((float)generator, 1e-6);
        objective.DiscriminatorLoss(real, fake).item<float>().ShouldBe((float)discriminator, 1e-6);
    }
}
