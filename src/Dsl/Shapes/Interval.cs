namespace ModelDsl.Dsl.Shapes;

/// <summary>A range of integers; the ends of <c>long</c> stand for infinity, and so does what overflows.</summary>
internal readonly record struct Interval(long Low, long High)
{
    private const long Infinity = long.MaxValue;

    private const long NegativeInfinity = long.MinValue;

    public static Interval All => new(NegativeInfinity, Infinity);

    public bool IsEmpty => Low > High;

    public static Interval Exactly(long value) => new(value, value);

    public static Interval operator +(Interval a, Interval b) => new(
        a.Low == NegativeInfinity || b.Low == NegativeInfinity ? NegativeInfinity : Saturate((decimal)a.Low + b.Low),
        a.High == Infinity || b.High == Infinity ? Infinity : Saturate((decimal)a.High + b.High));

    public static Interval operator *(Interval a, Interval b)
    {
        long p = Product(a.Low, b.Low), q = Product(a.Low, b.High), r = Product(a.High, b.Low), s = Product(a.High, b.High);
        return new Interval(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    public Interval Intersect(Interval other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    /// <summary>The integers of the range divided by a positive number.</summary>
    public Interval ShrinkBy(long divisor) => new(
        Low == NegativeInfinity ? Low : Integers.CeilDiv(Low, divisor),
        High == Infinity ? High : Integers.FloorDiv(High, divisor));

    /// <summary>Floor quotients by a range of positive numbers.</summary>
    public Interval FloorDiv(Interval divisor) => new(
        Quotient(Low, Low < 0 ? divisor.Low : divisor.High),
        Quotient(High, High < 0 ? divisor.High : divisor.Low));

    public Interval Pow(int exponent)
    {
        var power = this;
        for (var i = 1; i < exponent; i++) power *= this;
        return exponent % 2 == 0 ? new Interval(Math.Max(power.Low, 0), power.High) : power;
    }

    private static long Quotient(long a, long b)
    {
        if (a is Infinity or NegativeInfinity) return a == Infinity && b == Infinity ? Infinity : a;
        return b == Infinity ? (a < 0 ? -1 : 0) : Integers.FloorDiv(a, b);
    }

    private static long Product(long a, long b)
    {
        if (a == 0 || b == 0) return 0;
        if (a is Infinity or NegativeInfinity || b is Infinity or NegativeInfinity) return (a < 0) == (b < 0) ? Infinity : NegativeInfinity;

        // The magnitudes are below 2^63, so the estimate is exact enough to tell overflow from none.
        var estimate = (double)a * b;
        if (estimate >= 9.2e18) return Infinity;
        return estimate <= -9.2e18 ? NegativeInfinity : a * b;
    }

    private static long Saturate(decimal value) =>
        value >= Infinity ? Infinity : value <= NegativeInfinity ? NegativeInfinity : (long)value;
}
