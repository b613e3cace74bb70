namespace ModelDsl.Dsl.Shapes;

/// <summary>Number theory on 64-bit integers; what overflows throws.</summary>
internal static class Integers
{
    public static long FloorDiv(long a, long b)
    {
        var quotient = checked(a / b);
        return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
    }

    public static long CeilDiv(long a, long b) => checked(-FloorDiv(checked(-a), b));

    /// <summary>The remainder with the sign of <paramref name="b"/>.</summary>
    public static long Mod(long a, long b)
    {
        if (b == -1) return 0;
        var remainder = a % b;
        return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
    }

    public static long Gcd(long a, long b)
    {
        while (b != 0) (a, b) = (b, b == -1 ? 0 : a % b);
        return checked(Math.Abs(a));
    }

    public static long Lcm(long a, long b) => checked(Math.Abs(a / Gcd(a, b) * b));

    /// <summary>The number whose product with <paramref name="a"/> is 1 modulo <paramref name="modulus"/>, or null.</summary>
    public static long? Inverse(long a, long modulus)
    {
        var (r, nextR, s, nextS) = (modulus, Mod(a, modulus), 0L, 1L);
        while (nextR != 0)
        {
            var quotient = r / nextR;
            (r, nextR) = (nextR, r - (quotient * nextR));
            (s, nextS) = (nextS, s - (quotient * nextS));
        }

        return r == 1 ? Mod(s, modulus) : null;
    }
}
