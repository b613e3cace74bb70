using ModelDsl.Dsl.Binding;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// Names of the classes to be written: that of the declaration, and for a block over layers those that it is made with, less the
/// defaults and what both names begin with: <c>Stage</c> with <c>BasicBlock</c> is <c>StageOfBasicBlock</c>, <c>Encoder</c> with
/// <c>EncoderLayer</c> and <c>LayerNorm</c> is <c>EncoderOfLayerAndLayerNorm</c>. Where that is taken, a number follows.
/// </summary>
internal sealed class ClassNames(Program program)
{
    private const int MaximumLength = 80;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public string For(ResolvedModule resolved, IReadOnlyDictionary<string, Value> specialised, ICollection<string> defaults)
    {
        var space = resolved.Named.Scope.Namespace;
        var name = resolved.Named.Name;
        if (resolved.Named == resolved.Body)
        {
            var layers = specialised.Where(pair => !defaults.Contains(pair.Key)).SelectMany(pair => LayersIn(pair.Value))
                .Select(layer => layer.Target.Name).Distinct();
            var word = "Of";
            foreach (var layer in layers)
            {
                var longer = $"{name}{word}{WithoutBeginning(layer, resolved.Named.Name)}";
                if (longer.Length > MaximumLength) continue;
                name = longer;
                word = "And";
            }
        }

        var unique = name;
        for (var number = 2; !IsFree($"{space}.{unique}", resolved.Named); number++) unique = $"{name}{number}";
        taken.Add($"{space}.{unique}");
        return unique;
    }

    private static string WithoutBeginning(string layer, string block) =>
        layer.Length > block.Length && char.IsUpper(layer[block.Length]) && layer.StartsWith(block, StringComparison.Ordinal)
            ? layer.Substring(block.Length)
            : layer;

    // A declaration of that very name has the first right to it.
    private bool IsFree(string fullName, ModuleSymbol owner) =>
        !taken.Contains(fullName) && !program.Symbols.Any(symbol => symbol != owner
            && $"{symbol.Scope.Namespace}.{symbol.ClassName}" == fullName && symbol is ModuleSymbol or PairSymbol or TrainSymbol);

    private static IEnumerable<Value.Layer> LayersIn(Value value) => value switch
    {
        Value.Layer layer => [layer],
        Value.List list => list.Elements.SelectMany(LayersIn),
        Value.Tuple tuple => tuple.Elements.SelectMany(LayersIn),
        _ => [],
    };
}
