namespace TorchSharp;

// Single random numbers, drawn from the same streams as tensors.
public static partial class torch
{
    /// <summary>A number from [0, 1).</summary>
    public static double rand_float(Generator? generator = null)
    {
        using var number = rand(1, generator: generator);
        return number.ToDouble();
    }

    /// <summary>A normal number of mean 0 and variance 1.</summary>
    public static double randn_float(Generator? generator = null)
    {
        using var number = randn(1, generator: generator);
        return number.ToDouble();
    }

    public static bool randint_bool(Generator? generator = null) => randint_long(2, generator) == 1;

    /// <summary>An integer from 0 up to <paramref name="high"/>, which is left out.</summary>
    public static int randint_int(int high, Generator? generator = null) => (int)randint_long(high, generator);

    public static int randint_int(int low, int high, Generator? generator = null) => (int)randint_long(low, high, generator);

    /// <inheritdoc cref="randint_int(int, Generator)"/>
    public static long randint_long(long high, Generator? generator = null) => randint_long(0, high, generator);

    public static long randint_long(long low, long high, Generator? generator = null)
    {
        using var number = randint(low, high, 1, generator: generator);
        return number.ToInt64();
    }
}
