namespace ModelDsl.Dsl.Shapes;

/// <summary>
/// Deduces relations from solved facts: by canonical form and ranges first, then by distinguishing cases (the residues of
/// symbols under quotients, the sign of positive parts, stated alternatives), at most <paramref name="cases"/> of them.
/// </summary>
internal sealed class Deduction(int cases)
{
    public const int MaxCases = 300;

    private enum Goal
    {
        Zero,
        NonZero,
        NonNegative,
    }

    public bool Follows(Relation relation, SolvedFacts facts) => relation.Operator switch
    {
        RelationOperator.Equal => Follows(Goal.Zero, relation.Left - relation.Right, facts),
        RelationOperator.NotEqual => Follows(Goal.NonZero, relation.Left - relation.Right, facts),
        _ => Follows(Goal.NonNegative, Inequalities.AsNonNegative(relation), facts),
    };

    private bool Follows(Goal goal, Dim dim, SolvedFacts facts)
    {
        if (facts.IsContradictory) return true;
        dim = new Simplifier(facts).Reduce(facts.Solve(dim));
        if (goal == Goal.NonNegative) dim = Inequalities.Unwrap(dim);
        if (IsClear(goal, dim, facts)) return true;
        if (dim.IsConstant && facts.Choices.Count == 0) return false;
        return cases > 0 && FollowsInAllCases(goal, dim, facts);
    }

    private static bool IsClear(Goal goal, Dim dim, SolvedFacts facts) => goal switch
    {
        Goal.Zero => IsZero(dim, facts),
        Goal.NonZero => IsNonZero(dim, facts),
        _ => IsNonNegative(dim, facts, depth: 2),
    };

    private static bool IsZero(Dim dim, SolvedFacts facts)
    {
        if (dim.IsConstant) return dim.ConstantTerm == 0;
        if (Bounding.Of(dim, facts.RangeOf) is { Low: 0, High: 0 }) return true;
        foreach (var zero in facts.Zeros)
        {
            if (dim.DivideExactly(zero) is not null) return true;
        }

        return facts.NonNegatives.Count > 0 && IsNonNegative(dim, facts, depth: 1) && IsNonNegative(-dim, facts, depth: 1);
    }

    private static bool IsNonZero(Dim dim, SolvedFacts facts)
    {
        if (dim.IsConstant) return dim.ConstantTerm != 0;
        if (dim.ConstantTerm % dim.Content(0) != 0) return true;
        foreach (var nonZero in facts.NonZeros)
        {
            if (dim.DivideExactly(nonZero) is { IsConstant: true }) return true;
        }

        return IsNonNegative(dim - 1, facts, depth: 2) || IsNonNegative(-dim - 1, facts, depth: 2);
    }

    private static bool IsNonNegative(Dim dim, SolvedFacts facts, int depth)
    {
        if (Bounding.Of(dim, facts.RangeOf).Low >= 0) return true;
        if (dim.IsConstant) return false;
        if (dim.Terms[0].Monomial.Degree > 1 && FromMinimums(dim, facts).Range.Low >= 0)
        {
            return true;
        }

        return depth > 0 && Lowest(dim, facts) is { } lowest && IsNonNegativeBeyond(dim, lowest, facts, depth);
    }

    /// <summary>
    /// Takes multiples of expressions known not to be negative away from <paramref name="dim"/>, so that its term
    /// <paramref name="lowest"/> vanishes; it is enough that the rest is not negative.
    /// </summary>
    private static bool IsNonNegativeBeyond(Dim dim, Term lowest, SolvedFacts facts, int depth)
    {
        foreach (var known in facts.NonNegatives)
        {
            foreach (var term in known.Terms)
            {
                if (!term.Monomial.Equals(lowest.Monomial) || (term.Coefficient < 0) != (lowest.Coefficient < 0)) continue;
                var common = Integers.Gcd(term.Coefficient, lowest.Coefficient);
                var rest = (dim * Math.Abs(term.Coefficient / common)) - (known * Math.Abs(lowest.Coefficient / common));
                if (IsNonNegative(rest, facts, depth - 1)) return true;
            }
        }

        return false;
    }

