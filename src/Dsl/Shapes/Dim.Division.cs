namespace ModelDsl.Dsl.Shapes;

public sealed partial class Dim
{
    /// <summary>Floor division, as the language has it.</summary>
    public static Dim operator /(Dim a, Dim b) => FloorDiv(a, b);

    /// <summary>The remainder of floor division, as the language has it.</summary>
    public static Dim operator %(Dim a, Dim b) => Mod(a, b);

    /// <summary>The quotient rounded towards negative infinity; throws <see cref="DivideByZeroException"/> for a constant zero.</summary>
    public static Dim FloorDiv(Dim a, Dim b)
    {
        if (b.IsConstant)
        {
            if (b.ConstantTerm == 0) throw new DivideByZeroException();
            if (a.IsConstant) return Integers.FloorDiv(a.ConstantTerm, b.ConstantTerm);
        }

        if (a.IsConstant && a.ConstantTerm == 0) return Zero;
        if ((b.IsConstant ? b.ConstantTerm : b.Terms[0].Coefficient) < 0) (a, b) = (-a, -b);
        var (quotient, remainder) = DivRem(a, b);
        return quotient + FloorOfRemainder(remainder, b);
    }

    /// <summary>The remainder of floor division, with the sign of the divisor.</summary>
    public static Dim Mod(Dim a, Dim b) => a - (b * FloorDiv(a, b));

    /// <summary>The quotient rounded towards positive infinity.</summary>
    public static Dim CeilDiv(Dim a, Dim b) => b.IsConstant && b.ConstantTerm > 0 ? FloorDiv(a + (b - 1), b) : -FloorDiv(-a, b);

    /// <summary>
    /// Divides polynomials: <c>a = quotient * b + remainder</c>. Every coefficient of the remainder whose monomial the leading
    /// monomial of <paramref name="b"/> divides lies between 0 and the leading coefficient, which makes the result unique.
    /// </summary>
    internal static (Dim Quotient, Dim Remainder) DivRem(Dim a, Dim b)
    {
        var monomial = b.IsConstant ? Monomial.One : b.Terms[0].Monomial;
        var coefficient = b.IsConstant ? b.ConstantTerm : b.Terms[0].Coefficient;
        Dim quotient = Zero, remainder = Zero, rest = a;
        while (!rest.IsConstant)
        {
            var term = rest.Terms[0];
            if (term.Monomial.Divide(monomial) is { } shared && Integers.FloorDiv(term.Coefficient, coefficient) is var times and not 0)
            {
                quotient += OfTerm(shared, times);
                rest -= b.Times(shared, times);
            }

            if (!rest.IsConstant && rest.Terms[0].Monomial.Equals(term.Monomial))
            {
                var kept = OfTerm(term.Monomial, rest.Terms[0].Coefficient);
                remainder += kept;
                rest -= kept;
            }
        }

        if (!b.IsConstant) return (quotient, remainder + rest);
        var last = Integers.FloorDiv(rest.ConstantTerm, coefficient);
        return (quotient + last, remainder + (rest.ConstantTerm - (last * coefficient)));
    }

    /// <summary>The quotient, if the division leaves nothing, else null.</summary>
    internal Dim? DivideExactly(Dim divisor)
    {
        if (divisor.IsConstant && divisor.ConstantTerm == 0) return null;
        var negative = (divisor.IsConstant ? divisor.ConstantTerm : divisor.Terms[0].Coefficient) < 0;
        var (quotient, remainder) = DivRem(this, negative ? -divisor : divisor);
        if (!remainder.IsConstant || remainder.ConstantTerm != 0) return null;
        return negative ? -quotient : quotient;
    }

    private static Dim FloorOfRemainder(Dim a, Dim b)
    {
        if (a.IsConstant && a.ConstantTerm == 0) return Zero;

        // A divisor is never zero where the quotient has a value.
        var divisor = b.Range;
        var positive = divisor.Low >= 0;
        var range = a.Range;
        if (positive)
        {
            var least = Math.Max(divisor.Low, 1);
            if (range.Low >= 0 && range.High < least) return Zero;
            if (range.High < 0 && range.Low >= -least) return Constant(-1);
        }

        if (CommonFactor(a, b) is { } factor) return FloorDiv(a.DivideExactly(factor)!, b.DivideExactly(factor)!);
        if (!positive) return new Dim(new FloorAtom(a, b));

        // floor((g*x + c) / (g*y)) = floor((x + floor(c / g)) / y)
        var content = a.Content(b.Content(b.ConstantTerm));
        if (content > 1) return FloorDiv(a.DivideCoefficients(content), b.DivideCoefficients(content));

        // floor((floor(p / q) + s) / b) = floor((p + q*s) / (q*b))
        foreach (var term in a.Terms)
        {
            if (term.Coefficient != 1 || term.Monomial.SingleAtom is not FloorAtom floor) continue;
            var rest = a - OfTerm(term.Monomial, 1);
            return FloorDiv(floor.Numerator + (floor.Denominator * rest), floor.Denominator * b);
        }

        return new Dim(new FloorAtom(a, b));
    }

    /// <summary>The product of atoms that divides every term of both, or null.</summary>
    private static Dim? CommonFactor(Dim a, Dim b)
    {
        if (b.IsConstant || a.IsConstant || a.ConstantTerm != 0 || b.ConstantTerm != 0) return null;
        var common = a.Terms[0].Monomial;
        foreach (var term in a.Terms) common = common.Gcd(term.Monomial);
        foreach (var term in b.Terms) common = common.Gcd(term.Monomial);
        return common.Degree == 0 ? null : OfTerm(common, 1);
    }
}
