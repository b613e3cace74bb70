namespace ModelDsl.Dsl.Shapes;

/// <summary>Solving of inequalities.</summary>
internal static class Inequalities
{
    /// <summary>The expression that is not negative exactly where an inequality holds.</summary>
    public static Dim AsNonNegative(Relation relation) => relation.Operator switch
    {
        RelationOperator.Less => relation.Right - relation.Left - 1,
        RelationOperator.LessOrEqual => relation.Right - relation.Left,
        RelationOperator.Greater => relation.Left - relation.Right - 1,
        RelationOperator.GreaterOrEqual => relation.Left - relation.Right,
        _ => throw new ArgumentException("An equality is no inequality.", nameof(relation)),
    };

    /// <summary>An expression without outer quotients and common factors that is negative exactly where <paramref name="value"/>
    /// is.</summary>
    public static Dim Unwrap(Dim value)
    {
        while (!value.IsConstant)
        {
            var reduced = value.DivideCoefficients(value.Content(0));
            if (WithoutQuotient(reduced) is not { } unwrapped) return reduced;
            value = unwrapped;
        }

        return value;
    }

    /// <summary>Solves an inequality for its symbol; over several symbols, moves every term to the side where it is positive.</summary>
    public static Relation Solve(Relation relation, SolvedFacts facts)
    {
        if (relation.Operator is RelationOperator.Equal or RelationOperator.NotEqual) return relation;
        var value = Unwrap(facts.ReplaceEqual(AsNonNegative(relation)));
        if (value.IsConstant) return relation;
        if (value.Symbols.Count == 1)
        {
            var symbol = First(value.Symbols);
            if (Equation.AsLinear(value) is var (_, factor, constant)) return Bound(symbol, factor, constant);
            if (Threshold.Of(value, symbol, facts.RangeOf(symbol)) is { } least)
            {
                return new Relation(symbol.Dim, RelationOperator.GreaterOrEqual, least);
            }
        }

        Dim left = Dim.Zero, right = -value.ConstantTerm;
        foreach (var term in value.Terms)
        {
            if (term.Coefficient > 0) left += Dim.OfTerm(term.Monomial, term.Coefficient);
            else right -= Dim.OfTerm(term.Monomial, term.Coefficient);
        }

        return left.IsConstant
            ? new Relation(right, RelationOperator.LessOrEqual, left)
            : new Relation(left, RelationOperator.GreaterOrEqual, right);
    }

    private static Relation Bound(Symbol symbol, long factor, long constant) => factor > 0
        ? new Relation(symbol.Dim, RelationOperator.GreaterOrEqual, Integers.CeilDiv(-constant, factor))
        : new Relation(symbol.Dim, RelationOperator.LessOrEqual, Integers.FloorDiv(constant, -factor));

    /// <summary><c>floor(p / q) + s >= 0</c> is <c>p + q*s >= 0</c>, and <c>s - floor(p / q) >= 0</c> is <c>q*(s + 1) - p - 1 >=
    /// 0</c>.</summary>
    private static Dim? WithoutQuotient(Dim value)
    {
        foreach (var term in value.Terms)
        {
            if (term.Coefficient is not (1 or -1) || term.Monomial.SingleAtom is not FloorAtom floor) continue;
            if (floor.Denominator.Range.Low < 0) continue;
            var rest = value - Dim.OfTerm(term.Monomial, term.Coefficient);
            return term.Coefficient == 1
                ? floor.Numerator + (floor.Denominator * rest)
                : (floor.Denominator * (rest + 1)) - floor.Numerator - 1;
        }

        return null;
    }

    private static Symbol First(IReadOnlyCollection<Symbol> symbols)
    {
        foreach (var symbol in symbols) return symbol;
        throw new ArgumentException("There is no symbol.", nameof(symbols));
    }
}
