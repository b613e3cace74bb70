using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>A size of a member's result that a loop inside the member computes: the member's class tells it.</summary>
public sealed class MemberSizeSymbol(Member member, int output, int axis, string name, IReadOnlyCollection<Symbol> sources)
    : Symbol(name, DerivedSymbol.KindOf(sources), 0)
{
    /// <summary>The member.</summary>
    public Member Member => member;

    /// <summary>The position of the result.</summary>
    public int Output => output;

    /// <summary>The dimension.</summary>
    public int Axis => axis;

    /// <summary>False when it depends on what only the run knows.</summary>
    public bool IsExposed { get; set; } = true;

    /// <summary>Some constructor needs it.</summary>
    public bool IsUsed { get; set; }

    /// <inheritdoc/>
    public override IReadOnlyCollection<Symbol> Sources => sources;
}

/// <summary>Which sizes of its results a class tells its user.</summary>
public static class ExposedSizes
{
    /// <summary>The size is made by a loop: it has no formula over what the class is given.</summary>
    public static bool IsMadeByLoop(Dim size) =>
        SymbolSources.Close(size.Symbols).Any(symbol => symbol is CarriedSymbol or MemberSizeSymbol);

    /// <summary>Results and axes of a class whose sizes its constructor computes in a loop.</summary>
    public static IEnumerable<(int Output, int Axis, Dim Size)> Of(ModuleDefinition definition)
    {
        var given = new HashSet<Symbol>(definition.Parameters.Select(parameter => parameter.Symbol));
        for (var output = 0; output < definition.Outputs.Count; output++)
        {
            var shape = definition.Outputs[output].Variable.Type.Shape;
            for (var axis = 0; axis < shape.Rank; axis++)
            {
                if (!IsMadeByLoop(shape[axis]) || definition.IsTold?.Invoke(axis) == false) continue;
                var isKnown = SymbolSources.Close(shape[axis].Symbols, given)
                    .All(symbol => symbol is not MemberSizeSymbol { IsExposed: false } && (symbol.Kind != SymbolKind.Dimension
                        || symbol.Sources.Count > 0 || symbol is CarriedSymbol || given.Contains(symbol)));
                if (isKnown) yield return (output, axis, shape[axis]);
            }
        }
    }

    /// <summary>What an axis is commonly called.</summary>
    public static string NameOf(int axis, int rank) => (rank - axis, axis) switch
    {
        (1, < 3) => "features",
        (_, 1) => "channels",
        (2, 2) => "height",
        (1, 3) => "width",
        _ => $"size{axis}",
    };
}
