using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Search;

public class CrossValidationTests
{
    private static readonly (IReadOnlyList<long>, IReadOnlyList<long>)[] Folds = [([0, 2], [3, 1]), ([1, 3], [0, 2])];

    [Fact]
    public void Folds_AreJudgedInOrder()
    {
        var result = CrossValidation.Run(Folds, (number, training, validation) => number + training[0] + 10 * validation[0]);
        result.Figures.ShouldBe([31, 3]);
        // Mean 17; deviations ±14: the square root of 392 / 1.
        result.ToString().ShouldBe("17.0000 ± 19.7990");
    }

    [Fact]
    public void OutOfFoldPredictions_AreInTheOrderOfTheSamples()
    {
        using var predictions = CrossValidation.OutOfFold(Folds, (_, _, validation) =>
            tensor(validation.Select(sample => 10f * sample).ToArray()).unsqueeze(1));
        predictions.shape.ShouldBe([4L, 1]);
        predictions.data<float>().ToArray().ShouldBe([0, 10, 20, 30]);
    }

    [Fact]
    public void FoldsThatLeak_AreRefused()
    {
        Judge([([0], [1])]).ShouldStartWith("cross-validation needs at least 2 splits, found 1");
        Judge([([0, 1], [2]), ([1, 2], [1])]).ShouldStartWith("fold 2 validates on sample 1, on which it trains");
        Judge([([0], [2]), ([], [1])]).ShouldStartWith("fold 2 has 0 samples for training and 1 for validation");
        Should.Throw<ArgumentException>(() => CrossValidation.OutOfFold([([0], [1]), ([0], [1])], (_, _, _) => zeros(1)))
            .Message.ShouldStartWith("the validation sides must have every sample from 0 to 1 exactly once");
        Should.Throw<ArgumentException>(() => CrossValidation.OutOfFold(Folds, (_, _, _) => zeros(3)))
            .Message.ShouldStartWith("fold 1 has 2 samples, but its outputs are float32 [3]");

        static string Judge((IReadOnlyList<long>, IReadOnlyList<long>)[] folds) =>
            Should.Throw<ArgumentException>(() => CrossValidation.Run(folds, (_, _, _) => 0)).Message;
    }
}
