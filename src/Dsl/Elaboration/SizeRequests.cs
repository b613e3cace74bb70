using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// Dimensions of inputs that the constructors of blocks are given although no layer inside needs them: a loop makes sizes of
/// them that layers behind the blocks need. Which ones is known when the users have been elaborated; then all is done again.
/// </summary>
internal sealed class SizeRequests
{
    private readonly Dictionary<string, HashSet<(int Input, int Axis)>> byClass = new(StringComparer.Ordinal);

    /// <summary>There are requests that the classes made so far do not meet.</summary>
    public bool HasGrown { get; private set; }

    /// <summary>Begins to make the classes anew, for all that was requested.</summary>
    public void Meet() => HasGrown = false;

    /// <summary>The dimensions that a class is to be given: an input's position, and the axis.</summary>
    public IReadOnlyCollection<(int Input, int Axis)> For(string key) => byClass.TryGetValue(key, out var places) ? [.. places] : [];

    /// <summary>Has a class tell a size of its result; false when no dimension of its inputs would let it.</summary>
    /// <param name="keyOf">What stands for a class in every run.</param>
    public bool Add(ModuleDefinition definition, int output, int axis, Func<ModuleDefinition, string> keyOf)
    {
        if (definition.Kind != Syntax.ModuleKind.Block || definition.Outputs.Count <= output) return false;
        var given = new HashSet<Symbol>(definition.Parameters.Select(parameter => parameter.Symbol));
        foreach (var symbol in SymbolSources.Close(definition.Outputs[output].Variable.Type.Shape[axis].Symbols, given))
        {
            if (given.Contains(symbol)) continue;
            if (symbol is MemberSizeSymbol { IsExposed: false } size)
            {
                if (size.Member is not BlockMember { Definition: { } inner } || !Add(inner, size.Output, size.Axis, keyOf)) return false;
            }
            else if (symbol is { Kind: SymbolKind.Dimension, Sources.Count: 0 })
            {
                if (PlaceOf(symbol, definition.Inputs) is not { } place) return false;
                var key = keyOf(definition);
                if (!byClass.TryGetValue(key, out var places)) byClass.Add(key, places = []);
                HasGrown |= places.Add(place);
            }
        }

        return true;
    }

    private static (int Input, int Axis)? PlaceOf(Symbol dimension, IReadOnlyList<InputDefinition> inputs)
    {
        for (var input = 0; input < inputs.Count; input++)
        {
            var shape = inputs[input].Variable.Type.Shape;
            for (var axis = 0; axis < shape.Rank; axis++)
            {
                if (!inputs[input].IsOptional && shape[axis].Equals(Dim.Of(dimension))) return (input, axis);
            }
        }

        return null;
    }
}
