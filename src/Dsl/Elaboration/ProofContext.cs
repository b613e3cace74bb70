using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// The facts in force during one elaboration, and what was inferred or left for the run to check. Blocks elaborated inside
/// a model share the model's context: their dimensions are the model's.
/// </summary>
internal sealed class ProofContext
{
    private readonly HashSet<string> guarded = new(StringComparer.Ordinal);
    private Condition path = Condition.True;

    public Facts Facts { get; private set; } = Facts.None;

    /// <summary>Stated constraints, inferred lower bounds and open claims, in the order of their discovery.</summary>
    public List<GuardDefinition> Guards { get; } = [];

    /// <summary>The guards less those that others imply: of <c>H &gt;= 2</c> and <c>H &gt;= 5</c> the second says all.</summary>
    public IReadOnlyList<GuardDefinition> NeededGuards()
    {
        var needed = new List<GuardDefinition>(Guards);
        foreach (var guard in Guards)
        {
            var others = Connected(guard, needed).Aggregate(Facts.None, (facts, other) => facts.With(other.Condition));
            if (others.Implies(guard.Condition)) needed.Remove(guard);
        }

        return needed;
    }

    /// <summary>Those of the others that speak of its symbols, or of symbols that these tie to them.</summary>
    private static List<GuardDefinition> Connected(GuardDefinition guard, IReadOnlyList<GuardDefinition> all)
    {
        var symbols = new HashSet<Symbol>(guard.Condition.Symbols);
        var rest = all.Where(other => other != guard).ToList();
        var connected = new List<GuardDefinition>();
        while (rest.FindAll(other => symbols.Overlaps(other.Condition.Symbols)) is { Count: > 0 } found)
        {
            connected.AddRange(found);
            rest.RemoveAll(found.Contains);
            symbols.UnionWith(found.SelectMany(other => other.Condition.Symbols));
        }

        return connected;
    }

    public void Assume(Condition condition) => Facts = Facts.With(condition);

    /// <summary>Assumes a condition from now on and has the generated code check it.</summary>
    public void AssumeGuarded(Condition condition, string? message = null)
    {
        Assume(condition);
        Guard(condition, message);
    }

    /// <summary>Has the generated code check a condition, under the branches that lead here.</summary>
    public void Guard(Condition condition, string? message = null)
    {
        if (condition == Condition.True) return;
        if (!guarded.Add(condition.ToString())) return;
        var full = path == Condition.True ? condition : Condition.Or(Condition.Not(path), condition);
        Guards.Add(new GuardDefinition(full, message ?? condition.ToString()));
    }

    /// <summary>Runs an action with a further fact that holds only there.</summary>
    public T Under<T>(Condition condition, Func<T> action)
    {
        var (facts, outer) = (Facts, path);
        Facts = Facts.With(condition);
        path = Condition.And(path, condition);
        try
        {
            return action();
        }
        finally
        {
            (Facts, path) = (facts, outer);
        }
    }
}
