using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>
/// libtorch cuts any size into parts, unequal ones if it must. What guards of inputs and arguments cannot see, a size that a loop
/// makes of one that only the run knows, is checked where it is cut.
/// </summary>
internal static class EqualPartsCheck
{
    /// <summary>The statement before a step; null where none is needed.</summary>
    /// <param name="name">The C# name of a value.</param>
    public static string? Before(OperationStep step, ModuleDefinition definition, Func<Variable, string> name)
    {
        if (step.Operation.Name != "chunk") return null;
        var input = step.Inputs["input"][0];
        var shape = input.Type.Shape;
        var (parts, dim) = (Constant(step, "chunks"), Constant(step, "dim"));
        var size = shape[(int)(dim < 0 ? dim + shape.Rank : dim)];
        if (!size.Symbols.Any(symbol => symbol is CarriedSymbol or MemberSizeSymbol) || !DependsOnRun(size, definition)) return null;
        return $"ShapeGuard.Divides({name(input)}, nameof({Names.Escape(definition.ClassName)}), {dim}, {parts});";
    }

    private static bool DependsOnRun(Dim size, ModuleDefinition definition)
    {
        var given = new HashSet<Symbol>(definition.Parameters.Select(parameter => parameter.Symbol));
        return SymbolSources.Close(size.Symbols, given)
            .Any(symbol => symbol is { Kind: SymbolKind.Dimension, Sources.Count: 0 } and not CarriedSymbol && !given.Contains(symbol));
    }

    private static long Constant(OperationStep step, string parameter) => ((Value.Int)step.Arguments[parameter]).Dim.ConstantValue!.Value;
}
