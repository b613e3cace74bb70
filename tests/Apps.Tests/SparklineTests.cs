using Gallery;
using static TorchSharp.torch;

namespace ModelDsl.Apps.Tests;

public class SparklineTests
{
    [Fact]
    public void Bars_ReachFromTheLeastToTheGreatest()
    {
        using var values = tensor(new[] { -1f, 0, 1, 0.99f });
        Sparkline.Of(values).ShouldBe("▁▅██");
    }

    [Fact]
    public void EqualValues_AreALine()
    {
        using var values = ones(3);
        Sparkline.Of(values).ShouldBe("▁▁▁");
    }
}
