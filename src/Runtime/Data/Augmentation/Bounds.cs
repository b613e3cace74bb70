namespace ModelDsl.Runtime;

/// <summary>Arguments that lie between two numbers.</summary>
internal static class Bounds
{
    public static double Require(double value, double low, double high, string name) => value >= low && value <= high
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"a number from {low} to {high}");
}
