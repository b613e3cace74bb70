using ModelDsl.Runtime;
using Quickstart;
using static TorchSharp.torch;

namespace Gallery.Denoising;

/// <summary>An autoencoder takes the noise off digits that it has never seen.</summary>
internal static class DenoiseApp
{
    private const double Deviation = 0.4;
    private const int Shown = 5;
    private const int Columns = 20;

    private static readonly Augmentation Noise = new GaussianNoise(Deviation);

    public static App App { get; } = new("denoise", "an autoencoder cleans digits; baselines: PCA, linear least squares", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var (training, test) = DigitFile.Load();
        using (training)
        using (test)
        {
            session.WriteLine(
                $"{training.Count} digits to learn from, {test.Count} to test; noise of deviation {Deviation} on values from 0 to 1");
            using var model = new Denoiser();
            Train(session, model, training);

            using var noGrad = no_grad();
            model.eval();
            var noisy = Noise.Apply(test.Input, session.Seed, epoch: 1, [.. Enumerable.Range(0, (int)test.Count).Select(i => (long)i)]);
            var cleaned = model.call(noisy);
            Show(session, test.Input, noisy, cleaned);

            var (components, projected) = BestProjection(training, noisy, test.Input);
            double Error(Tensor guess) => nn.functional.mse_loss(guess.reshape(test.Input.shape), test.Input).item<float>();
            return
            [
                new("mean squared error of the pixels of test digits", "0.0000", HigherIsBetter: false,
                    new Result("denoising autoencoder", Error(cleaned)),
                    new Result("noisy picture", Error(noisy)),
                    new Result($"PCA, the best number of components, {components}", Error(projected)),
                    new Result("linear least squares", Error(Linear(session, training).Denoise(noisy.flatten(1))))),
            ];
        }
    }

    private static void Train(Session session, Denoiser model, TensorDataset training)
    {
        // Noise comes anew each epoch; the target is the clean picture.
        using var pictures = new TensorDataset(training.Input.alias(), training.Input.alias());
        using var trainer = new DenoiserTrainer(model, epochs: session.Count(40, 12));
        trainer.Trainer.Observers.Add(new Milestones(session.Output));
        trainer.Fit(pictures.Batches(32, shuffleSeed: session.Seed).Augment(Noise, session.Seed + 1));
    }

    /// <summary>The projections with the fewest errors on the test set itself, an advantage that the network does not have.</summary>
    private static (int Components, Tensor Pictures) BestProjection(TensorDataset training, Tensor noisy, Tensor clean) =>
        Enumerable.Range(1, Digits.Size * Digits.Size).Select(count =>
        {
            using var components = PrincipalComponents.Fit(training.Input.flatten(1), count);
            return (count, Pictures: components.InverseTransform(components.Transform(noisy.flatten(1))).reshape(clean.shape));
        }).MinBy(guess => nn.functional.mse_loss(guess.Pictures, clean).item<float>());

    private static LinearDenoiser Linear(Session session, TensorDataset training)
    {
        const int copies = 10;
        long[] samples = [.. Enumerable.Range(0, (int)training.Count).Select(i => (long)i)];
        var noisy = Enumerable.Range(2, copies).Select(
            epoch => Noise.Apply(training.Input, session.Seed, epoch, samples).flatten(1)).ToList();
        return LinearDenoiser.Fit(cat(noisy), training.Input.flatten(1).repeat(copies, 1));
    }

    private static void Show(Session session, params Tensor[] rows)
    {
        foreach (var row in rows)
        {
            session.WriteLine();
            session.Output.WriteLine(DigitDrawing.SideBySide(row.narrow(0, 0, Shown)));
        }
        PictureFile.Write(session, "denoise.pgm", cat([.. rows.Select(row => row.narrow(0, 0, Columns))]), Columns);
    }
}
