using Gallery;

namespace ModelDsl.Apps.Tests;

public class ComparisonTests
{
    [Theory]
    [InlineData(true, 0.8, 0.7, 0.6, true)]
    [InlineData(true, 0.7, 0.6, 0.8, false)]
    [InlineData(true, 0.7, 0.6, 0.7, false)]
    [InlineData(false, 0.5, 0.7, 0.6, true)]
    [InlineData(false, 0.65, 0.7, 0.6, false)]
    [InlineData(true, double.NaN, 0.7, 0.6, false)]
    [InlineData(false, double.NaN, 0.7, 0.6, false)]
    public void Better_IsBetterThanEachBaseline(bool higherIsBetter, double network, double first, double second, bool isBetter) =>
        Of(higherIsBetter, network, first, second).IsBetter.ShouldBe(isBetter);

    [Fact]
    public void Values_StandBelowEachOther_TheNetworkLast()
    {
        using var text = new StringWriter { NewLine = "\n" };
        new Comparison("accuracy", "0.0 %", HigherIsBetter: true, new Result("net", 1), new Result("baseline", 0.5)).Write(text);

        text.ToString().ShouldBe("accuracy, higher is better\n  baseline   50.0 %\n  net       100.0 %\n");
    }

    private static Comparison Of(bool higherIsBetter, double network, double first, double second) =>
        new("measure", "0.0", higherIsBetter, new Result("network", network), new Result("first", first), new Result("second", second));
}
