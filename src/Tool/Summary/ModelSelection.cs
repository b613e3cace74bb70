using ModelDsl.Dsl;
using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Elaboration;

namespace ModelDsl.Tool.Summary;

/// <summary>Finds what a name on the command line means.</summary>
internal static class ModelSelection
{
    /// <summary>The model of that name; of a pair, its generator and discriminator.</summary>
    public static IReadOnlyList<ElaboratedModel> Select(Compilation compilation, string name)
    {
        var known = compilation.Program.Symbols.Where(symbol => symbol is PairSymbol or ModuleSymbol { IsModel: true }).ToList();
        var found = known.Where(symbol => symbol.FullName == name).ToList();
        if (found.Count == 0) found = [.. known.Where(symbol => symbol.Name == name)];
        return found switch
        {
            [] => throw new UsageException(Unknown(compilation.Program.Symbols, known, name)),
            [PairSymbol pair] => PartsOf(compilation, pair),
            [var model] => [compilation.Models.Single(elaborated => elaborated.Symbol == model)],
            _ => throw new UsageException($"'{name}' may be {Names(found, " or ")}; give the full name"),
        };
    }

    private static IReadOnlyList<ElaboratedModel> PartsOf(Compilation compilation, PairSymbol pair)
    {
        var definition = compilation.Pairs.Single(definition => definition.Symbol == pair);
        return [definition.ElaboratedGenerator, definition.ElaboratedDiscriminator];
    }

    private static string Unknown(IReadOnlyList<DeclaredSymbol> all, List<DeclaredSymbol> known, string name)
    {
        if (all.FirstOrDefault(symbol => symbol.Name == name || symbol.FullName == name) is { } other)
        {
            return $"'{name}' is a {other.Kind}; only models and pairs have a summary";
        }

        if (known.Count == 0) return $"there is no model '{name}': the files declare none";
        var hint = Suggestions.Hint(name, known.Select(symbol => symbol.Name));
        return $"there is no model '{name}'; the files declare {Names(known, ", ")}{hint}";
    }

    private static string Names(IEnumerable<DeclaredSymbol> symbols, string separator) =>
        string.Join(separator, symbols.Select(symbol => symbol.FullName).Order(StringComparer.Ordinal));
}
