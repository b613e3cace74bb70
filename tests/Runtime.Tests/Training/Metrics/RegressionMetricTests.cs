using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Metrics;

public class RegressionMetricTests
{
    [Fact]
    public void Means_AreOverElementsNotBatches()
    {
        // Differences 1, -2, 3 in one batch and 4 in another: squares 30 / 4, absolutes 10 / 4.
        var (mse, mae) = (new MeanSquaredError(), new MeanAbsoluteError());
        foreach (IMetric metric in new IMetric[] { mse, mae })
        {
            Update(metric, [1, 2, 3], [0, 4, 0]);
            Update(metric, [4], [0]);
        }
        mse.Compute().ToString().ShouldBe("mse 7.5000");
        mae.Compute().ToString().ShouldBe("mae 2.5000");
        mse.Reset();
        mse.Compute().Value.ShouldBe(double.NaN);
    }

    [Fact]
    public void ShapesThatWouldBeBroadcast_AreRefused()
    {
        using var output = zeros(3, 1);
        using var target = zeros(3);
        Should.Throw<ArgumentException>(() => new MeanSquaredError().Update(output, target)).Message.ShouldBe(
            "output and target must have one shape, but are float32 [3, 1] and float32 [3]; reshape one where the metric is added");
    }

    private static void Update(IMetric metric, float[] output, float[] target)
    {
        using var y = tensor(output);
        using var t = tensor(target);
        metric.Update(y, t);
    }
}
