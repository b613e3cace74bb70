using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Zoo.Tests;

/// <summary>Sizes for the dimensions that only the run knows, all different, which keep what the model asks of each.</summary>
internal sealed class ExampleSizes(ElaboratedModel model, long start)
{
    private readonly Dictionary<Symbol, long> sizes = [];

    public long Of(Symbol symbol)
    {
        if (!sizes.TryGetValue(symbol, out var size)) sizes[symbol] = size = symbol.Name == "B" ? 2 : Fitting(symbol);
        return size;
    }

    private long Fitting(Symbol symbol)
    {
        var size = start + sizes.Count;
        var constraints = model.Constraints.Select(guard => guard.Condition)
            .Where(condition => condition.Symbols.All(other => other == symbol)).ToList();
        while (constraints.Any(condition => condition.Evaluate(_ => size) == false)) size++;
        return size;
    }
}
