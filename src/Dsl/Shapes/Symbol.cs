namespace ModelDsl.Dsl.Shapes;

/// <summary>When the value of a symbol is known.</summary>
public enum SymbolKind
{
    /// <summary>A dimension that only the run knows.</summary>
    Dimension,

    /// <summary>An <c>int</c> parameter of a constructor.</summary>
    Parameter,

    /// <summary>An induction variable, or a value that a loop carries.</summary>
    Loop,

    /// <summary>Whether an optional input is given: known to each call alone.</summary>
    Presence,
}

/// <summary>
/// An unknown integer. Its identity is the object: two symbols of one name in different scopes are different.
/// </summary>
public class Symbol
{
    private static int created;

    /// <summary>Creates a symbol whose values are at least <paramref name="minimum"/>; dimensions are never negative.</summary>
    public Symbol(string name, SymbolKind kind, long minimum = long.MinValue)
    {
        Name = name;
        Kind = kind;
        Minimum = kind == SymbolKind.Dimension ? Math.Max(0, minimum) : minimum;
        Id = Interlocked.Increment(ref created);
        Dim = new Dim(new SymbolAtom(this));
    }

    /// <summary>The name in the source.</summary>
    public string Name { get; protected set; }

    /// <summary>When the value is known.</summary>
    public SymbolKind Kind { get; }

    /// <summary>The symbols that its value is computed from; none when it is given from outside.</summary>
    public virtual IReadOnlyCollection<Symbol> Sources => [];

    /// <summary>The least value.</summary>
    public long Minimum { get; }

    /// <summary>Orders symbols by creation, so that terms print in the order in which a file introduces their names.</summary>
    internal int Id { get; }

    /// <summary>The expression that is this symbol.</summary>
    internal Dim Dim { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
