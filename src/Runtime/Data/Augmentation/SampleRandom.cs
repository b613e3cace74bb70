using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// The random numbers of one sample in one epoch. They depend on seed, epoch and the sample's index alone, and are the same on every
/// machine: SplitMix64, begun at a mixture of the three.
/// </summary>
public sealed class SampleRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>The numbers of a sample.</summary>
    public SampleRandom(long seed, int epoch, long sample) =>
        _state = Mix(Mix(Mix((ulong)seed + Golden) + (ulong)epoch * Golden) + (ulong)sample * Golden);

    /// <summary>A number from <paramref name="low"/> up to, but without, <paramref name="high"/>.</summary>
    public double Between(double low, double high) => low + (high - low) * ((Next() >> 11) * (1.0 / (1UL << 53)));

    /// <summary>One of 0 … <paramref name="count"/> - 1.</summary>
    public long Below(long count) => (long)(((UInt128)Next() * (ulong)count) >> 64);

    /// <summary>True with that probability.</summary>
    public bool Chance(double probability) => Between(0, 1) < probability;

    /// <summary>A generator for tensors of random numbers; the caller disposes it.</summary>
    public Generator Generator() => new(Next());

    private ulong Next() => Mix(_state += Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
