using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Metrics;

public class MetricTests
{
    [Fact]
    public void Accuracy_CountsOverBatches()
    {
        var accuracy = new Accuracy();
        Update(accuracy, [0, 1, 2], [0, 1, 1]);
        Update(accuracy, [2], [0]);
        accuracy.Compute().ToString().ShouldBe("accuracy 50.0 %");

        accuracy.Reset();
        Update(accuracy, [2], [2]);
        accuracy.Compute().Value.ShouldBe(1);
    }

    [Fact]
    public void TheConfusionMatrix_HasActualRowsAndPredictedColumns()
    {
        var matrix = new ConfusionMatrix(3);
        Update(matrix, [0, 1, 1, 2], [0, 1, 0, 0]);

        matrix[0, 1].ShouldBe(1);
        matrix[0, 2].ShouldBe(1);
        matrix[1, 0].ShouldBe(0);
        matrix.Compute().Value.ShouldBe(0.5);
        matrix.ToString().ReplaceLineEndings("\n").ShouldBe(
            """
            actual \ predicted
                 0  1  2
              0  1  1  1
              1  ·  1  ·
              2  ·  ·  ·
            """);
    }

    [Fact]
    public void AClassOutsideTheMatrix_IsAnError() =>
        Should.Throw<ArgumentException>(() => Update(new ConfusionMatrix(3), [0], [3]))
            .Message.ShouldBe("a matrix of 3 classes got a target of class 3");

    private static void Update(IMetric metric, long[] predicted, long[] actual)
    {
        using var scores = zeros(predicted.Length, 3);
        for (var i = 0; i < predicted.Length; i++)
        {
            scores[i, predicted[i]] = 1;
        }
        using var target = tensor(actual);
        metric.Update(scores, target);
    }
}
