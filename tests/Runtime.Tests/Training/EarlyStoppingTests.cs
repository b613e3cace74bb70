namespace ModelDsl.Runtime.Tests.Training;

public class EarlyStoppingTests
{
    [Theory]
    [InlineData(new[] { 3, 2, 1.0 }, false, 0, false)]
    [InlineData(new[] { 3, 3, 3.0 }, false, 0, true)]
    [InlineData(new[] { 3, 4, 2, 4.0 }, false, 0, false)]
    [InlineData(new[] { 1, 2, 3.0 }, true, 0, false)]
    [InlineData(new[] { 3, 2, 1.0 }, true, 0, true)]
    [InlineData(new[] { 3, 2.95, 2.93 }, false, 0.1, true)]
    public void Patience_IsTwoEpochs(double[] losses, bool higherIsBetter, double minDelta, bool stops)
    {
        var rule = new EarlyStopping(report => report.Loss, patience: 2, higherIsBetter, minDelta);
        var answers = Array.ConvertAll(losses, loss => rule.ShouldStop(new EpochReport(1, 9, loss, null, default, default)));
        answers[^1].ShouldBe(stops);
    }
}
