namespace ModelDsl.Runtime.Tests.Training;

public class LineProgressTests
{
    [Fact]
    public void AnEpoch_IsOneLine()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var validation = new Evaluation(0.25, [new MetricValue("accuracy", 0.975, "0.0 %")]);
        new LineProgress(text).EpochEnded(new EpochReport(
            3, 20, 0.123456, validation, TimeSpan.FromSeconds(1.26), TimeSpan.FromSeconds(125)));
        text.ToString().ShouldBe("epoch  3/20  loss 0.1235  validation loss 0.2500  accuracy 97.5 %  1.3 s, 2 min 05 s left\n");
    }

    [Fact]
    public void WithoutValidation_ThereIsOnlyTheLoss()
    {
        using var text = new StringWriter { NewLine = "\n" };
        new LineProgress(text).EpochEnded(new EpochReport(1, 2, 1, null, TimeSpan.FromHours(2.5), TimeSpan.FromHours(2.5)));
        text.ToString().ShouldBe("epoch 1/2  loss 1.0000  2 h 30 min, 2 h 30 min left\n");
    }
}
