namespace ModelDsl.Dsl.Shapes;

/// <summary>Solving of expressions that equal zero.</summary>
internal static class Equation
{
    /// <summary>
    /// Finds a symbol that occurs once, with coefficient 1 or -1, and its value. Of several, a symbol that was introduced later
    /// gives way to earlier ones where <paramref name="preferLatest"/>, else the earliest does.
    /// </summary>
    public static (Symbol Symbol, Dim Value)? Isolate(Dim zero, bool preferLatest, Symbol? except = null)
    {
        (Symbol Symbol, Dim Value)? best = null;
        foreach (var term in zero.Terms)
        {
            if (term.Coefficient is not (1 or -1) || term.Monomial.SingleAtom is not SymbolAtom { Symbol: var symbol }) continue;
            if (ReferenceEquals(symbol, except)) continue;
            if (best is var (found, _) && (symbol.Id > found.Id) != preferLatest) continue;
            var rest = zero - Dim.OfTerm(term.Monomial, term.Coefficient);
            if (Contains(rest, symbol)) continue;
            best = (symbol, term.Coefficient == 1 ? -rest : rest);
        }

        return best;
    }

    /// <summary>The expression as <c>factor * symbol + constant</c>, or null.</summary>
    public static (Symbol Symbol, long Factor, long Constant)? AsLinear(Dim dim) =>
        dim.Terms.Length == 1 && dim.Terms[0].Monomial.SingleAtom is SymbolAtom atom
            ? (atom.Symbol, dim.Terms[0].Coefficient, dim.ConstantTerm)
            : null;

    private static bool Contains(Dim dim, Symbol symbol)
    {
        foreach (var candidate in dim.Symbols)
        {
            if (ReferenceEquals(candidate, symbol)) return true;
        }

        return false;
    }
}
