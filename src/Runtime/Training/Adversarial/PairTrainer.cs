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

    /// <summary>Trains for an epoch and tells the mean losses; the generator's is NaN when it had no turn.</summary>
    /// <exception cref="NonFiniteLossException">A loss became NaN or infinite.</exception>
    public (double Generator, double Discriminator) TrainEpoch(IBatchSource<Tensor> data, int epoch)
    {
        using var generatorLosses = new LossLog(epoch);
        using var discriminatorLosses = new LossLog(epoch);
        using var batches = data.Epoch(epoch).GetEnumerator();
        generator.train();
        discriminator.train();
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
        Tensor fake;
        using (no_grad())
        {
            fake = generator.call(noise(real.size(0)));
        }
        discriminatorOptimizer.zero_grad();
        var loss = objective.DiscriminatorLoss(discriminator.call, real, fake);
        losses.Add(loss);
        loss.backward();
        discriminatorOptimizer.step();
        objective.Constrain(discriminator);
    }

    private void StepGenerator(long count, LossLog losses)
    {
        generatorOptimizer.zero_grad();
        var loss = objective.GeneratorLoss(discriminator.call, generator.call(noise(count)));
        losses.Add(loss);
        loss.backward();
        generatorOptimizer.step();
    }
}
