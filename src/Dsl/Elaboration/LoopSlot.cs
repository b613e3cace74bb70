using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>A tensor that goes round: what passes through the chain, or a name that the body binds again.</summary>
internal sealed class LoopSlot(Variable initial)
{
    public Variable Initial { get; } = initial;

    /// <summary>The names that stand for it in the body.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Its type at the start of an iteration, over the symbols of the sizes that change.</summary>
    public TensorType Entry { get; private set; } = initial.Type;

    public List<(int Axis, CarriedSymbol Symbol)> Carried { get; } = [];

    /// <summary>Makes a symbol of each size that an iteration changes; whether there was one.</summary>
    public bool Widen(TensorType next, Facts facts)
    {
        var shape = Entry.Shape;
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            if (Carried.Any(carried => carried.Axis == axis)) continue;
            if (facts.Prove(new Relation(next.Shape[axis], RelationOperator.Equal, shape[axis])) is Proof.Proved) continue;
            var symbol = new CarriedSymbol(ExposedSizes.NameOf(axis, shape.Rank));
            Carried.Add((axis, symbol));
            shape = shape.With(axis, Dim.Of(symbol));
        }

        if (ReferenceEquals(shape, Entry.Shape)) return false;
        Entry = new TensorType(shape, Entry.Dtype);
        return true;
    }
}
