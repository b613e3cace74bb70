using ModelDsl.Runtime;

namespace Gallery.Search;

/// <summary>What is decided before a network is trained; without arguments, what networks are usually given.</summary>
internal sealed record Setting(int Hidden = 64, double Dropout = 0.5, double LearningRate = 1e-3, double Decay = 0, int BatchSize = 32)
{
    /// <summary>One at random: sizes, rates and decays evenly over their orders of magnitude.</summary>
    public static Setting Draw(Random random) => new(
        (int)Magnitude(random, 16, 256),
        0.6 * random.NextDouble(),
        Magnitude(random, 1e-4, 1e-1),
        Magnitude(random, 1e-6, 1e-2),
        1 << random.Next(4, 8));

    /// <summary>The accuracy on the test set after training with this setting.</summary>
    public double Try(TensorDataset training, TensorDataset test, int epochs, int seed)
    {
        TorchSharp.torch.manual_seed(seed);
        using var model = new DigitMlp(Hidden, Dropout);
        Classification.Train(model, training.Batches(BatchSize, shuffleSeed: seed), epochs, LearningRate, Decay);
        return Classification.Accuracy(model, test);
    }

    public override string ToString() => FormattableString.Invariant(
        $"hidden {Hidden,3}  dropout {Dropout:0.00}  rate {LearningRate:0.00000}  decay {Decay:0.000000}  batch {BatchSize,3}");

    private static double Magnitude(Random random, double least, double most) => least * Math.Pow(most / least, random.NextDouble());
}
