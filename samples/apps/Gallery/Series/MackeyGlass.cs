namespace Gallery.Series;

/// <summary>
/// The chaotic series of Mackey and Glass ("Oscillation and chaos in physiological control systems", 1977):
/// x' = 0.2 x(t-τ) / (1 + x(t-τ)¹⁰) - 0.1 x with τ = 17.
/// </summary>
internal static class MackeyGlass
{
    private const double Delay = 17;
    private const int StepsAUnit = 10;
    private const int WarmUp = 500;

    /// <summary>The values at times 1, 2, … behind a past that differs with the seed and is forgotten first.</summary>
    public static float[] Generate(int length, int seed)
    {
        var random = new Random(seed);
        var lag = (int)(Delay * StepsAUnit);
        var x = new double[lag + (WarmUp + length) * StepsAUnit + 1];
        for (var i = 0; i <= lag; i++)
        {
            x[i] = 1.2 + 0.2 * (random.NextDouble() - 0.5);
        }
        for (var i = lag; i < x.Length - 1; i++)
        {
            x[i + 1] = Next(x[i], x[i - lag], x[i - lag + 1]);
        }
        return [.. Enumerable.Range(1, length).Select(time => (float)x[lag + (WarmUp + time) * StepsAUnit])];
    }

    /// <summary>A step of Heun's method, which takes the mean of the slopes at both ends.</summary>
    private static double Next(double x, double delayed, double delayedNext)
    {
        const double step = 1.0 / StepsAUnit;
        var slope = Slope(x, delayed);
        return x + step * (slope + Slope(x + step * slope, delayedNext)) / 2;
    }

    private static double Slope(double x, double delayed) => 0.2 * delayed / (1 + Math.Pow(delayed, 10)) - 0.1 * x;
}
