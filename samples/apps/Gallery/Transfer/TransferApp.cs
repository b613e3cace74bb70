using ModelDsl.Runtime;
using Quickstart;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Gallery.Transfer;

/// <summary>What a network learned by recognising digits helps another to add two of them, of which it sees few examples.</summary>
internal static class TransferApp
{
    private const int Pairs = 300;
    private const int TestPairs = 2000;
    private const double LearningRate = 1e-3;

    private static readonly string RecogniserFile = Path.Combine("artifacts", "digit-recogniser.safetensors");

    public static App App { get; } = new(
        "transfer", "features that recognise digits learn to add two; baselines: from scratch, features of chance", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var (training, test) = DigitFile.Load();
        using (training)
        using (test)
        {
            LearnDigits(session, training, test);
            session.WriteLine($"two digits and their sum, {Pairs} pairs to learn from; accuracies on {TestPairs} pairs of other digits:");
            var runs = session.Count(3, 1);
            var means = new double[4];
            for (var run = 1; run <= runs; run++)
            {
                using var scope = NewDisposeScope();
                var random = new Random(session.Seed * 100 + run);
                using var pairs = DrawPairs(training, Pairs, random);
                using var testPairs = DrawPairs(test, TestPairs, random);
                double[] row =
                [
                    FromScratch(session, pairs, testPairs, run),
                    .. Behind(session, null, pairs, testPairs, run),
                    .. Behind(session, RecogniserFile, pairs, testPairs, run),
                ];
                session.WriteLine(
                    $"  from scratch {row[0]:0.0 %}  features of chance {row[1]:0.0 %}  frozen {row[2]:0.0 %}  fine-tuned {row[3]:0.0 %}");
                means = [.. means.Zip(row, (mean, value) => mean + value / runs)];
            }
            var measure = $"accuracy of the sum, mean of {runs} choices of {Pairs} pairs";
            Result[] baselines = [new("from scratch", means[0]), new("frozen features of chance", means[1])];
            return
            [
                new(measure, "0.0 %", HigherIsBetter: true, new Result("frozen features", means[2]), baselines),
                new(measure, "0.0 %", HigherIsBetter: true, new Result("fine-tuned features", means[3]), baselines),
            ];
        }
    }

    /// <summary>Trains a network that recognises digits and saves it.</summary>
    private static void LearnDigits(Session session, TensorDataset training, TensorDataset test)
    {
        using var model = new FeatureClassifier(Digits.Classes);
        using var trainer = new FeatureClassifierTrainer(model, epochs: session.Count(20, 8));
        trainer.Trainer.Observers.Add(new Milestones(session.Output));
        trainer.Fit(training.Batches(32, shuffleSeed: session.Seed));
        Directory.CreateDirectory(Path.GetDirectoryName(RecogniserFile)!);
        Weights.Save(model, RecogniserFile);
        session.WriteLine(
            $"{Classification.Accuracy(model, test):0.0 %} of single digits are recognised; the network is in {RecogniserFile}");
        session.WriteLine();
    }

    private static TensorDataset DrawPairs(TensorDataset digits, int count, Random random)
    {
        long[] Draw() => [.. Enumerable.Range(0, count).Select(_ => random.NextInt64(digits.Count))];
        using var scope = NewDisposeScope();
        using var first = digits.Select(Draw());
        using var second = digits.Select(Draw());
        return new TensorDataset(cat([first.Input, second.Input], 1), first.Target + second.Target);
    }

    private static double FromScratch(Session session, TensorDataset pairs, TensorDataset test, int run)
    {
        manual_seed(session.Seed * 100 + run);
        using var model = new DigitSum();
        using var optimizer = optim.Adam(model.parameters(), LearningRate);
        return Learn(session, model, optimizer, pairs, test, run);
    }

    /// <summary>
    /// The accuracies behind features that are kept as a file has them, or as chance made them, and when those are tuned after that.
    /// </summary>
    private static double[] Behind(Session session, string? file, TensorDataset pairs, TensorDataset test, int run)
    {
        manual_seed(session.Seed * 100 + run);
        using var model = new DigitSum();
        if (file is not null)
        {
            // Of the recogniser's weights those of the features, under the same keys; its head knows digits, no sums.
            Weights.Load(model, file, new LoadOptions { FilePrefix = "features.", ModelPrefix = "features." });
        }
        model.Features.Freeze();
        using var forHead = optim.Adam(model.parameters(), 3 * LearningRate);
        var frozen = Learn(session, model, forHead, pairs, test, run);
        if (file is null)
        {
            return [frozen];
        }

        // The head has found its place; what it stands on moves a little, at a rate of its own.
        model.Features.Unfreeze();
        var groups = model.Groups(LearningRate, ("features", LearningRate / 3));
        using var forBoth = optim.Adam(groups.Select(group => new Adam.ParamGroup(group.Parameters, lr: group.LearningRate)));
        return [frozen, Learn(session, model, forBoth, pairs, test, run)];
    }

    private static double Learn(
        Session session, DigitSum model, optim.Optimizer optimizer, TensorDataset pairs, TensorDataset test, int run)
    {
        Classification.Train(model, pairs.Batches(32, shuffleSeed: run), session.Count(60, 25), optimizer);
        return Classification.Accuracy(model, test);
    }
}
