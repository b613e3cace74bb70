using ModelDsl.Runtime;
using Quickstart;
using static TorchSharp.torch;

namespace Gallery.Generation;

/// <summary>A generator and a discriminator, trained against each other, make digits that nobody wrote.</summary>
internal static class DigitGanApp
{
    private const int Latent = 16;
    private const int Samples = 1000;
    private const int Shown = 5;
    private const double LearningRate = 1e-3;

    public static App App { get; } = new(
        "digit-gan", "a generator makes digits; baselines: normally distributed pixels, an untrained generator", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var (training, test) = DigitFile.Load();
        using (training)
        using (test)
        {
            using var judge = new Judge(training, test, session.Count(20, 8), session.Seed);
            using var gan = new DigitGan(Latent);
            var noise = randn(Samples, Latent);
            var untrained = Generate(gan, noise);
            Train(session, gan, training);
            var generated = Generate(gan, noise);
            session.WriteLine();
            session.Output.WriteLine(DigitDrawing.SideBySide(generated.narrow(0, 0, Shown)));
            PictureFile.Write(session, "digit-gan.pgm", generated.narrow(0, 0, 200), columns: 20);

            var pixels = NormalPixels(training.Input);
            Result[] Of(Func<Tensor, double> measure) =>
                [
                new("trained generator", measure(generated)),
                new("untrained generator", measure(untrained)),
                new("normally distributed pixels", measure(pixels)),
            ];
            var (scores, distances) = (Of(judge.Score), Of(judge.Distance));
            var (right, best) = (100 * judge.Accuracy, judge.Score(test.Input));
            return
            [
                new(FormattableString.Invariant(
                        $"inception score by a network that recognises {right:0.0} % of real digits, which have {best:0.00}"),
                    "0.00", HigherIsBetter: true, scores[0], scores[1..]),
                new("Fréchet distance to real digits, in the features of that network", "0.0", HigherIsBetter: false,
                    distances[0], distances[1..]),
            ];
        }
    }

    private static void Train(Session session, DigitGan gan, TensorDataset training)
    {
        using var forGenerator = optim.Adam(gan.Generator.parameters(), LearningRate, beta1: 0.5);
        using var forDiscriminator = optim.Adam(gan.Discriminator.parameters(), LearningRate, beta1: 0.5);
        var trainer = new PairTrainer(
            gan.Generator, gan.Discriminator, gan.Objective, forGenerator, forDiscriminator, count => randn(count, Latent));
        var data = training.Batches(64, Samplers.Shuffled(training.Count, session.Seed), dropLast: true).Map(batch => batch.Input);
        var epochs = session.Count(150, 30);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var (generator, discriminator) = trainer.TrainEpoch(data, epoch);
            if (epoch % (epochs / 10) == 0)
            {
                session.WriteLine(
                    $"epoch {epoch,3}/{epochs}  loss of the generator {generator:0.000}, of the discriminator {discriminator:0.000}");
            }
        }
    }

    private static Tensor Generate(DigitGan gan, Tensor noise)
    {
        using var noGrad = no_grad();
        gan.Generator.eval();
        return gan.Generator.call(noise);
    }

    /// <summary>Pictures whose pixels have mean and deviation of the training set, but know nothing of each other.</summary>
    private static Tensor NormalPixels(Tensor images) =>
        (images.mean([0]) + images.std([0]) * randn([Samples, .. images.shape[1..]])).clamp(0, 1);
}
