namespace ModelDsl.Dsl.Shapes;

/// <summary>Proves and refutes relations; see <see cref="Deduction"/> for the one and <see cref="CounterexampleSearch"/> for the
/// other.</summary>
internal sealed class Prover(Facts facts)
{
    private const int QuickPoints = 64;

    private const int AllPoints = 4000;

    public Proof Prove(Relation relation)
    {
        // Most claims are either clear or wrong for the smallest sizes; distinguishing cases is kept for the rest.
        if (Follows(relation, cases: 0)) return Proof.Holds;
        if (Find(relation, QuickPoints) is { } quick) return Explain(quick, relation);
        if (Follows(relation, Deduction.MaxCases)) return Proof.Holds;
        if (Find(relation, AllPoints) is { } found) return Explain(found, relation);
        var missing = Mending.Find(facts, relation);
        return new Proof.Open(missing.Count > 0 ? missing : [relation]);
    }

    /// <summary>True or false where the relation holds, or fails, for all assignments.</summary>
    public bool? Decide(Relation relation)
    {
        var opposite = relation.Negate();
        if (Follows(relation, cases: 0)) return true;
        if (Follows(opposite, cases: 0)) return false;
        var (fails, holds) = (Find(relation, QuickPoints) is not null, Find(opposite, QuickPoints) is not null);
        if (!fails && Follows(relation, Deduction.MaxCases)) return true;
        return !holds && Follows(opposite, Deduction.MaxCases) ? false : null;
    }

    /// <summary>Whether the relation is deduced while a number of cases are distinguished, after a look for what speaks against
    /// it.</summary>
    public bool IsProved(Relation relation, int cases) =>
        Follows(relation, cases: 0) || (Find(relation, QuickPoints) is null && Follows(relation, cases));

    private bool Follows(Relation relation, int cases)
    {
        try
        {
            return new Deduction(cases).Follows(relation, facts.Solved);
        }
        catch (ArithmeticException)
        {
            return false;
        }
    }

    private Proof.Refuted? Find(Relation relation, int points) => new CounterexampleSearch(facts, relation, points).Find();

    private Proof.Refuted Explain(Proof.Refuted refuted, Relation relation) =>
        refuted with { FindMend = () => Mending.Find(facts, relation) };
}
