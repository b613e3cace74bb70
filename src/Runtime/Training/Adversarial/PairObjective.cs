using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// What generator and discriminator strive for. The discriminator gives one score per sample; every loss is a mean over
/// the batch, to be minimised.
/// </summary>
public abstract class PairObjective
{
    private protected PairObjective()
    {
    }

    /// <summary>Binary cross entropy on scores without a sigmoid; the generator's loss is the non-saturating one.</summary>
    public static PairObjective Bce { get; } = new BceObjective(probabilities: false);

    /// <summary>Binary cross entropy for a discriminator that ends in a sigmoid.</summary>
    public static PairObjective BceOfProbabilities { get; } = new BceObjective(probabilities: true);

    /// <summary>Least squares towards 1 for real and 0 for generated samples, halved.</summary>
    public static PairObjective LsGan { get; } = new LeastSquaresObjective();

    /// <summary>Hinge loss with margin 1.</summary>
    public static PairObjective Hinge { get; } = new HingeObjective();

    /// <summary>Wasserstein distance; the critic's parameters are clipped to ±<paramref name="clip"/> after its steps.</summary>
    public static PairObjective Wgan(double clip = 0.01) => new WassersteinObjective(clip);

    /// <summary>Wasserstein distance with a gradient penalty of this weight.</summary>
    public static PairObjective WganGp(double weight = 10) => new GradientPenaltyObjective(weight);

    /// <summary>How often the discriminator steps for each step of the generator, by custom.</summary>
    public virtual int DiscriminatorSteps => 1;

    /// <summary>The generator's loss for generated samples; gradients flow through the discriminator into them.</summary>
    public Tensor GeneratorLoss(Func<Tensor, Tensor> discriminator, Tensor fake)
    {
        using var scope = NewDisposeScope();
        return GeneratorLoss(discriminator(fake)).MoveToOuterDisposeScope();
    }

    /// <summary>The discriminator's loss for real and generated samples; the latter are cut off from the generator.</summary>
    public Tensor DiscriminatorLoss(Func<Tensor, Tensor> discriminator, Tensor real, Tensor fake)
    {
        using var scope = NewDisposeScope();
        var generated = fake.detach();
        var loss = DiscriminatorLoss(discriminator(real), discriminator(generated));
        if (Penalty(discriminator, real, generated) is { } penalty)
        {
            loss += penalty;
        }
        return loss.MoveToOuterDisposeScope();
    }

    /// <summary>The generator's loss from the discriminator's scores of its samples.</summary>
    public abstract Tensor GeneratorLoss(Tensor fakeScores);

    /// <summary>The discriminator's loss from its scores, without penalty.</summary>
    public abstract Tensor DiscriminatorLoss(Tensor realScores, Tensor fakeScores);

    /// <summary>What is added to the discriminator's loss, if anything.</summary>
    public virtual Tensor? Penalty(Func<Tensor, Tensor> discriminator, Tensor real, Tensor fake) => null;

    /// <summary>Called after each step of the discriminator.</summary>
    public virtual void Constrain(nn.Module discriminator)
    {
    }
}
