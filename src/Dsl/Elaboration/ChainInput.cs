using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>The input of a block that is a chain, which declares none: its class is written for the rank that it is used with.</summary>
internal static class ChainInput
{
    /// <summary>A type of the same rank over new dimensions.</summary>
    public static TensorType Fresh(TensorType type)
    {
        string[] names = type.Shape.Rank switch
        {
            1 => ["C"],
            2 => ["B", "C"],
            3 => ["B", "T", "C"],
            4 => ["B", "C", "H", "W"],
            5 => ["B", "C", "D", "H", "W"],
            _ => [],
        };
        return new TensorType(
            Shape.Of(Enumerable.Range(0, type.Shape.Rank)
                .Select(i => Dim.Of(new Symbol(i < names.Length ? names[i] : $"D{i}", SymbolKind.Dimension, 0)))),
            type.Dtype);
    }
}
