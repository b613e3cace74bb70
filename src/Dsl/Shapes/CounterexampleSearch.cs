namespace ModelDsl.Dsl.Shapes;

/// <summary>Looks for an assignment that satisfies the facts and not the relation, small and positive sizes first.</summary>
internal sealed class CounterexampleSearch
{

    private readonly SolvedFacts solved;
    private readonly Relation relation;
    private int points;
    private readonly List<Condition> conditions = [];
    private readonly List<Symbol> symbols;
    private readonly List<(Symbol Symbol, Candidates Candidates)> free = [];
    private readonly Dictionary<Symbol, long> values = [];

    /// <param name="points">How many assignments are tried at most.</param>
    public CounterexampleSearch(Facts facts, Relation relation, int points)
    {
        this.relation = relation;
        this.points = points;
        solved = facts.Solved;
        symbols = [.. relation.Symbols];
        CollectConnected(facts.Conditions);
        var constants = new Lazy<IEnumerable<long>>(ConstantsOfRelation);
        foreach (var symbol in FreeSymbols()) free.Add((symbol, new Candidates(solved.RangeOf(symbol), constants)));

        // The last symbol takes the steps that are left, so it must be the one that can take the most.
        free = [.. free.OrderBy(pair => pair.Candidates.MaximumCount)];
    }

    /// <summary>Tries assignments in order of growing sizes.</summary>
    public Proof.Refuted? Find()
    {
        if (free.Count == 0) return Try();
        var furthest = 0;
        foreach (var (_, candidates) in free) furthest += candidates.MaximumCount - 1;
        for (var distance = 0; distance <= furthest && points > 0; distance++)
        {
            if (Walk(0, distance) is { } found) return found;
        }

        return null;
    }

    /// <summary>All ways to share <paramref name="distance"/> steps among the free symbols from <paramref name="index"/> on.</summary>
    private Proof.Refuted? Walk(int index, int distance)
    {
        var (symbol, candidates) = free[index];
        var last = index == free.Count - 1;
        for (var step = last ? distance : 0; step <= distance && points > 0; step++)
        {
            if (last) points--;
            if (!candidates.TryGet(step, out var value)) break;
            values[symbol] = value;
            var found = last ? Try() : Walk(index + 1, distance - step);
            if (found is not null) return found;
        }

        return null;
    }

    private Proof.Refuted? Try()
    {
        foreach (var symbol in symbols)
        {
            if (solved.ValueOf(symbol) is { } value)
            {
                if (value.Evaluate(candidate => values[candidate]) is not { } number) return null;
                values[symbol] = number;
            }

            if (values[symbol] < symbol.Minimum) return null;
        }

        if (relation.Left.Evaluate(Value) is not { } left || relation.Right.Evaluate(Value) is not { } right) return null;
        if (relation.Holds(left, right)) return null;
        foreach (var condition in conditions)
        {
            if (condition.Evaluate(Value) is not true) return null;
        }

        var assignment = new List<(Symbol, long)>();
        foreach (var symbol in relation.Symbols) assignment.Add((symbol, values[symbol]));
        return new Proof.Refuted(assignment, left, right);
    }

    private long Value(Symbol symbol) => values[symbol];

    /// <summary>Facts about other symbols matter as far as they tie them to those of the relation.</summary>
    private void CollectConnected(IReadOnlyList<Condition> all)
    {
        var rest = new List<Condition>(all);
        for (var grown = true; grown;)
        {
            grown = false;
            for (var i = rest.Count - 1; i >= 0; i--)
            {
                var mentioned = rest[i].Symbols;
                if (mentioned.Count > 0 && !Overlaps(mentioned)) continue;
                conditions.Add(rest[i]);
                rest.RemoveAt(i);
                grown = true;
                foreach (var symbol in mentioned)
                {
                    if (!symbols.Contains(symbol)) symbols.Add(symbol);
                }
            }
        }
    }

    private bool Overlaps(IReadOnlyCollection<Symbol> mentioned)
    {
        foreach (var symbol in mentioned)
        {
            if (symbols.Contains(symbol)) return true;
        }

        return false;
    }

    private List<Symbol> FreeSymbols()
    {
        var found = new List<Symbol>();
        foreach (var symbol in symbols)
        {
            foreach (var candidate in solved.ValueOf(symbol)?.Symbols ?? [symbol])
            {
                if (!found.Contains(candidate)) found.Add(candidate);
            }
        }

        return found;
    }

    private IEnumerable<long> ConstantsOfRelation()
    {
        var constants = new SortedSet<long>();
        CollectConstants(relation.Left, constants);
        CollectConstants(relation.Right, constants);
        return constants;
    }

    private static void CollectConstants(Dim dim, SortedSet<long> constants)
    {
        if (Math.Abs((double)dim.ConstantTerm) < 1e15) constants.Add(Math.Abs(dim.ConstantTerm));
        foreach (var term in dim.Terms)
        {
            if (dim.ConstantTerm is > -1_000_000_000_000 and < 1_000_000_000_000)
            {
                constants.Add(Math.Abs(dim.ConstantTerm / term.Coefficient));
            }
            foreach (var factor in term.Monomial.Factors)
            {
                if (factor.Atom is FloorAtom floor)
                {
                    CollectConstants(floor.Numerator, constants);
                    CollectConstants(floor.Denominator, constants);
                }
                else if (factor.Atom is PositiveAtom positive)
                {
                    CollectConstants(positive.Value, constants);
                }
            }
        }
    }
}
