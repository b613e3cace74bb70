using ModelDsl.Runtime;
using Quickstart;
using static TorchSharp.torch;

namespace Gallery.Rotation;

/// <summary>
/// Features that a network learns without a label, by telling which way up a digit is ("Unsupervised Representation Learning by Predicting
/// Image Rotations", Gidaris et al., 2018), make more of few labels.
/// </summary>
internal static class RotationApp
{
    private const int Turns = 4;
    private const int OfEach = 3;

    public static App App { get; } = new(
        "rotation", "features learned from turned digits, then few labels; baseline: the same network from scratch", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var (training, test) = DigitFile.Load();
        using (training)
        using (test)
        {
            using var pretext = LearnRotations(session, training, test);
            session.WriteLine();
            var runs = session.Count(20, 4);
            var (scratch, pretrained, better) = (0.0, 0.0, 0);
            session.WriteLine($"{OfEach} digits of each class with their labels, {runs} times others:");
            for (var run = 1; run <= runs; run++)
            {
                using var few = DigitFile.Few(training, OfEach, session.Seed * 100 + run);
                var alone = Learn(session, few, test, null, run);
                var tuned = Learn(session, few, test, pretext.Features, run);
                session.WriteLine($"  from scratch {100 * alone:0.0} %  after the rotations {100 * tuned:0.0} %");
                (scratch, pretrained, better) = (scratch + alone / runs, pretrained + tuned / runs, better + (tuned > alone ? 1 : 0));
            }
            session.WriteLine($"after the rotations it was better {better} times of {runs}");
            return
            [
                new($"accuracy from {OfEach * Digits.Classes} labels, mean of {runs} choices", "0.0 %", HigherIsBetter: true,
                    new Result("pretrained on rotations", pretrained), new Result("from scratch", scratch)),
            ];
        }
    }

    /// <summary>Trains without the classes: the targets are the quarter turns, 0 to 3.</summary>
    private static FeatureClassifier LearnRotations(Session session, TensorDataset training, TensorDataset test)
    {
        using var turned = Turned(training);
        using var turnedTest = Turned(test);
        session.WriteLine($"{turned.Count} turned digits without labels, which way up are they?");
        var model = new FeatureClassifier(Turns);
        using var trainer = new FeatureClassifierTrainer(model, epochs: session.Count(15, 4));
        trainer.Trainer.Observers.Add(new Milestones(session.Output));
        trainer.Fit(turned.Batches(64, shuffleSeed: session.Seed));
        session.WriteLine($"{100 * Classification.Accuracy(model, turnedTest):0.0} % of the test digits' turns are told");
        return model;
    }

    private static TensorDataset Turned(TensorDataset digits)
    {
        using var scope = NewDisposeScope();
        return new TensorDataset(
            cat([.. Enumerable.Range(0, Turns).Select(turn => digits.Input.rot90(turn, (2, 3)))]),
            arange(Turns).repeat_interleave(digits.Count));
    }

    /// <summary>The accuracy after training on few digits, with features from before or new ones; all else is equal.</summary>
    private static double Learn(Session session, TensorDataset few, TensorDataset test, DigitFeatures? features, int run)
    {
        manual_seed(session.Seed * 100 + run);
        using var model = new FeatureClassifier(Digits.Classes);
        if (features is not null)
        {
            // The convolutions stay; the dense layer, which knows which way up is, begins anew.
            model.Features.Conv1.load_state_dict(features.Conv1.state_dict());
            model.Features.Conv2.load_state_dict(features.Conv2.state_dict());
        }
        using var trainer = new FeatureClassifierTrainer(model, epochs: session.Count(60, 40));
        trainer.Fit(few.Batches(10, shuffleSeed: run));
        return Classification.Accuracy(model, test);
    }
}
