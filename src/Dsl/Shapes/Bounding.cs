namespace ModelDsl.Dsl.Shapes;

/// <summary>Ranges of expressions from ranges of their symbols.</summary>
internal static class Bounding
{
    /// <summary>Every positive part that is replaced doubles the work.</summary>
    private const int MaxPositives = 3;

    /// <summary>The range that the minimums of the symbols leave; <see cref="Dim.Range"/> remembers it.</summary>
    public static Interval Of(Dim dim) =>
        Of(dim, static symbol => new Interval(symbol.Minimum, long.MaxValue), static inner => inner.Range);

    /// <summary>The range that ranges of the symbols leave.</summary>
    public static Interval Of(Dim dim, Func<Symbol, Interval> symbols)
    {
        if (dim.Depth == 0) return OfTerms(dim, symbols, static inner => inner.Range);
        var known = new Dictionary<Dim, Interval>();
        Interval Inner(Dim inner)
        {
            if (!known.TryGetValue(inner, out var range)) known[inner] = range = Of(inner, symbols, Inner);
            return range;
        }

        return Inner(dim);
    }

    /// <param name="dim">The expression.</param>
    /// <param name="symbols">The ranges of symbols.</param>
    /// <param name="inner">The range of an expression inside an atom, remembered by the caller.</param>
    private static Interval Of(Dim dim, Func<Symbol, Interval> symbols, Func<Dim, Interval> inner)
    {
        if (dim.IsConstant) return Interval.Exactly(dim.ConstantTerm);
        var direct = OfTerms(dim, symbols, inner);
        if (dim.Depth == 0 || (dim.Terms.Length == 1 && direct != Interval.All)) return direct;
        return direct.Intersect(WithoutFloors(dim, symbols, inner)).Intersect(WithoutPositives(dim, symbols, inner, MaxPositives));
    }

    private static Interval OfTerms(Dim dim, Func<Symbol, Interval> symbols, Func<Dim, Interval> inner)
    {
        var sum = Interval.Exactly(dim.ConstantTerm);
        foreach (var term in dim.Terms)
        {
            var product = Interval.Exactly(term.Coefficient);
            foreach (var factor in term.Monomial.Factors) product *= OfAtom(factor.Atom, symbols, inner).Pow(factor.Power);
            sum += product;
            if (sum == Interval.All) break;
        }

        return sum;
    }

    private static Interval OfAtom(Atom atom, Func<Symbol, Interval> symbols, Func<Dim, Interval> inner)
    {
        switch (atom)
        {
            case SymbolAtom symbol:
                return symbols(symbol.Symbol);
            case FloorAtom floor:
                var divisor = inner(floor.Denominator);
                return divisor.Low < 0
                    ? Interval.All
                    : inner(floor.Numerator).FloorDiv(new Interval(Math.Max(divisor.Low, 1), divisor.High));
            default:
                var value = inner(((PositiveAtom)atom).Value);
                return new Interval(Math.Max(value.Low, 0), Math.Max(value.High, 0));
        }
    }

    /// <summary>
    /// Replaces <c>floor(p / k)</c> by <c>(p - r) / k</c> with <c>r</c> between 0 and <c>k - 1</c>, so that what the quotient
    /// shares with the rest of the sum cancels: the range of <c>H - 2*(H/2)</c> is 0 to 1, not everything.
    /// </summary>
    private static Interval WithoutFloors(Dim dim, Func<Symbol, Interval> symbols, Func<Dim, Interval> inner)
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

            return (OfTerms(dim, symbols, inner) + error).ShrinkBy(scale);
        }
        catch (ArithmeticException)
        {
            return Interval.All;
        }
    }

    /// <summary>
    /// Replaces <c>max(v, 0)</c> by each of its two values, neither of which it is below: <c>H - max(H - 2, 0)</c>, the lesser of
    /// <c>H</c> and 2, is at most 2.
    /// </summary>
    private static Interval WithoutPositives(Dim dim, Func<Symbol, Interval> symbols, Func<Dim, Interval> inner, int budget)
    {
        try
        {
            if (budget == 0 || LinearPositive(dim) is not var (term, positive)) return OfTerms(dim, symbols, inner);
            var rest = dim - Dim.OfTerm(term.Monomial, term.Coefficient);
            var zero = WithoutPositives(rest, symbols, inner, budget - 1);
            var value = WithoutPositives(rest + (positive.Value * term.Coefficient), symbols, inner, budget - 1);
            return term.Coefficient > 0
                ? new Interval(Math.Max(zero.Low, value.Low), Math.Max(zero.High, value.High))
                : new Interval(Math.Min(zero.Low, value.Low), Math.Min(zero.High, value.High));
        }
        catch (ArithmeticException)
        {
            return Interval.All;
        }
    }

    private static (Term Term, PositiveAtom Positive)? LinearPositive(Dim dim)
    {
        foreach (var term in dim.Terms)
        {
            if (term.Monomial.SingleAtom is PositiveAtom positive) return (term, positive);
        }

        return null;
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
