using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Trains a generator and a discriminator in turns.</summary>
/// <param name="generator">Makes samples of noise.</param>
/// <param name="discriminator">Gives one score per sample.</param>
/// <param name="objective">What the two strive for.</param>
/// <param name="generatorOptimizer">Steps the generator's parameters.</param>
/// <param name="discriminatorOptimizer">Steps the discriminator's parameters.</param>
/// <param name="noise">Draws the generator's input for a number of samples.</param>
public sealed class PairTrainer(
    nn.Module<Tensor, Tensor> generator,
    nn.Module<Tensor, Tensor> discriminator,
    PairObjective objective,
    optim.Optimizer generatorOptimizer,
    optim.Optimizer discriminatorOptimizer,
    Func<long, Tensor> noise)
{
    private int _sinceGenerator;

    /// <summary>How often the discriminator steps for each step of the generator.</summary>
    public int DiscriminatorSteps { get; init; } = objective.DiscriminatorSteps;

    /// <inheritdoc cref="Trainer{TBatch, TOutput}.CheckEveryStep"/>
    public bool CheckEveryStep { get; init; }

    /// <summary>Trains for an epoch and tells the mean losses; the generator's is NaN when it had no turn.</summary>
    /// <remarks>What <see cref="Freezing"/> has frozen stays so.</remarks>
    /// <exception cref="NonFiniteLossException">
    /// A loss became NaN or infinite; its step counts those of that network. It names what the value comes from.
    /// </exception>
    public (double Generator, double Discriminator) TrainEpoch(IBatchSource<Tensor> data, int epoch)
    {
        var bundle = CheckEveryStep ? 1 : LossLog.Bundle;
        using var generatorLosses = new LossLog(epoch, bundle: bundle);
        using var discriminatorLosses = new LossLog(epoch, bundle: bundle);
        using var batches = data.Epoch(epoch).GetEnumerator();
        generator.TrainUnfrozen();
        discriminator.TrainUnfrozen();
        while (true)
        {
            using var scope = NewDisposeScope();
            if (!batches.MoveNext())
            {
                break;
            }

            StepDiscriminator(batches.Current, discriminatorLosses);
            if (++_sinceGenerator >= DiscriminatorSteps)
            {
                StepGenerator(batches.Current.size(0), generatorLosses);
                _sinceGenerator = 0;
            }
        }
        generatorLosses.Flush();
        discriminatorLosses.Flush();
        return (generatorLosses.Mean, discriminatorLosses.Mean);
    }

    private void StepDiscriminator(Tensor real, LossLog losses)
    {
        var input = noise(real.size(0));
        Tensor fake;
        using (no_grad())
        {
            fake = generator.call(input);
        }
        discriminatorOptimizer.zero_grad();
        var loss = objective.DiscriminatorLoss(discriminator.call, real, fake);
        Add(loss, losses, input, fake, real);
        loss.backward();
        discriminatorOptimizer.step();
        objective.Constrain(discriminator);
    }

    private void StepGenerator(long count, LossLog losses)
    {
        generatorOptimizer.zero_grad();
        var input = noise(count);
        var fake = generator.call(input);
        var loss = objective.GeneratorLoss(discriminator.call, fake);
        Add(loss, losses, input, fake);
        loss.backward();
        generatorOptimizer.step();
    }

    /// <summary>Notes a loss; one that is not finite is searched for in what it was made of, in the order of the computation.</summary>
    private void Add(Tensor loss, LossLog losses, Tensor input, Tensor fake, Tensor? real = null)
    {
        try
        {
            losses.Add(loss);
        }
        catch (NonFiniteLossException failure)
        {
            failure.Explain(() => !losses.IsOfLast(failure)
                ? NonFiniteFinding.ReadLater
                : NonFiniteSearch.InBatch(real) ?? InGenerator(input) ?? InDiscriminator(fake, real));
            throw;
        }
    }

    private NonFiniteFinding? InGenerator(Tensor input)
    {
        var finding = NonFiniteSearch.InModel(generator, () => generator.call(input));
        return finding.Origin == NonFiniteOrigin.Loss ? null : finding with { Text = $"in the generator {finding.Text}" };
    }

    private NonFiniteFinding InDiscriminator(Tensor fake, Tensor? real)
    {
        var finding = NonFiniteSearch.InModel(
            discriminator, () => (discriminator.call(fake), real is null ? null : discriminator.call(real)));
        return finding.Origin == NonFiniteOrigin.Loss ? finding : finding with { Text = $"in the discriminator {finding.Text}" };
    }
}
