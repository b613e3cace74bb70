namespace ModelDsl.Dsl.Shapes;

/// <summary>Ranges of expressions from ranges of their symbols.</summary>
internal static class Bounding
{
    /// <summary>The range that the minimums of the symbols leave.</summary>
    public static Interval Of(Dim dim) => Of(dim, static symbol => new Interval(symbol.Minimum, long.MaxValue));

    public static Interval Of(Dim dim, Func<Symbol, Interval> symbols)
    {
        if (dim.IsConstant) return Interval.Exactly(dim.ConstantTerm);
        var direct = OfTerms(dim, symbols);
        return dim.Depth == 0 || (dim.Terms.Length == 1 && direct != Interval.All) ? direct : direct.Intersect(WithoutFloors(dim, symbols));
    }

    private static Interval OfTerms(Dim dim, Func<Symbol, Interval> symbols)
    {
        var sum = Interval.Exactly(dim.ConstantTerm);
        foreach (var term in dim.Terms)
        {
            var product = Interval.Exactly(term.Coefficient);
            foreach (var factor in term.Monomial.Factors) product *= OfAtom(factor.Atom, symbols).Pow(factor.Power);
            sum += product;
            if (sum == Interval.All) break;
        }

        return sum;
    }

    private static Interval OfAtom(Atom atom, Func<Symbol, Interval> symbols)
    {
        switch (atom)
        {
            case SymbolAtom symbol:
                return symbols(symbol.Symbol);
            case FloorAtom floor:
                var divisor = Of(floor.Denominator, symbols);
                return divisor.Low < 0 ? Interval.All : Of(floor.Numerator, symbols).FloorDiv(new Interval(Math.Max(divisor.Low, 1), divisor.High));
            default:
                var value = Of(((PositiveAtom)atom).Value, symbols);
                return new Interval(Math.Max(value.Low, 0), Math.Max(value.High, 0));
        }
    }

    /// <summary>
    /// Replaces <c>floor(p / k)</c> by <c>(p - r) / k</c> with <c>r</c> between 0 and <c>k - 1</c>, so that what the quotient
    /// shares with the rest of the sum cancels: the range of <c>H - 2*(H/2)</c> is 0 to 1, not everything.
    /// </summary>
    private static Interval WithoutFloors(Dim dim, Func<Symbol, Interval> symbols)
    {
        try
        {
            var (scale, error) = (1L, Interval.Exactly(0));
            while (LinearFloor(dim) is var (term, floor))
            {
                var divisor = floor.Denominator.ConstantTerm;
                var rest = dim - Dim.OfTerm(term.Monomial, term.Coefficient);
                dim = (rest * divisor) + (floor.Numerator * term.Coefficient);
                error = (error * Interval.Exactly(divisor)) + (new Interval(0, divisor - 1) * Interval.Exactly(checked(-term.Coefficient)));
                scale = checked(scale * divisor);
            }

            return (OfTerms(dim, symbols) + error).ShrinkBy(scale);
        }
        catch (OverflowException)
        {
            return Interval.All;
        }
    }

    private static (Term Term, FloorAtom Floor)? LinearFloor(Dim dim)
    {
        foreach (var term in dim.Terms)
        {
            if (term.Monomial.SingleAtom is FloorAtom { Denominator.IsConstant: true } floor) return (term, floor);
        }

        return null;
    }
}
