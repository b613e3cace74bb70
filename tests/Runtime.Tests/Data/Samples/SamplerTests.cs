namespace ModelDsl.Runtime.Tests.Data;

public class SamplerTests
{
    [Fact]
    public void Orders_DependOnSeedAndEpochAlone()
    {
        foreach (var make in (Func<ISampler>[])[
            () => Samplers.InOrder(9), () => Samplers.Shuffled(9, 3), () => Samplers.Subset([1, 5, 7, 8], 3),
            () => Samplers.Weighted([1, 2, 3], 50, 3)])
        {
            make().Order(2).ShouldBe(make().Order(2));
            make().Order(2).Count.ShouldBe((int)make().Count);
        }
        Samplers.Shuffled(9, 3).Order(1).ShouldNotBe(Samplers.Shuffled(9, 3).Order(2));
    }

    [Fact]
    public void ASubset_HoldsItsSamplesOnce()
    {
        Samplers.Subset([4, 2, 9]).Order(1).ShouldBe([4, 2, 9]);
        Samplers.Subset([4, 2, 9], shuffleSeed: 1).Order(1).Order().ShouldBe([2, 4, 9]);
    }

    [Fact]
    public void Weights_DecideHowOften()
    {
        var drawn = Samplers.Weighted([1, 0, 3], draws: 4000, seed: 1).Order(1).CountBy(i => i).ToDictionary();
        drawn.Keys.Order().ShouldBe([0, 2]);
        drawn[2].ShouldBeInRange(2850, 3150);
    }

    [Theory]
    [InlineData(new[] { 1.0, -1 }, "weight 1 is -1, expected a finite number from 0 up")]
    [InlineData(new[] { double.NaN }, "weight 0 is NaN, expected a finite number from 0 up")]
    [InlineData(new[] { 0.0, 0 }, "the weights must have a positive, finite sum")]
    public void WrongWeights_AreNamed(double[] weights, string message) =>
        Should.Throw<ArgumentException>(() => Samplers.Weighted(weights, 1, 1)).Message.ShouldStartWith(message);
}