    /// <summary>The term that pulls the expression down the most.</summary>
    private static Term? Lowest(Dim dim, SolvedFacts facts)
    {
        var (lowest, least) = (default(Term?), 0L);
        foreach (var term in dim.Terms)
        {
            var low = Bounding.Of(Dim.OfTerm(term.Monomial, term.Coefficient), facts.RangeOf).Low;
            if (low < least) (lowest, least) = (term, low);
        }

        return lowest;
    }

    /// <summary>Writes atoms as their minimum and a rest, which shows that <c>H*H - H</c> is not negative.</summary>
    private static Dim FromMinimums(Dim dim, SolvedFacts facts)
    {
        var shifted = new Dictionary<Atom, Dim>();
        Dim Shift(Atom atom)
        {
            if (shifted.TryGetValue(atom, out var known)) return known;
            var own = Dim.OfTerm(new Monomial(atom), 1);
            var low = Bounding.Of(own, facts.RangeOf).Low;
            return shifted[atom] = low == long.MinValue ? own : new Symbol("rest", SymbolKind.Loop, 0).Dim + low;
        }

        var sum = Dim.Constant(dim.ConstantTerm);
        foreach (var term in dim.Terms)
        {
            var product = Dim.Constant(term.Coefficient);
            foreach (var factor in term.Monomial.Factors) product *= Dim.Pow(Shift(factor.Atom), factor.Power);
            sum += product;
        }

        return sum;
    }

    private bool FollowsInAllCases(Goal goal, Dim dim, SolvedFacts facts)
    {
        if (Cases(dim, facts) is not { } assumptions) return false;
        foreach (var assumption in assumptions)
        {
            // Facts that could not be solved make every case that much dearer.
            cases -= 1 + facts.NonNegatives.Count;
            if (cases < 0) return false;
            var assumed = facts.Copy();
            assumption(assumed);
            if (!Follows(goal, dim, assumed)) return false;
        }

        return true;
    }

    /// <summary>Assumptions of which one always holds, or null where there is nothing to distinguish.</summary>
    private IEnumerable<Action<SolvedFacts>>? Cases(Dim dim, SolvedFacts facts)
    {
        if (PositivePart(dim) is { } value)
        {
            return
            [
                assumed => assumed.Assume(new Relation(value, RelationOperator.GreaterOrEqual, Dim.Zero)),
                assumed => assumed.Assume(new Relation(value, RelationOperator.Less, Dim.Zero)),
            ];
        }

        if (ShortestPeriod(dim) is var (symbol, period) && period <= cases) return Residues(symbol, period);
        if (facts.Choices.Count == 0) return null;
        var choice = facts.Choices[0];
        return [assumed => assumed.Choose(choice, choice.Left), assumed => assumed.Choose(choice, choice.Right)];
    }

    private static IEnumerable<Action<SolvedFacts>> Residues(Symbol symbol, long period)
    {
        for (var residue = 0L; residue < period; residue++)
        {
            var relation = new Relation(Dim.Mod(symbol.Dim, period), RelationOperator.Equal, residue);
            yield return assumed => assumed.Assume(relation);
        }
    }

    private static (Symbol Symbol, long Period)? ShortestPeriod(Dim dim)
    {
        (Symbol Symbol, long Period)? shortest = null;
        foreach (var symbol in dim.Symbols)
        {
            if (Periods.Of(dim, symbol) is > 1 and { } period && !(shortest?.Period <= period)) shortest = (symbol, period);
        }

        return shortest;
    }

    private static Dim? PositivePart(Dim dim)
    {
        foreach (var term in dim.Terms)
        {
            foreach (var factor in term.Monomial.Factors)
            {
                var found = factor.Atom switch
                {
                    PositiveAtom positive => PositivePart(positive.Value) ?? positive.Value,
                    FloorAtom floor => PositivePart(floor.Numerator) ?? PositivePart(floor.Denominator),
                    _ => null,
                };
                if (found is not null) return found;
            }
        }

        return null;
    }
}
