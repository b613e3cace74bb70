using ModelDsl.Runtime;
using Quickstart;
using Zoo.Vision;
using static TorchSharp.torch;

namespace Gallery.Recognition;

/// <summary>Networks of two convolutions recognise digits, alone and together, in a cross-validation.</summary>
internal static class DigitsApp
{
    private const int Folds = 5;
    private const int Components = 40;

    private static readonly Augmentation Augmentation = new RandomAffine(degrees: 8, shift: 0.03);

    public static App App { get; } = new(
        "digits", "an ensemble of networks recognises digits, cross-validated; baseline: PCA and a linear SVM", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        using var digits = DigitFile.LoadAll();
        var folds = Splits.StratifiedKFold(digits.Target.data<long>().ToArray(), Folds, session.Seed);
        var tested = session.Count(Folds, 2);
        var table = new FoldTable("PCA + linear SVM", "CNN", "CNN, augmented", $"ensemble of {Members(session)}");
        session.WriteLine($"{digits.Count} digits in {Folds} folds, of which {tested} are tested by what the others taught; accuracies:");
        session.Output.WriteLine(table.Head);
        var ensemble = CrossValidation.Run([.. folds.Take(tested)], (number, fold) =>
        {
            using var scope = NewDisposeScope();
            var (training, test) = digits.Split(fold);
            using (training)
            using (test)
            {
                double[] row = [Svm(training, test), .. Networks(session, number, training, test)];
                session.Output.WriteLine(table.Add($"fold {number}", row));
                return row[^1];
            }
        });
        session.Output.WriteLine(table.Mean);
        return
        [
            new($"accuracy, mean of {tested} folds", "0.00 %", HigherIsBetter: true,
                new Result(table.Columns[3], ensemble.Mean), new Result(table.Columns[0], table.MeanOf(0))),
        ];
    }

    private static int Members(Session session) => session.Count(3, 2);

    private static double Svm(TensorDataset training, TensorDataset test)
    {
        using var components = PrincipalComponents.Fit(training.Input.flatten(1), Components);
        using var machine = LinearSvm.Fit(components.Transform(training.Input.flatten(1)), training.Target);
        return Classification.Share(machine.Predict(components.Transform(test.Input.flatten(1))), test.Target);
    }

    /// <summary>
    /// The accuracies of a network trained on the digits as they are, of one on augmented ones, and of all networks together.
    /// </summary>
    private static double[] Networks(Session session, int fold, TensorDataset training, TensorDataset test)
    {
        var members = Enumerable.Range(0, Members(session)).Select(member =>
        {
            var seed = session.Seed * 100 + fold * 10 + member;
            var data = training.Batches(32, shuffleSeed: seed);
            return Scores(session, member == 0 ? data : data.Augment(Augmentation, seed), test);
        }).ToList();
        double Accuracy(Tensor scores) => Classification.Share(scores.argmax(1), test.Target);
        return [Accuracy(members[0]), Accuracy(members[1]), Accuracy(Ensemble.AverageProbabilities(members))];
    }

    /// <summary>What a network says of the digits to test, [N, classes].</summary>
    private static Tensor Scores(Session session, IBatchSource<Batch> data, TensorDataset test)
    {
        using var model = new DigitNet(Digits.Classes, Digits.Size);
        using var trainer = new DigitNetTrainer(model, epochs: session.Count(20, 10));
        trainer.Fit(data);
        return Predictions.Of(model, test.Batches(1000)).Output;
    }
}
