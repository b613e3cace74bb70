namespace Benchmarks;

/// <summary>Seconds by the clock and of the processor, all threads together. Other people's work disturbs the latter less.</summary>
/// <param name="Memory">The most bytes that were resident during the round, the process itself included; 0 where nobody counts them.</param>
internal readonly record struct Timing(double Clock, double Processor, double Memory);

/// <summary>Neighbouring rounds: what doing the case once took on either side.</summary>
internal readonly record struct Pair(Timing Ours, Timing PyTorch);

/// <summary>What the rounds of a case gave. A ratio below one: we are faster.</summary>
internal sealed record Result(string Case, int Threads, IReadOnlyList<Pair> Pairs)
{
    public double Ours => Median(pair => pair.Ours.Clock);

    public double PyTorch => Median(pair => pair.PyTorch.Clock);

    public double Ratio => Median(RatioOf);

    public double Least => Pairs.Min(RatioOf);

    public double Greatest => Pairs.Max(RatioOf);

    /// <summary>The ratio of the processor's seconds.</summary>
    public double ProcessorRatio => Median(pair => pair.Ours.Processor / pair.PyTorch.Processor);

    /// <summary>The ratio of the greatest memory of either side; NaN where it is not counted.</summary>
    public double MemoryRatio => Pairs.Max(pair => pair.Ours.Memory) / Pairs.Max(pair => pair.PyTorch.Memory);

    private static double RatioOf(Pair pair) => pair.Ours.Clock / pair.PyTorch.Clock;

    private double Median(Func<Pair, double> of)
    {
        var sorted = Pairs.Select(of).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
