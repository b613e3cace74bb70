namespace ModelDsl.Dsl.Shapes;

/// <summary>What is zero is solved for one of its symbols, which is then replaced in all that is known.</summary>
internal sealed partial class SolvedFacts
{
    /// <summary>Every elimination is a substitution in all that is known, and may lead to further ones.</summary>
    private const int MaxEliminations = 500;

    private int eliminations;

    /// <summary>Notes a replacement that <see cref="Simplifier"/> may show.</summary>
    private void ReplaceFrom(Dim zero)
    {
        if (Congruence.Match(zero) is not null || Equation.Isolate(zero, preferLatest: true) is not var (symbol, value)) return;
        foreach (var replaced in new List<Symbol>(equalities.Keys)) equalities[replaced] = equalities[replaced].Substitute(
            Only(symbol, value));
        equalities[symbol] = value;
    }

    private void AssumeZero(Dim zero)
    {
        if (zero.IsConstant)
        {
            IsContradictory |= zero.ConstantTerm != 0;
        }
        else if (Congruence.Match(zero) is { } congruence)
        {
            AssumeCongruence(congruence, zero);
        }
        else if (Equation.Isolate(zero, preferLatest: true) is var (symbol, value))
        {
            Eliminate(symbol, value);
        }
        else
        {
            IsContradictory |= zero.ConstantTerm % zero.Content(0) != 0;
            Keep(Zeros, zero);
        }
    }

    /// <summary>Solves <c>p = q * y + r</c> for a symbol of <c>p</c>.</summary>
    private void AssumeCongruence(Congruence congruence, Dim zero)
    {
        var (dividend, divisor, remainder) = congruence;
        if (divisor.IsConstant && (remainder < 0 || remainder >= divisor.ConstantTerm))
        {
            IsContradictory = true;
            return;
        }

        var quotientRange = Bounding.Of(Dim.FloorDiv(dividend, divisor), RangeOf);
        var quotient = new Symbol("quotient", SymbolKind.Loop, quotientRange.Low);
        if (Equation.Isolate(dividend - remainder - (divisor * quotient.Dim), preferLatest: false, except: quotient) is var (symbol, value))
        {
            ranges[quotient] = quotientRange;
            Eliminate(symbol, value);
        }
        else if (congruence.OfSingleSymbol() is var (single, modulus, residue))
        {
            var steps = (RangeOf(single) + Interval.Exactly(-residue)).ShrinkBy(modulus);
            var step = new Symbol("step", SymbolKind.Loop, steps.Low);
            ranges[step] = steps;
            Eliminate(single, (step.Dim * modulus) + residue);
        }
        else
        {
            Keep(Zeros, zero);
        }
    }

    private void Eliminate(Symbol symbol, Dim value)
    {
        if (++eliminations > MaxEliminations) throw new DimTooComplexException();
        var range = RangeOf(symbol);
        var only = Only(symbol, value);
        foreach (var solvedSymbol in new List<Symbol>(solution.Keys)) solution[solvedSymbol] = solution[solvedSymbol].Substitute(only);
        solution[symbol] = value;
        ranges.Remove(symbol);

        List<Dim> zeros = Zeros, nonZeros = NonZeros, nonNegatives = NonNegatives;
        (Zeros, NonZeros, NonNegatives) = ([], [], []);
        if (range.Low != long.MinValue) AssumeNonNegative(Solve(value - range.Low));
        if (range.High != long.MaxValue) AssumeNonNegative(Solve(range.High - value));
        foreach (var zero in zeros) AssumeZero(Solve(zero));
        foreach (var nonZero in nonZeros) AssumeNonZero(Solve(nonZero));
        foreach (var nonNegative in nonNegatives) AssumeNonNegative(Solve(nonNegative));
    }

    private static Func<Symbol, Dim?> Only(Symbol symbol, Dim value) => candidate => ReferenceEquals(candidate, symbol) ? value : null;
}
