using ModelDsl.Runtime;
using static TorchSharp.torch;

namespace Gallery.Search;

/// <summary>A random search finds a better setting than the usual one, in a budget of few epochs.</summary>
internal static class SearchApp
{
    private const double ValidationShare = 0.25;
    private const int Epochs = 10;

    public static App App { get; } = new("search", "a random search over the setting of a small network; baseline: the usual setting", Run);

    /// <summary>Sizes, rates and decays evenly over their orders of magnitude.</summary>
    private static SearchSpace Space { get; } = new SearchSpace()
        .Choice("hidden", 16, 32, 64, 128, 256)
        .Uniform("dropout", 0, 0.6)
        .LogUniform("rate", 1e-4, 1e-1)
        .LogUniform("decay", 1e-6, 1e-2)
        .Choice("batch", 16, 32, 64, 128);

    /// <summary>What networks are usually given, as trial number 0.</summary>
    private static Trial Usual { get; } = new SearchSpace()
        .Choice("hidden", 64)
        .Choice("dropout", 0.5)
        .Choice("rate", 1e-3)
        .Choice("decay", 0)
        .Choice("batch", 32)
        .Grid()[0] with
    { Number = 0 };

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var (training, test) = DigitFile.Load();
        using (training)
        using (test)
        {
            var best = Search(session, training);
            // The test set is looked at here, once for each of the two.
            var repetitions = session.Count(5, 2);
            double Tested(Trial setting) =>
                Enumerable.Range(1, repetitions).Average(i => Accuracy(setting, training, test, session.Seed * 100 + i));
            return
            [
                new($"accuracy on the test set after {Epochs} epochs, mean of {repetitions} trainings", "0.0 %", HigherIsBetter: true,
                    new Result("found setting", Tested(best)), new Result("usual setting", Tested(Usual))),
            ];
        }
    }

    /// <summary>The setting that is best on a part of the training set that the others are not trained on.</summary>
    private static Trial Search(Session session, TensorDataset training)
    {
        var (part, validation) = training.Split(Splits.Stratified(training.Target.data<long>().ToArray(), ValidationShare, session.Seed));
        using (part)
        using (validation)
        {
            Trial[] settings = [Usual, .. Space.Random(session.Count(24, 6), session.Seed)];
            session.WriteLine($"{settings.Length} settings, of which 0 is the usual one, {Epochs} epochs each");
            session.WriteLine($"the figure is the accuracy on {validation.Count} digits of the training set");
            var result = HyperParameterSearch.Run(
                settings, setting => Accuracy(setting, part, validation, session.Seed), higherIsBetter: true);
            session.WriteLine();
            session.Output.Write(result);
            return result.Best.Trial;
        }
    }

    /// <summary>The accuracy on the test set after training with a setting.</summary>
    private static double Accuracy(Trial setting, TensorDataset training, TensorDataset test, int seed)
    {
        manual_seed(seed);
        using var model = new DigitMlp(setting.Integer("hidden"), setting["dropout"]);
        Classification.Train(
            model, training.Batches(setting.Integer("batch"), shuffleSeed: seed), Epochs, setting["rate"], setting["decay"]);
        return Classification.Accuracy(model, test);
    }
}
