namespace ModelDsl.Dsl.Binding;

/// <summary>All declarations of a project: the files form one program, and their order means nothing.</summary>
public sealed class Program
{
    private readonly Dictionary<string, DeclaredSymbol> byFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeclaredSymbol> prelude = new(StringComparer.Ordinal);
    private readonly List<DeclaredSymbol> symbols = [];
    private readonly HashSet<string> namespaces = new(StringComparer.Ordinal) { "" };

    /// <summary>Every symbol of the project in the order of files and text.</summary>
    public IReadOnlyList<DeclaredSymbol> Symbols => symbols;

    /// <summary>The standard declarations, which those of the project hide.</summary>
    public IReadOnlyCollection<DeclaredSymbol> Prelude => prelude.Values;

    public IEnumerable<T> OfKind<T>() where T : DeclaredSymbol => symbols.OfType<T>();

    /// <summary>Namespaces that hold a declaration; the empty one is among them.</summary>
    public IReadOnlyCollection<string> Namespaces => namespaces;

    /// <summary>Looks a name up: its own namespace and those around it, then the usings, then the prelude.</summary>
    public DeclaredSymbol? Find(string name, FileScope scope)
    {
        var standard = prelude.TryGetValue(name, out var found) ? found : null;
        if (scope.IsPrelude) return standard;
        for (var space = scope.Namespace; ; space = Outer(space))
        {
            if (byFullName.TryGetValue(space.Length == 0 ? name : $"{space}.{name}", out var symbol)) return symbol;
            if (space.Length == 0) break;
        }

        foreach (var used in scope.Usings)
        {
            if (byFullName.TryGetValue($"{used}.{name}", out var symbol)) return symbol;
        }

        return standard;
    }

    /// <summary>Adds a symbol; gives the earlier one when the name is taken.</summary>
    internal DeclaredSymbol? Add(DeclaredSymbol symbol)
    {
        if (symbol.Scope.IsPrelude)
        {
            prelude.Add(symbol.Name, symbol);
            return null;
        }

        // Recipes carry their model's name and take none of their own.
        if (symbol is not TrainSymbol)
        {
            if (byFullName.TryGetValue(symbol.FullName, out var earlier)) return earlier;
            byFullName.Add(symbol.FullName, symbol);
        }

        symbols.Add(symbol);
        namespaces.Add(symbol.Scope.Namespace);
        return null;
    }

    private static string Outer(string space) => space.LastIndexOf('.') is var dot and >= 0 ? space.Substring(0, dot) : "";
}
