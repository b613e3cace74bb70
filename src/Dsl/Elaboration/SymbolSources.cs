using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What symbols are computed from, down to what is given from outside.</summary>
public static class SymbolSources
{
    /// <summary>What a symbol is computed from.</summary>
    public static IEnumerable<Symbol> Of(Symbol symbol) =>
        symbol is CarriedSymbol { Origin: { } dim } ? dim.Initial.Symbols.Concat(dim.Next.Symbols) : symbol.Sources;

    /// <summary>The symbols and all their sources: of a derived one its parts, of a carried one what its loop starts and goes on
    /// with.</summary>
    /// <param name="stopAt">Symbols whose sources do not count.</param>
    public static IReadOnlyCollection<Symbol> Close(IEnumerable<Symbol> symbols, IReadOnlyCollection<Symbol>? stopAt = null)
    {
        var closed = new HashSet<Symbol>();
        var open = new Stack<Symbol>(symbols.Reverse());
        while (open.Count > 0)
        {
            var symbol = open.Pop();
            if (!closed.Add(symbol) || stopAt?.Contains(symbol) == true) continue;
            foreach (var source in Of(symbol)) open.Push(source);
        }

        return closed;
    }
}
