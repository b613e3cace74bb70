using Gallery.Series;

namespace ModelDsl.Apps.Tests.Series;

public class MackeyGlassTests
{
    [Fact]
    public void TheSeries_StaysInItsBounds_AndNeverRepeats()
    {
        var series = MackeyGlass.Generate(2000, seed: 1);

        series.Min().ShouldBeInRange(0.15f, 0.5f);
        series.Max().ShouldBeInRange(1.2f, 1.5f);
        // Neighbours in time are close, and pasts that differ a little have futures that differ much.
        series.Zip(series.Skip(1)).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 0.2);
        series.Zip(MackeyGlass.Generate(2000, seed: 2)).Max(pair => Math.Abs(pair.First - pair.Second)).ShouldBeGreaterThan(0.5f);
    }
}
