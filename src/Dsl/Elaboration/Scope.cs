namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// Names and their values. A name that a chain brings in ends with it; a name from outside that is bound again in here is
/// kept apart until <see cref="Commit"/>, so that a loop or a branch can see what it changes.
/// </summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, Value> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Value> rebound = new(StringComparer.Ordinal);

    public Scope? Outer { get; } = outer;

    /// <summary>Names of outer scopes that were bound again in here, with their new values.</summary>
    public IReadOnlyDictionary<string, Value> Rebound => rebound;

    public IEnumerable<string> Names
    {
        get
        {
            for (var scope = this; scope is not null; scope = scope.Outer)
            {
                foreach (var name in scope.values.Keys) yield return name;
            }
        }
    }

    /// <summary>Brings in a name of this scope, which hides one from outside.</summary>
    public void Define(string name, Value value) => values[name] = value;

    /// <summary>Binds a name: again where it is a tensor's already, else as a name of this scope.</summary>
    public void Bind(string name, Value value)
    {
        if (!values.ContainsKey(name) && TryFind(name, out var known) && known is Value.Tensor or Value.Error) rebound[name] = value;
        else values[name] = value;
    }

    public bool TryFind(string name, out Value value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.values.TryGetValue(name, out value!) || scope.rebound.TryGetValue(name, out value!)) return true;
        }

        value = Value.Error.Instance;
        return false;
    }

    /// <summary>Hands what was bound again on to the scope around.</summary>
    public void Commit()
    {
        foreach (var pair in rebound) Outer!.Bind(pair.Key, pair.Value);
    }
}
