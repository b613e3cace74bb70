namespace ModelDsl.Dsl.Shapes;

/// <summary>
/// Facts in solved form. Equalities and congruences are eliminated by substitution (<c>H % 16 == 0</c> turns <c>H</c> into
/// <c>16 * h</c> with a fresh <c>h</c>), bounds become ranges of the symbols that are left, and the rest is kept as polynomials
/// known to be zero, not zero or not negative. Mutable while it is built, by <see cref="Facts"/> alone.
/// </summary>
internal sealed partial class SolvedFacts
{
    /// <summary>Proofs try the facts that could not be solved one by one.</summary>
    private const int MaxKept = 16;

    private Dictionary<Symbol, Dim> solution = [];
    private Dictionary<Symbol, Dim> equalities = [];
    private Dictionary<Symbol, Interval> ranges = [];
    private Dictionary<Symbol, bool> flags = [];

    public static SolvedFacts Empty { get; } = new();

    public bool IsContradictory { get; set; }

    /// <summary>Expressions of free symbols that are zero.</summary>
    public List<Dim> Zeros { get; private set; } = [];

    public List<Dim> NonZeros { get; private set; } = [];
    public List<Dim> NonNegatives { get; private set; } = [];

    /// <summary>Alternatives, of which at least one holds.</summary>
    public List<Condition.Disjunction> Choices { get; private set; } = [];

    public SolvedFacts Copy() => new()
    {
        eliminations = eliminations,
        solution = new(solution),
        equalities = new(equalities),
        ranges = new(ranges),
        flags = new(flags),
        IsContradictory = IsContradictory,
        Zeros = [.. Zeros],
        NonZeros = [.. NonZeros],
        NonNegatives = [.. NonNegatives],
        Choices = [.. Choices],
    };

    /// <summary>The expression in the symbols that are left free.</summary>
    public Dim Solve(Dim dim) => dim.Substitute(solution);

    /// <summary>The expression that an eliminated symbol stands for, or null where the symbol is free.</summary>
    public Dim? ValueOf(Symbol symbol) => solution.TryGetValue(symbol, out var value) ? value : null;

    /// <summary>The expression with equal symbols replaced, without fresh ones.</summary>
    public Dim ReplaceEqual(Dim dim) => dim.Substitute(equalities);

    public Interval RangeOf(Symbol symbol) =>
        ranges.TryGetValue(symbol, out var range) ? range : new Interval(symbol.Minimum, long.MaxValue);

    public Interval RangeOf(Dim dim) => Bounding.Of(Solve(dim), RangeOf);

    public bool? FlagValue(Symbol flag) => flags.TryGetValue(flag, out var value) ? value : null;

    public void Assume(Condition condition)
    {
        switch (condition)
        {
            case Condition.Literal literal:
                IsContradictory |= !literal.Value;
                break;
            case Condition.Comparison comparison:
                Assume(comparison.Relation);
                break;
            case Condition.Flag flag:
                SetFlag(flag.Symbol, true);
                break;
            case Condition.Negation negation:
                SetFlag(negation.Operand.Symbol, false);
                break;
            case Condition.Conjunction both:
                Assume(both.Left);
                Assume(both.Right);
                break;
            case Condition.Disjunction either:
                Choices.Add(either);
                break;
        }
    }

    /// <summary>Assumes one side of a choice.</summary>
    public void Choose(Condition.Disjunction choice, Condition side)
    {
        Choices.Remove(choice);
        Assume(side);
    }

    public void Assume(Relation relation)
    {
        var difference = relation.Left - relation.Right;
        switch (relation.Operator)
        {
            case RelationOperator.Equal:
                ReplaceFrom(ReplaceEqual(difference));
                AssumeZero(Solve(difference));
                break;
            case RelationOperator.NotEqual:
                AssumeNonZero(Solve(difference));
                break;
            default:
                AssumeNonNegative(Solve(Inequalities.AsNonNegative(relation)));
                break;
        }
    }

    private void SetFlag(Symbol flag, bool value)
    {
        if (flags.TryGetValue(flag, out var known) && known != value) IsContradictory = true;
        flags[flag] = value;
    }

    private void AssumeNonNegative(Dim value)
    {
        value = Inequalities.Unwrap(value);
        if (value.IsConstant)
        {
            IsContradictory |= value.ConstantTerm < 0;
        }
        else if (Equation.AsLinear(value) is var (symbol, factor, constant))
        {
            Restrict(symbol, factor > 0
                ? new Interval(Integers.CeilDiv(-constant, factor), long.MaxValue)
                : new Interval(long.MinValue, Integers.FloorDiv(constant, -factor)));
        }
        else if (Bounding.Of(value, RangeOf) is var range && range.Low < 0)
        {
            IsContradictory |= range.High < 0;
            Keep(NonNegatives, value);
        }
    }

    private void AssumeNonZero(Dim value)
    {
        if (value.IsConstant)
        {
            IsContradictory |= value.ConstantTerm == 0;
            return;
        }

        Keep(NonZeros, value);
        ApplyNonZeros();
    }

    /// <summary>A value that is excluded at the end of a range shortens it.</summary>
    private void ApplyNonZeros()
    {
        foreach (var value in NonZeros.ToArray())
        {
            // An earlier round may have solved for the symbol and taken the value up.
            if (!NonZeros.Contains(value)) continue;
            if (Equation.AsLinear(value) is not var (symbol, factor, constant) || constant % factor != 0) continue;
            var (excluded, range) = (-constant / factor, RangeOf(symbol));
            if (range.Low != excluded && range.High != excluded) continue;
            NonZeros.Remove(value);
            Restrict(symbol, excluded == range.Low ? range with { Low = excluded + 1 } : range with { High = excluded - 1 });
        }
    }

    private void Restrict(Symbol symbol, Interval to)
    {
        var before = RangeOf(symbol);
        var range = before.Intersect(to);
        if (range == before) return;
        IsContradictory |= range.IsEmpty;
        if (!range.IsEmpty && range.Low == range.High)
        {
            Eliminate(symbol, range.Low);
        }
        else if (symbol.Minimum < 0 && range.Low >= 0)
        {
            // The rules of division know the minimum of a symbol, not its range.
            var stronger = new Symbol(symbol.Name, symbol.Kind, range.Low);
            ranges[stronger] = range;
            Eliminate(symbol, stronger.Dim);
        }
        else
        {
            ranges[symbol] = range;
            ApplyNonZeros();
        }
    }

    private static void Keep(List<Dim> known, Dim fact)
    {
        // To forget a fact weakens proofs but never makes them wrong.
        if (known.Count < MaxKept && !known.Contains(fact)) known.Add(fact);
    }
}
