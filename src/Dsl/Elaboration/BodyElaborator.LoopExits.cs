using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What stands behind a loop: the values that went round, and the sizes that they have there.</summary>
internal sealed partial class BodyElaborator
{
    private Value FinishLoop(
        Loop loop, IReadOnlyList<LoopSlot> slots, LoopRun run, IReadOnlyList<Step> bodySteps,
        IReadOnlyDictionary<string, (CarriedSymbol? Symbol, Dim Start, Dim After)> ordinals, int guards)
    {
        var dims = new List<CarriedDim>();
        CarriedDim Carry(CarriedSymbol symbol, Dim initial, Dim next)
        {
            var exit = new CarriedSymbol(symbol.Name);
            return symbol.Origin = exit.Origin = new CarriedDim(symbol, exit, initial, next);
        }

        var values = new List<CarriedValue>();
        for (var i = 0; i < slots.Count; i++)
        {
            var (slot, next) = (slots[i], run.Nexts[i]);
            var shape = slot.Entry.Shape;
            var found = new List<(CarriedDim Dim, int Axis)>();
            foreach (var (axis, symbol) in slot.Carried)
            {
                var carried = Carry(symbol, slot.Initial.Type.Shape[axis], next.Type.Shape[axis]);
                found.Add((carried, axis));
                shape = shape.With(axis, SizeBehind(carried, loop));
            }

            var value = new CarriedValue(slot.Initial, run.Entries[i], next, new Variable(new TensorType(shape, slot.Entry.Dtype)));
            values.Add(value);
            dims.AddRange(found.Select(pair => pair.Dim with { Axis = (value, pair.Axis) }));
        }

        var after = new Dictionary<string, Dim>(StringComparer.Ordinal);
        foreach (var pair in ordinals)
        {
            after[pair.Key] = pair.Value.After;
            if (pair.Value.Symbol is not { } symbol) continue;
            var carried = Carry(symbol, pair.Value.Start, members.OrdinalOf(pair.Key));
            dims.Add(carried);
            after[pair.Key] = Dim.Of(carried.Exit);
        }

        members.Continue(after);
        var location = At(loop.Stage);
        var needed = StepSymbols.OfConstructor(bodySteps);
        foreach (var dim in dims.Where(dim => needed.Contains(dim.Symbol)))
        {
            RequireConstructorKnows(dim.Initial, $"the {dim.Symbol.Name} at the first iteration", location);
            RequireConstructorKnows(dim.Next, $"the {dim.Symbol.Name} at the next iteration", location);
        }

        // What only the run knows the layers check themselves, and the constructors of blocks how small their sizes may be.
        var known = ProofContext.NeededOf(Context.TakeGuards(guards, symbol => symbol.Kind == SymbolKind.Loop && symbol.Id >= loop.Index.Id)
            .Where(guard => !guard.IsOfBlock && ConstructorKnows(guard.Condition.Symbols)).ToList());
        Record(new LoopStep(loop.Index, loop.Source.Count, bodySteps, values, dims)
        {
            List = loop.Source.List,
            Items = loop.Source.ItemsAt(Dim.Of(loop.Index)),
            Guards = known,
            ListKey = loop.Name?.Key,
            Label = loop.Name?.Label,
            Documentation = loop.Name?.Documentation,
            Location = location,
        });
        for (var i = 0; i < slots.Count; i++) BindExit(slots[i], values[i].Exit);
        return loop.ValueOf(values.Select(carried => carried.Exit));
    }

    private void BindExit(LoopSlot slot, Variable exit)
    {
        foreach (var name in slot.Names) Bind(new NamePattern(new Identifier(name, default), default), new Value.Tensor(exit));
    }

    /// <summary>
    /// A size behind the loop. Growth by a fixed amount has a closed form, and so has what every iteration sets anew;
    /// anything else is known only as the loop's own local.
    /// </summary>
    private Dim SizeBehind(CarriedDim carried, Loop loop)
    {
        var count = loop.Source.Count;
        bool IsInvariant(Dim dim) => dim.Symbols.All(symbol => symbol.Id < loop.Index.Id);
        var growth = carried.Next - Dim.Of(carried.Symbol);
        if (IsInvariant(growth)) return carried.Initial + (count * growth);

        var atLast = new Dictionary<Symbol, Dim> { [loop.Index] = count - 1 };
        var last = carried.Next.Substitute(symbol => symbol is ElementSymbol element
            ? Dim.Of(element.At(element.Index.Substitute(atLast)))
            : atLast.TryGetValue(symbol, out var value) ? value : null);
        if (SymbolSources.Close(last.Symbols).Any(symbol => symbol.Id >= loop.Index.Id && symbol is not ElementSymbol))
        {
            return Dim.Of(carried.Exit);
        }
        Condition runs = Condition.Of(new Relation(count, RelationOperator.GreaterOrEqual, 1));
        if (Facts.Decide(runs) == true) return last;
        Condition Is(Dim value) => Condition.Of(new Relation(Dim.Of(carried.Exit), RelationOperator.Equal, value));
        Context.Assume(Condition.Or(Condition.And(runs, Is(last)), Condition.And(Condition.Not(runs), Is(carried.Initial))));
        return Dim.Of(carried.Exit);
    }
}
