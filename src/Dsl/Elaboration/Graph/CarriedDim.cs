using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>A size or an ordinal that changes from iteration to iteration: a local of the constructor.</summary>
/// <param name="Symbol">Stands for it inside the loop.</param>
/// <param name="Exit">Stands for it behind the loop.</param>
public sealed record CarriedDim(CarriedSymbol Symbol, CarriedSymbol Exit, Dim Initial, Dim Next)
{
    /// <summary>Where <c>forward</c> finds it: the value that goes round, and its axis; null for an ordinal.</summary>
    public (CarriedValue Value, int Axis)? Axis { get; init; }
}

/// <summary>What a loop computes: its value in an iteration, or behind the last one.</summary>
public sealed class CarriedSymbol(string name) : Symbol(name, SymbolKind.Loop, 0)
{
    /// <summary>How it comes about; null while the loop's body is elaborated.</summary>
    public CarriedDim? Origin { get; set; }
}
