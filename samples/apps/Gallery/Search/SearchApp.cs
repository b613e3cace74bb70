using ModelDsl.Runtime;

namespace Gallery.Search;

/// <summary>A random search finds a better setting than the usual one, in a budget of few epochs.</summary>
internal static class SearchApp
{
    private const double ValidationShare = 0.25;
    private const int Epochs = 10;

    public static App App { get; } = new("search", "a random search over the setting of a small network; baseline: the usual setting", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var (training, test) = DigitFile.Load();
        using (training)
        using (test)
        {
            var best = Search(session, training);
            // The test set is looked at here, once for each of the two.
            var repetitions = session.Count(5, 2);
            double Tested(Setting setting) =>
                Enumerable.Range(1, repetitions).Average(i => setting.Try(training, test, Epochs, session.Seed * 100 + i));
            session.WriteLine();
            session.WriteLine($"found  {best}");
            session.WriteLine($"usual  {new Setting()}");
            return
            [
                new($"accuracy on the test set after {Epochs} epochs, mean of {repetitions} trainings", "0.0 %", HigherIsBetter: true,
                    new Result("found setting", Tested(best)), new Result("usual setting", Tested(new Setting()))),
            ];
        }
    }

    /// <summary>The setting that is best on a part of the training set that the others are not trained on.</summary>
    private static Setting Search(Session session, TensorDataset training)
    {
        var (part, validation) = training.Split(Splits.Stratified(training.Target.data<long>().ToArray(), ValidationShare, session.Seed));
        using (part)
        using (validation)
        {
            var random = new Random(session.Seed);
            var settings = Enumerable.Range(0, session.Count(24, 6)).Select(_ => Setting.Draw(random)).Prepend(new Setting()).ToList();
            session.WriteLine($"{settings.Count} settings, the usual one first, {Epochs} epochs each; accuracy on {validation.Count} digits of the training set:");
            var trials = settings.Select((setting, number) =>
            {
                var accuracy = setting.Try(part, validation, Epochs, session.Seed);
                session.WriteLine($"{number + 1,3}  {setting}  {100 * accuracy:0.0} %");
                return (setting, accuracy);
            }).ToList();
            return trials.MaxBy(trial => trial.accuracy).setting;
        }
    }
}
