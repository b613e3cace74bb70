using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Metrics;

/// <summary>
/// The expected values are those of the formulas that scikit-learn documents, worked out by hand from the counts beside them.
/// </summary>
public class ClassificationMetricTests
{
    // Class 0: 2 hits, 3 predicted, 3 actual. Class 1: 1, 3, 2. Class 2: 1, 1, 2. Class 3: never.
    private static readonly long[] Predicted = [0, 0, 1, 1, 0, 2, 1];
    private static readonly long[] Actual = [0, 0, 0, 1, 1, 2, 2];

    [Theory]
    [InlineData(Averaging.Macro, (2.0 / 3 + 1.0 / 3 + 1) / 3, (2.0 / 3 + 1.0 / 2 + 1.0 / 2) / 3, (2.0 / 3 + 2.0 / 5 + 2.0 / 3) / 3)]
    [InlineData(Averaging.Micro, 4.0 / 7, 4.0 / 7, 4.0 / 7)]
    public void SeveralClasses_AreAveraged(Averaging averaging, double precision, double recall, double f1)
    {
        Value(new Precision(4, averaging)).ShouldBe(precision, 1e-12);
        Value(new Recall(4, averaging)).ShouldBe(recall, 1e-12);
        Value(new F1Score(4, averaging)).ShouldBe(f1, 1e-12);
    }

    // Of the four taken for class 1, three are; two of class 1 are missed.
    [Theory]
    [InlineData("logits of two classes")]
    [InlineData("a logit per sample")]
    [InlineData("a column of probabilities")]
    public void TwoClasses_AreThoseOfClass1(string outputs)
    {
        using var scope = NewDisposeScope();
        var logits = tensor(new[] { 2f, 1, 3, 0.5f, -1, -2, -3, -0.1f });
        var target = tensor(new[] { 1L, 1, 1, 0, 1, 1, 0, 0 });
        var (scores, threshold) = outputs switch
        {
            "logits of two classes" => (stack([zeros_like(logits), logits], 1), 0.0),
            "a logit per sample" => (logits, 0.0),
            _ => (logits.sigmoid().unsqueeze(1), 0.5),
        };

        Value(new Precision(threshold: threshold), scores, target).ShouldBe(3.0 / 4, 1e-12);
        Value(new Recall(threshold: threshold), scores, target).ShouldBe(3.0 / 5, 1e-12);
        Value(new F1Score(threshold: threshold), scores, target).ShouldBe(2.0 / 3, 1e-12);
    }

    [Fact]
    public void NothingFound_Is0_AndNothingSeenIsNaN()
    {
        using var scores = tensor(new[] { -1f, -1 });
        using var target = tensor(new[] { 0L, 1 });
        foreach (IMetric metric in new IMetric[] { new Precision(), new Recall(), new F1Score() })
        {
            metric.Compute().Value.ShouldBe(double.NaN);
            Value(metric, scores, target).ShouldBe(0);
            metric.Reset();
            metric.Compute().Value.ShouldBe(double.NaN);
        }
    }

    [Fact]
    public void BatchesAddUp()
    {
        var metric = new F1Score(4, Averaging.Macro);
        Update(metric, Predicted[..3], Actual[..3]);
        Update(metric, Predicted[3..], Actual[3..]);
        metric.Compute().Value.ShouldBe(Value(new F1Score(4, Averaging.Macro)));
    }

    [Fact]
    public void TopK_LooksAtTheHighestScores()
    {
        using var scores = tensor(new[] { 0.5f, 0.3f, 0.2f, 0.1f, 0.6f, 0.3f, 0.1f, 0.2f, 0.7f }, [3L, 3]);
        using var target = tensor(new[] { 1L, 0, 2 });
        Value(new TopKAccuracy(1), scores, target).ShouldBe(1.0 / 3, 1e-12);
        Value(new TopKAccuracy(2), scores, target).ShouldBe(2.0 / 3, 1e-12);
        Value(new TopKAccuracy(3), scores, target).ShouldBe(1);
        var top = new TopKAccuracy(2);
        top.Update(scores, target);
        top.Compute().ToString().ShouldBe("top-2 accuracy 66.7 %");
        Should.Throw<ArgumentException>(() => top.Update(scores[TensorIndex.Colon, TensorIndex.Slice(0, 1)], target))
            .Message.ShouldBe("the top 2 of scores float32 [3, 1] do not exist; expected [N, C, ...] with C >= 2");
    }

    [Fact]
    public void BinaryFiguresOfManyClasses_AreExplained() =>
        Should.Throw<ArgumentException>(() => new Recall(3, Averaging.Binary)).Message
            .ShouldStartWith("binary figures are those of 2 classes, not of 3; choose Averaging.Macro or Averaging.Micro");

    [Fact]
    public void ScoresOfOtherClasses_AreExplained()
    {
        using var scores = zeros(2, 5);
        using var target = tensor(new[] { 0L, 1 });
        Should.Throw<ArgumentException>(() => new Recall(3, Averaging.Macro).Update(scores, target)).Message.ShouldBe(
            "a metric of 3 classes got scores float32 [2, 5] and targets int64 [2]; expected scores [N, 3, ...] and targets [N, ...]");
    }

    [Fact]
    public void ATargetOutOfRange_IsNamed()
    {
        using var scores = zeros(3, 2);
        using var target = tensor(new[] { 0L, 1, 2 });
        var error = Should.Throw<TargetOutOfRangeException>(() => new Precision().Update(scores, target));
        error.Message.ShouldBe(
            "the target at [2] is class 2, but the model scores 2 classes, 0 to 1; count labels from 0, or give the model as many "
            + "outputs as there are classes");
        (error.Target, error.Classes).ShouldBe((2, 2));
        error.Place.ShouldBe([2L]);
    }

    private static double Value(IMetric metric)
    {
        Update(metric, Predicted, Actual);
        return metric.Compute().Value;
    }

    private static double Value(IMetric metric, Tensor scores, Tensor target)
    {
        metric.Update(scores, target);
        return metric.Compute().Value;
    }

    private static void Update(IMetric metric, long[] predicted, long[] actual)
    {
        using var scope = NewDisposeScope();
        metric.Update(nn.functional.one_hot(tensor(predicted), 4).to(ScalarType.Float32), tensor(actual));
    }
}
