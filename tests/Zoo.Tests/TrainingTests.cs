using ModelDsl.Runtime;
using Zoo.Generative;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>Each of the four shapes of network learns on real tensors.</summary>
public class TrainingTests
{
    public static TheoryData<string> Lessons => [.. Lesson.Names];

    [Theory]
    [MemberData(nameof(Lessons))]
    public void TheLoss_Falls(string name)
    {
        using var lesson = Lesson.Of(name);
        var losses = Enumerable.Range(0, lesson.Steps).Select(_ => lesson.Step()).ToList();

        losses.TakeLast(3).Average().ShouldBeLessThan(
            0.7 * losses.Take(2).Average(), string.Join(" ", losses.Select(loss => loss.ToString("0.000"))));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void EqualSeeds_GiveEqualLosses(string name)
    {
        static List<double> Run(string name)
        {
            using var lesson = Lesson.Of(name);
            return [.. Enumerable.Range(0, 3).Select(_ => lesson.Step())];
        }

        // Sums over several threads may differ in their last digits.
        Run(name).Zip(Run(name)).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-3);
    }

    [Fact]
    public void Dcgan_ComesCloserToTheDigits()
    {
        manual_seed(1);
        using var pair = new Dcgan(latent: 8, width: 8);
        using var generatorOptimizer = optim.Adam(pair.Generator.parameters(), 2e-3, beta1: 0.5);
        using var discriminatorOptimizer = optim.Adam(pair.Discriminator.parameters(), 2e-3, beta1: 0.5);
        var trainer = new PairTrainer(
            pair.Generator, pair.Discriminator, pair.Objective, generatorOptimizer, discriminatorOptimizer, count => randn(count, 8));
        using var digits = new EnlargedDigits();
        var before = Distance(pair.Generator, digits);

        for (var epoch = 1; epoch <= 6; epoch++) trainer.TrainEpoch(digits, epoch);

        Distance(pair.Generator, digits).ShouldBeLessThan(before / 2);
    }

    /// <summary>How far the mean generated image is from the mean digit.</summary>
    private static double Distance(DcganGenerator generator, EnlargedDigits digits)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        return (generator.call(randn(256, 8)).mean([0]) - digits.Mean).square().mean().item<float>();
    }

    /// <summary>Digits of 28×28 points from -1 to 1, as the generator makes them, in eight batches.</summary>
    private sealed class EnlargedDigits : IBatchSource<Tensor>, IDisposable
    {
        private readonly Tensor images = Enlarge();

        public int Count => 8;

        public Tensor Mean => images.mean([0]);

        public IEnumerable<Tensor> Epoch(int epoch) => Enumerable.Range(0, Count).Select(i => images.narrow(0, i * 32, 32));

        public void Dispose() => images.Dispose();

        private static Tensor Enlarge()
        {
            using var scope = NewDisposeScope();
            return (nn.functional.interpolate(Digits.Images(256), [28, 28]) * 2 - 1).MoveToOuterDisposeScope();
        }
    }
}
