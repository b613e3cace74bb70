namespace ModelDsl.Dsl.Shapes;

/// <summary>Looks for facts that would make a relation hold: divisibility, a bound, or an equation for one symbol.</summary>
internal static class Mending
{
    private const int MaxCandidates = 16;

    private const int MaxCases = 40;

    /// <summary>The weakest facts found that prove the relation without contradicting what is known; empty where there are none.</summary>
    public static IReadOnlyList<Relation> Find(Facts facts, Relation relation)
    {
        try
        {
            var tried = 0;
            foreach (var candidate in Candidates(facts, relation))
            {
                if (++tried > MaxCandidates) break;
                if (Suffices(candidate, facts, relation)) return candidate;
            }
        }
        catch (ArithmeticException)
        {
            // No candidate could be formed in 64 bits.
        }

        return [];
    }

    private static bool Suffices(IReadOnlyList<Relation> candidate, Facts facts, Relation relation)
    {
        foreach (var fact in candidate) facts = facts.With(fact);
        return !facts.AreContradictory && new Prover(facts).IsProved(relation, MaxCases);
    }

    private static IEnumerable<IReadOnlyList<Relation>> Candidates(Facts facts, Relation relation)
    {
        var difference = relation.Left - relation.Right;
        var inequality = relation.Operator is not (RelationOperator.Equal or RelationOperator.NotEqual);
        if (inequality && Inequalities.Solve(relation, facts.Solved) is var bound && bound.Symbols.Count == 1) yield return [bound];

        var periods = new List<(Symbol Symbol, long Period)>();
        foreach (var symbol in difference.Symbols)
        {
            if (Periods.Of(difference, symbol) is > 1 and <= 1 << 20 and { } period) periods.Add((symbol, period));
        }

        foreach (var (symbol, period) in periods)
        {
            foreach (var divisor in Divisors(period)) yield return [Divides(divisor, symbol.Dim)];
        }

        if (periods.Count > 1) yield return periods.ConvertAll(pair => Divides(pair.Period, pair.Symbol.Dim));
        foreach (var quotient in Quotients(difference)) yield return [IsExact(quotient)];
        foreach (var (symbol, period) in periods)
        {
            for (var residue = 1; residue < period && period <= 4; residue++)
            {
                yield return [Divides(period, symbol.Dim) with { Right = residue }];
            }
        }

        if (relation.Operator == RelationOperator.Equal && Equation.Isolate(difference, preferLatest: true) is var (isolated, value))
        {
            yield return [new Relation(isolated.Dim, RelationOperator.Equal, value)];
        }
    }

    private static Relation Divides(Dim divisor, Dim dim) => new(Dim.Mod(dim, divisor), RelationOperator.Equal, Dim.Zero);

    // (H + 1) / 2 loses nothing: better said as H % 2 == 1.
    private static Relation IsExact(FloorAtom quotient)
    {
        if (quotient.Denominator.ConstantValue is not { } divisor) return Divides(quotient.Denominator, quotient.Numerator);
        var offset = quotient.Numerator.ConstantTerm;
        return Divides(divisor, quotient.Numerator - offset) with { Right = Dim.Mod(-offset, divisor) };
    }

    private static IEnumerable<long> Divisors(long number)
    {
        for (var divisor = 2L; divisor <= number; divisor++)
        {
            if (number % divisor == 0) yield return divisor;
        }
    }

    private static IEnumerable<FloorAtom> Quotients(Dim dim)
    {
        foreach (var term in dim.Terms)
        {
            foreach (var factor in term.Monomial.Factors)
            {
                if (factor.Atom is not FloorAtom floor) continue;
                yield return floor;
                foreach (var inner in Quotients(floor.Numerator)) yield return inner;
            }
        }
    }
}
