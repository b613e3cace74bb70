namespace ModelDsl.Dsl.Shapes;

/// <summary>How far symbols must step for all quotients to stay exact.</summary>
internal static class Periods
{
    /// <summary>
    /// The number such that for <c>symbol = period * y + r</c> every quotient by a constant becomes a polynomial in <c>y</c>;
    /// null where it is too large.
    /// </summary>
    public static long? Of(Dim dim, Symbol symbol)
    {
        try
        {
            return Compute(dim, symbol);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private static long Compute(Dim dim, Symbol symbol)
    {
        var period = 1L;
        foreach (var term in dim.Terms)
        {
            foreach (var factor in term.Monomial.Factors)
            {
                var inner = factor.Atom switch
                {
                    FloorAtom { Denominator.IsConstant: true } floor when Occurs(floor.Numerator, symbol) =>
                        checked(floor.Denominator.ConstantTerm * Compute(floor.Numerator, symbol)),
                    FloorAtom floor => Integers.Lcm(Compute(floor.Numerator, symbol), Compute(floor.Denominator, symbol)),
                    PositiveAtom positive => Compute(positive.Value, symbol),
                    _ => 1,
                };
                period = Integers.Lcm(period, inner);
            }
        }

        return period;
    }

    private static bool Occurs(Dim dim, Symbol symbol)
    {
        foreach (var candidate in dim.Symbols)
        {
            if (ReferenceEquals(candidate, symbol)) return true;
        }

        return false;
    }
}
