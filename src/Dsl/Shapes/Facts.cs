namespace ModelDsl.Dsl.Shapes;

/// <summary>An immutable set of assumptions about symbols, from <c>where</c>, <c>require</c> and inferred bounds.</summary>
public sealed class Facts
{
    private readonly SolvedFacts solved;

    private Facts(IReadOnlyList<Condition> conditions, SolvedFacts solved)
    {
        Conditions = conditions;
        this.solved = solved;
    }

    /// <summary>No assumptions but the minimums of the symbols.</summary>
    public static Facts None { get; } = new([], SolvedFacts.Empty);

    /// <summary>The assumptions as they were made.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>Whether the assumptions were found to exclude each other; everything follows from such facts.</summary>
    public bool AreContradictory => solved.IsContradictory;

    internal SolvedFacts Solved => solved;

    /// <summary>These facts and one more.</summary>
    public Facts With(Relation relation) => Extend(new Condition.Comparison(relation));

    /// <summary>These facts and one more; conjunctions are taken apart, alternatives are weighed one by one in proofs.</summary>
    public Facts With(Condition condition) => condition switch
    {
        Condition.Conjunction both => With(both.Left).With(both.Right),
        Condition.Literal { Value: true } => this,
        _ => Extend(condition),
    };

    /// <summary>The shortest form that the facts permit: equal symbols are replaced, exact quotients multiplied out.</summary>
    public Dim Simplify(Dim dim) => Guard(() => new Simplifier(solved).Simplify(dim), dim);

    /// <summary>Every size in its shortest form.</summary>
    public Shape Simplify(Shape shape) => shape.Select(Simplify);

    /// <summary>Whether a relation holds under the facts.</summary>
    public Proof Prove(Relation relation) => new Prover(this).Prove(relation);

    /// <summary>Whether two sizes are equal under the facts.</summary>
    public Proof ProveEqual(Dim left, Dim right) =>
        left.Equals(right) ? Proof.Holds : Prove(new Relation(left, RelationOperator.Equal, right));

    /// <summary>True or false where the facts decide a condition for every assignment, else null.</summary>
    public bool? Decide(Condition condition) => condition switch
    {
        Condition.Literal literal => literal.Value,
        Condition.Comparison comparison => new Prover(this).Decide(comparison.Relation),
        Condition.Flag flag => solved.FlagValue(flag.Symbol),
        Condition.Negation negation => !solved.FlagValue(negation.Operand.Symbol),
        Condition.Conjunction both => Decide(both.Left) is false ? false : Decide(both.Left) & Decide(both.Right),
        Condition.Disjunction either => Decide(either.Left) is true ? true : Decide(either.Left) | Decide(either.Right),
        _ => null,
    };

    /// <summary>Whether a condition holds under the facts; where it does not, they need not exclude it.</summary>
    public bool Implies(Condition condition) => condition switch
    {
        Condition.Comparison comparison => new Prover(this).IsProved(comparison.Relation, Deduction.MaxCases),
        Condition.Conjunction both => Implies(both.Left) && Implies(both.Right),
        Condition.Disjunction either => Implies(either.Left) || Implies(either.Right),
        _ => Decide(condition) is true,
    };

    /// <summary>The least and the greatest value that are known; null where there is none.</summary>
    public (long? Min, long? Max) Bounds(Dim dim)
    {
        var range = Guard(() => solved.RangeOf(dim), Interval.All);
        return (range.Low == long.MinValue ? null : range.Low, range.High == long.MaxValue ? null : range.High);
    }

    /// <summary>
    /// The simplest relation that holds exactly where <paramref name="relation"/> does: for an inequality over one symbol the
    /// exact bound, <c>H &gt;= 63</c>. Null where the facts already imply it.
    /// </summary>
    public Relation? LowerBoundFor(Relation relation) =>
        Implies(new Condition.Comparison(relation)) ? null : Guard(() => Inequalities.Solve(relation, solved), relation);

    /// <summary>The facts, separated by commas, in source form.</summary>
    public override string ToString() => string.Join(", ", Conditions);

    /// <summary>An overflow or a division by zero while reasoning proves nothing.</summary>
    private static T Guard<T>(Func<T> compute, T otherwise)
    {
        try
        {
            return compute();
        }
        catch (ArithmeticException)
        {
            return otherwise;
        }
    }

    private Facts Extend(Condition condition)
    {
        var copy = solved.Copy();
        try
        {
            copy.Assume(condition);
        }
        catch (ArithmeticException)
        {
            // What cannot be solved is left out of the solution, which is weaker but never wrong.
            copy = solved;
        }

        return new Facts([.. Conditions, condition], copy);
    }
}
