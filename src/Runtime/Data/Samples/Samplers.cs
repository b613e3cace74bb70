using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The usual samplers. Their orders depend on seed and epoch alone, so that a resumed training goes on in place.</summary>
public static class Samplers
{
    /// <summary>All samples in their own order.</summary>
    public static ISampler InOrder(long count) => new Sampler(count, _ => Range(count));

    /// <summary>All samples, shuffled anew each epoch: PyTorch's <c>randperm</c> with a generator of seed + epoch.</summary>
    public static ISampler Shuffled(long count, long seed) => new Sampler(count, epoch => Shuffle.Order(count, seed + epoch));

    /// <summary>Some samples, in the order given or shuffled anew each epoch.</summary>
    public static ISampler Subset(IReadOnlyList<long> samples, long? shuffleSeed = null) => new Sampler(
        samples.Count,
        epoch => shuffleSeed is { } seed ? [.. Shuffle.Order(samples.Count, seed + epoch).Select(i => samples[(int)i])] : samples);

    /// <summary>Samples drawn with replacement, each in proportion to its weight, as PyTorch's <c>multinomial</c> draws them.</summary>
    /// <exception cref="ArgumentException">A weight is negative or not finite, or all are zero.</exception>
    public static ISampler Weighted(IReadOnlyList<double> weights, long draws, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        double[] copy = [.. weights];
        var wrong = Array.FindIndex(copy, weight => !double.IsFinite(weight) || weight < 0);
        if (wrong >= 0 || copy.Sum() is var sum && !(sum > 0 && double.IsFinite(sum)))
        {
            throw new ArgumentException(
                wrong >= 0 ? $"weight {wrong} is {copy[wrong]}, expected a finite number from 0 up" : "the weights must have a positive, finite sum",
                nameof(weights));
        }
        return new Sampler(draws, epoch =>
        {
            using var scope = NewDisposeScope();
            using var generator = new Generator((ulong)(seed + epoch));
            return multinomial(tensor(copy), draws, replacement: true, generator).data<long>().ToArray();
        });
    }

    private static long[] Range(long count)
    {
        var range = new long[count];
        for (var i = 0L; i < count; i++)
        {
            range[i] = i;
        }
        return range;
    }

    private sealed record Sampler(long Count, Func<int, IReadOnlyList<long>> Of) : ISampler
    {
        public IReadOnlyList<long> Order(int epoch) => Of(epoch);
    }
}
