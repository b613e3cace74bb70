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
    public IReadOnlyList<GuardDefinition> NeededGuards() => NeededOf(Guards);

    /// <summary>The guards less those that the others imply.</summary>
    public static IReadOnlyList<GuardDefinition> NeededOf(IReadOnlyList<GuardDefinition> guards)
    {
        var needed = new List<GuardDefinition>(guards);
        foreach (var guard in guards)
        {
            var others = Connected(guard, needed).Aggregate(Facts.None, (facts, other) => facts.With(other.Condition));
            if (others.Implies(guard.Condition)) needed.Remove(guard);
        }

        // What says how long a list is comes before what reads it.
        return [.. needed.OrderBy(guard => guard.Condition.Symbols.Any(symbol => symbol is LengthSymbol) ? 0 : 1)];
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

    /// <summary>The same for a lower bound that a layer needs.</summary>
    public void AssumeInferred(Condition condition, bool isOfBlock)
    {
        Assume(condition);
        Guard(condition, null, isInferred: true, isOfBlock);
    }

    /// <summary>Has the generated code check a condition, under the branches that lead here.</summary>
    public void Guard(Condition condition, string? message = null, bool isInferred = false, bool isOfBlock = false)
    {
        if (condition == Condition.True) return;

        // What both sides of a branch need is needed before it.
        var under = path;
        var place = Guards.FindIndex(guard => guard.Condition.Equals(Condition.Or(path, condition)));
        if (place >= 0)
        {
            Guards.RemoveAt(place);
            under = Condition.True;
        }

        var full = under == Condition.True ? condition : Condition.Or(Condition.Not(under), condition);

        // Symbols of one name are not one symbol: two loops may both have their channels.
        if (!guarded.Add(full.Format(symbol => $"{symbol.Name}#{symbol.Id}", DimStyle.Source))) return;
        var needed = new GuardDefinition(full, message ?? full.ToString()) { IsInferred = isInferred, IsOfBlock = isOfBlock };
        Guards.Insert(place >= 0 ? place : Guards.Count, needed);
    }

    /// <summary>Takes the guards from a position on that mention one of certain symbols: those of a body or container.</summary>
    public IReadOnlyList<GuardDefinition> TakeGuards(int from, Func<Symbol, bool> isTaken)
    {
        var taken = Guards.Skip(from)
            .Where(guard => SymbolSources.Close(guard.Condition.Symbols).Any(isTaken))
            .ToList();
        foreach (var guard in taken) Guards.Remove(guard);
        return taken;
    }

    /// <summary>Runs an action and forgets what it assumed and guarded.</summary>
    public T Trial<T>(Func<T> action)
    {
        var (facts, count) = (Facts, Guards.Count);
        var known = guarded.ToList();
        try
        {
            return action();
        }
        finally
        {
            Facts = facts;
            Guards.RemoveRange(count, Guards.Count - count);
            guarded.Clear();
            guarded.UnionWith(known);
        }
    }

    /// <summary>Dimensions that optional inputs alone bring in: they have no value in a call without those.</summary>
    public HashSet<Symbol> OptionalDimensions { get; } = [];

    /// <summary>What runs now is never reached by this model: its layers exist, but it costs nothing.</summary>
    public bool IsUnreached { get; private set; }

    /// <summary>Runs an action that this model never reaches: what it needs is no need of the model's.</summary>
    public T Unreached<T>(Condition condition, Func<T> action)
    {
        var (wasUnreached, count, seen) = (IsUnreached, Guards.Count, new HashSet<string>(guarded, StringComparer.Ordinal));
        IsUnreached = true;
        try
        {
            return Knowing(condition, action);
        }
        finally
        {
            IsUnreached = wasUnreached;
            Guards.RemoveRange(count, Guards.Count - count);
            guarded.IntersectWith(seen);
        }
    }

    /// <summary>Runs an action with a further fact that is known to hold there.</summary>
    public T Knowing<T>(Condition condition, Func<T> action)
    {
        var facts = Facts;
        Facts = Facts.With(condition);
        try
        {
            return action();
        }
        finally
        {
            Facts = facts;
        }
    }

    /// <summary>
    /// Runs an action with what holds in every iteration of a loop. The loop may have none, so behind it only that is known which
    /// says nothing of the inside.
    /// </summary>
    public T InLoop<T>(Condition condition, Func<Symbol, bool> isInside, Func<T> action)
    {
        var outer = Facts;
        Facts = outer.With(condition);
        try
        {
            return action();
        }
        finally
        {
            Facts = Facts.Conditions.Skip(outer.Conditions.Count).Where(made => !SymbolSources.Close(made.Symbols).Any(isInside))
                .Aggregate(outer, (facts, made) => facts.With(made));
        }
    }

    /// <summary>Runs an action with a further fact that holds only there.</summary>
    public T Under<T>(Condition condition, Func<T> action)
    {
        var outer = path;
        path = Condition.And(path, condition);
        try
        {
            return Knowing(condition, action);
        }
        finally
        {
            path = outer;
        }
    }
}
