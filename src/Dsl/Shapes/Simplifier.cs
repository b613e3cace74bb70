namespace ModelDsl.Dsl.Shapes;

/// <summary>Rewrites expressions under facts without changing their value.</summary>
internal sealed class Simplifier(SolvedFacts facts)
{
    /// <summary>The form to show: equal symbols replaced, exact quotients multiplied out, no fresh symbols.</summary>
    public Dim Simplify(Dim dim)
    {
        if (dim.IsConstant) return dim;
        dim = facts.ReplaceEqual(dim);
        return dim.Depth == 0 ? dim : MultiplyOut(Reduce(dim, facts.RangeOf, ExactQuotient));
    }

    /// <summary>Drops quotients and positive parts that the ranges of the free symbols decide.</summary>
    public Dim Reduce(Dim solved) => Reduce(solved, dim => Bounding.Of(dim, facts.RangeOf), static quotient => quotient);

    private Dim Reduce(Dim dim, Func<Dim, Interval> range, Func<Dim, Dim> quotient)
    {
        if (dim.Depth == 0) return dim;
        var sum = Dim.Constant(dim.ConstantTerm);
        foreach (var term in dim.Terms)
        {
            var product = Dim.Constant(term.Coefficient);
            foreach (var factor in term.Monomial.Factors) product *= Dim.Pow(Reduce(factor.Atom, range, quotient), factor.Power);
            sum += product;
        }

        return sum;
    }

    private Dim Reduce(Atom atom, Func<Dim, Interval> range, Func<Dim, Dim> quotient)
    {
        switch (atom)
        {
            case SymbolAtom symbol:
                return symbol.Symbol.Dim;
            case FloorAtom floor:
                var result = Dim.FloorDiv(Reduce(floor.Numerator, range, quotient), Reduce(floor.Denominator, range, quotient));
                var bounds = range(result);
                return bounds.Low == bounds.High ? bounds.Low : quotient(result);
            default:
                var value = Reduce(((PositiveAtom)atom).Value, range, quotient);
                var sign = range(value);
                return sign.Low >= 0 ? value : sign.High <= 0 ? Dim.Zero : Dim.Positive(value);
        }
    }

    /// <summary><c>floor(p / q)</c> as <c>floor((p - r) / q)</c> where the facts know the remainder <c>r</c>.</summary>
    private Dim ExactQuotient(Dim quotient)
    {
        if (AsFloor(quotient) is not { } floor || Remainder(floor) is not (not 0 and { } remainder)) return quotient;
        return Dim.FloorDiv(floor.Numerator - remainder, floor.Denominator);
    }

    /// <summary>Multiplies quotients that leave no remainder by what stands before them.</summary>
    private Dim MultiplyOut(Dim dim)
    {
        var sum = Dim.Constant(dim.ConstantTerm);
        foreach (var term in dim.Terms) sum += MultiplyOut(term);
        return sum;
    }

    private Dim MultiplyOut(Term term)
    {
        foreach (var factor in term.Monomial.Factors)
        {
            if (factor.Atom is not FloorAtom floor || Remainder(floor) is not 0) continue;
            var cofactor = Dim.OfTerm(term.Monomial.Divide(new Monomial(floor))!, term.Coefficient);
            if (cofactor.DivideExactly(floor.Denominator) is { } whole) return MultiplyOut(whole * floor.Numerator);
            if (floor.Denominator.ConstantValue is not { } divisor) continue;
            var common = Integers.Gcd(term.Coefficient, divisor);
            if (common == 1) continue;
            return MultiplyOut(cofactor.DivideCoefficients(common) * Dim.FloorDiv(floor.Numerator, divisor / common));
        }

        return Dim.OfTerm(term.Monomial, term.Coefficient);
    }

    private static FloorAtom? AsFloor(Dim dim) =>
        dim.Terms.Length == 1 && dim.ConstantTerm == 0 && dim.Terms[0].Coefficient == 1
            ? dim.Terms[0].Monomial.SingleAtom as FloorAtom
            : null;

    private long? Remainder(FloorAtom floor) =>
        facts.Solve(floor.Numerator - (floor.Denominator * Dim.FloorDiv(floor.Numerator, floor.Denominator))).ConstantValue;
}
