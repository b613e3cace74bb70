using ModelDsl.Runtime;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Gallery.Transfer;

/// <summary>What a network learned of the digits 0 to 4 helps it to learn 5 to 9 from a few of each.</summary>
internal static class TransferApp
{
    private const int Classes = 5;
    private const int OfEach = 3;
    private const int BatchSize = 5;

    public static App App { get; } = new(
        "transfer", "features of the digits 0-4 learn 5-9 from a few; baselines: from scratch, nearest mean", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var (training, test) = DigitFile.Load();
        using (training)
        using (test)
        {
            var file = Path.Combine("artifacts", "digit-features.safetensors");
            LearnFirst(session, training, test, file);
            using var others = Half(training, isFirst: false);
            using var othersTest = Half(test, isFirst: false);
            var runs = session.Count(10, 3);
            var sums = new double[4];
            session.WriteLine($"the digits 5 to 9 from {OfEach} of each, {runs} times others; accuracy on {othersTest.Count} digits:");
            for (var run = 1; run <= runs; run++)
            {
                using var scope = NewDisposeScope();
                using var few = DigitFile.Few(others, OfEach, session.Seed * 100 + run);
                double[] row = [NearestMean(few, othersTest), .. Learn(session, few, othersTest, file, run)];
                session.WriteLine(
                    $"  nearest mean {100 * row[0]:0.0} %  scratch {100 * row[1]:0.0} %  frozen {100 * row[2]:0.0} %  fine-tuned {100 * row[3]:0.0} %");
                sums = [.. sums.Zip(row, (sum, value) => sum + value / runs)];
            }
            var measure = $"accuracy of 5 classes from {OfEach} digits of each, mean of {runs} choices";
            Result[] baselines = [new("nearest mean of the pixels", sums[0]), new("from scratch", sums[1])];
            return
            [
                new(measure, "0.0 %", HigherIsBetter: true, new Result("frozen features", sums[2]), baselines),
                new(measure, "0.0 %", HigherIsBetter: true, new Result("fine-tuned features", sums[3]), baselines),
            ];
        }
    }

    /// <summary>Trains on the digits 0 to 4 and saves the features, without the head.</summary>
    private static void LearnFirst(Session session, TensorDataset training, TensorDataset test, string file)
    {
        using var first = Half(training, isFirst: true);
        using var firstTest = Half(test, isFirst: true);
        using var model = new FeatureClassifier(Classes);
        Classification.Train(model, first.Batches(32, shuffleSeed: session.Seed), session.Count(20, 8), 1e-3, observer: new Milestones(session.Output));
        Directory.CreateDirectory("artifacts");
        Weights.Save(model.Features, file);
        session.WriteLine($"the digits 0 to 4: accuracy {100 * Classification.Accuracy(model, firstTest):0.0} %; their features are in {file}");
    }

    /// <summary>The digits 0 to 4, or the others as classes 0 to 4.</summary>
    private static TensorDataset Half(TensorDataset digits, bool isFirst)
    {
        var offset = isFirst ? 0 : Classes;
        var classes = digits.Target.data<long>().ToArray();
        long[] samples = [.. Enumerable.Range(0, classes.Length).Where(i => classes[i] < Classes == isFirst).Select(i => (long)i)];
        using var scope = NewDisposeScope();
        using var half = digits.Select(samples);
        return new TensorDataset(half.Input.clone(), half.Target - offset);
    }

    /// <summary>The accuracies from scratch, with frozen features, and when those are tuned further.</summary>
    private static double[] Learn(Session session, TensorDataset few, TensorDataset test, string file, int run)
    {
        var data = few.Batches(BatchSize, shuffleSeed: run);
        var epochs = session.Count(100, 60);
        manual_seed(session.Seed * 100 + run);
        using var scratch = new FeatureClassifier(Classes);
        Classification.Train(scratch, data, epochs, 1e-3);

        using var model = new FeatureClassifier(Classes);
        Weights.Load(model.Features, file);
        SetLearning(model.Features, false);
        Classification.Train(model, data, epochs, optim.Adam(model.Head.parameters(), 1e-2));
        var frozen = Classification.Accuracy(model, test);

        // The head has found its place; what it stands on moves a little with it.
        SetLearning(model.Features, true);
        Classification.Train(model, data, epochs / 2, optim.Adam(
            [new Adam.ParamGroup(model.Features.parameters(), lr: 2e-4), new Adam.ParamGroup(model.Head.parameters(), lr: 1e-3)]));
        return [Classification.Accuracy(scratch, test), frozen, Classification.Accuracy(model, test)];
    }

    private static void SetLearning(DigitFeatures features, bool learns)
    {
        foreach (var parameter in features.parameters())
        {
            parameter.requires_grad = learns;
        }
    }

    private static double NearestMean(TensorDataset few, TensorDataset test)
    {
        var means = stack([.. Enumerable.Range(0, Classes).Select(label => few.Input[few.Target.eq(label)].mean([0]).flatten())]);
        return Classification.Share(cdist(test.Input.flatten(1), means).argmin(1), test.Target);
    }
}
