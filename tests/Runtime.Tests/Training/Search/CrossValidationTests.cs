using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Search;

public class CrossValidationTests
{
    private static readonly Fold[] Folds = [new([0, 2], [3, 1]), new([1, 3], [0, 2])];

    [Fact]
    public void Folds_AreJudgedInOrder()
    {
        var result = CrossValidation.Run(Folds, (number, fold) => number + fold.Training[0] + 10 * fold.Validation[0]);
        result.Figures.ShouldBe([31, 3]);
        // Mean 17; deviations ±14: the square root of 392 / 1.
        result.ToString().ShouldBe("17.0000 ± 19.7990");
    }

    [Fact]
    public void SplitsOfLabels_AreFolds()
    {
        var folds = Splits.StratifiedKFold([0, 0, 1, 1, 0, 1], folds: 3, seed: 1);
        CrossValidation.Run(folds, (_, fold) => fold.Validation.Count + 10 * fold.Training.Count).Figures.ShouldBe([42, 42, 42]);
    }

    [Fact]
    public void OutOfFoldPredictions_AreInTheOrderOfTheSamples()
    {
        using var predictions = CrossValidation.OutOfFold(Folds, (_, fold) =>
            tensor(fold.Validation.Select(sample => 10f * sample).ToArray()).unsqueeze(1));
        predictions.shape.ShouldBe([4L, 1]);
        predictions.data<float>().ToArray().ShouldBe([0, 10, 20, 30]);
    }

    [Fact]
    public void FoldsThatLeak_AreRefused()
    {
        Judge([new([0], [1])]).ShouldStartWith("cross-validation needs at least 2 splits, found 1");
        Judge([new([0, 1], [2]), new([1, 2], [1])]).ShouldStartWith("fold 2 validates on sample 1, on which it trains");
        Judge([new([0], [2]), new([], [1])]).ShouldStartWith("fold 2 has 0 samples for training and 1 for validation");
        Should.Throw<ArgumentException>(() => CrossValidation.OutOfFold([new([0], [1]), new([0], [1])], (_, _) => zeros(1)))
            .Message.ShouldStartWith("the validation sides must have every sample from 0 to 1 exactly once");
        Should.Throw<ArgumentException>(() => CrossValidation.OutOfFold(Folds, (_, _) => zeros(3)))
            .Message.ShouldStartWith("fold 1 has 2 samples, but its outputs are float32 [3]");

        static string Judge(Fold[] folds) =>
            Should.Throw<ArgumentException>(() => CrossValidation.Run(folds, (_, _) => 0)).Message;
    }
}
