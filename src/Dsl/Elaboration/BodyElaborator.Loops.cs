using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Loops of the class to be written, whose count only the constructor knows.</summary>
internal sealed partial class BodyElaborator
{
    /// <summary>What is registered now, many iterations register.</summary>
    private bool insideLoop;

    /// <summary>
    /// Trial runs find which tensors go round and which of their sizes change; those sizes become symbols that the loop
    /// carries. The last run records the body.
    /// </summary>
    private Value RunLoop(Stage stage, Chain body, Iterations source, Value value, MemberName? name)
    {
        var location = At(stage);
        var index = new Symbol(LoopIndexName(source), SymbolKind.Loop, 0);
        var loop = new Loop(this, stage, body, source, index, name);
        var slots = Passed(value, location).Select(variable => new LoopSlot(variable)).ToList();
        loop = loop with { Passing = slots.Count };
        var outerMembers = members;
        if (name is not null)
        {
            if (recording && !members.TryTake(name.Key, location, out var earlier))
            {
                Report(NameErrors.DuplicateKey(location, name.Key.ToString(), earlier));
            }
            members = new MemberScope(countsStages: true);
        }

        var guards = Context.Guards.Count;
        var wasInside = insideLoop;
        insideLoop = true;
        try
        {
            LoopRun run = null!;
            var runs = Condition.Of(new Relation(Dim.Of(index), RelationOperator.Less, source.Count));
            var (ordinals, bodySteps) = Context.InLoop(
                runs, symbol => symbol.Id >= index.Id && (symbol.Kind == SymbolKind.Loop || symbol is MemberSizeSymbol), () =>
            {
                var advance = FindCarried(loop, slots);
                var carried = CarryOrdinals(advance, index, source.Count);
                var outputs = Outputs.Count;
                var (_, recorded) = Collect(() =>
                {
                    run = loop.Run(slots);
                    return run.Result;
                });
                RequireNoOutput(outputs, "a loop");
                return (carried, recorded);
            });
            return FinishLoop(loop, slots, run, bodySteps, ordinals, guards);
        }
        finally
        {
            members = outerMembers;
            insideLoop = wasInside;
        }
    }

    /// <summary>A tensor that goes round: what passes through the chain, or a name that the body binds again.</summary>
    private sealed class LoopSlot(Variable initial)
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

    /// <summary>One run of a loop's body.</summary>
    private sealed record LoopRun(Value Result, IReadOnlyList<Variable> Entries, IReadOnlyList<Variable> Nexts, Scope Scope);

    /// <summary>A loop's body, to be run for any types of what goes round.</summary>
    private sealed record Loop(BodyElaborator Owner, Stage Stage, Chain Body, Iterations Source, Symbol Index, MemberName? Name)
    {
        /// <summary>How many values go through the chain.</summary>
        public int Passing { get; init; } = 1;

        /// <summary>What goes through the chain, of these.</summary>
        public Value ValueOf(IEnumerable<Variable> variables) => Passing == 1
            ? new Value.Tensor(variables.First())
            : new Value.Tuple(variables.Take(Passing).Select(variable => (Value)new Value.Tensor(variable)).ToList());

        public LoopRun Run(IReadOnlyList<LoopSlot> slots)
        {
            var location = Owner.At(Stage);
            var frame = new Scope(Owner.scope);
            var entries = slots.Select(slot => new Variable(slot.Entry, slot.Names.FirstOrDefault())).ToList();
            for (var i = 0; i < slots.Count; i++)
            {
                foreach (var name in slots[i].Names) frame.Bind(name, new Value.Tensor(entries[i]));
            }

            Value Iterate(Value value) => Owner.RunIteration(Body, Source.Variable, Source.ValueAt(Dim.Of(Index)), value);
            var input = ValueOf(entries);
            var result = Owner.Within(frame, () => Name is null || MakesOneChild(Body)
                ? Iterate(input)
                : Owner.RunContainer(input, new MemberName(new Key("", Dim.Of(Index)), Name.Label), location, Iterate));
            var passed = Owner.Passed(result, location);
            if (passed.Count != Passing)
            {
                throw Owner.FailInLoop(
                    ControlErrors.LoopChangesKind(location, "it", passed.Count == 1 ? "one" : $"{passed.Count} of them"));
            }
            var nexts = slots.Select((slot, i) => i < Passing ? passed[i] : Next(slot.Names[0], frame)).ToList();
            return new LoopRun(result, entries, nexts, frame);
        }

        public Variable Next(string name, Scope frame) => frame.Rebound[name] switch
        {
            Value.Tensor tensor => tensor.Variable,
            Value.Error => throw new EchoException(),
            var other => throw Owner.FailInLoop(ControlErrors.LoopChangesKind(Owner.At(Stage), name, other.Kind)),
        };
    }

    /// <summary>The tensors of what passes through a chain.</summary>
    private IReadOnlyList<Variable> Passed(Value value, Location location) => value is Value.Tuple { Elements: var elements }
        ? elements.Select(element => Tensor(element, location)).ToList()
        : [Tensor(value, location)];

    private static string LoopIndexName(Iterations source) =>
        source is { Variable: NamePattern name, List: null, Sequence: null } && source.Start.ConstantValue == 0 ? name.Name.Text : "i";

    /// <summary>Runs the body until no more is found to change; gives the ordinals that one iteration advances to.</summary>
    private IReadOnlyDictionary<string, Dim> FindCarried(Loop loop, List<LoopSlot> slots)
    {
        while (true)
        {
            var (run, ordinals) = Trial(() => (loop.Run(slots), members.Ordinals.ToDictionary(pair => pair.Key, pair => pair.Value)));
            var isStable = true;
            foreach (var name in run.Scope.Rebound.Keys.Where(name => !slots.Any(slot => slot.Names.Contains(name))).ToList())
            {
                isStable = false;
                var next = loop.Next(name, run.Scope);
                var initial = scope.TryFind(name, out var known) && known is Value.Tensor tensor
                    ? tensor.Variable
                    : throw new EchoException();

                // The name may stand for what passes through the chain all the while.
                var same = Enumerable.Range(0, run.Nexts.Count).Where(i => slots[i].Initial == initial && run.Nexts[i] == next)
                    .Select(i => slots[i]).FirstOrDefault();
                if (same is null) slots.Add(same = new LoopSlot(initial));
                same.Names.Add(name);
            }

            for (var i = 0; i < run.Nexts.Count; i++)
            {
                var next = run.Nexts[i].Type;
                if (next.Shape.Rank != slots[i].Entry.Shape.Rank || next.Dtype != slots[i].Entry.Dtype)
                {
                    throw FailInLoop(ControlErrors.LoopChangesRank(At(loop.Stage), slots[i].Initial.Type.ToString(), next.ToString()));
                }

                isStable &= !slots[i].Widen(next, Facts);
            }

            if (isStable) return ordinals;
        }
    }

    /// <summary>
    /// Sets the ordinals for the body's keys: by a formula over the index where every iteration adds as many, else as locals
    /// that the loop carries.
    /// </summary>
    private IReadOnlyDictionary<string, (CarriedSymbol? Symbol, Dim Start, Dim After)> CarryOrdinals(
        IReadOnlyDictionary<string, Dim> advanced, Symbol index, Dim count)
    {
        var ordinals = new Dictionary<string, (CarriedSymbol?, Dim, Dim)>(StringComparer.Ordinal);
        var inside = new Dictionary<string, Dim>(StringComparer.Ordinal);
        foreach (var pair in advanced)
        {
            var start = members.OrdinalOf(pair.Key);
            var step = pair.Value - start;
            if (step.Symbols.Any(symbol => symbol.Id >= index.Id))
            {
                var symbol = new CarriedSymbol(pair.Key.Length == 0 ? "key" : $"{pair.Key}_ordinal");
                ordinals.Add(pair.Key, (symbol, start, 0));
                inside.Add(pair.Key, Dim.Of(symbol));
            }
            else
            {
                ordinals.Add(pair.Key, (null, start, start + (count * step)));
                inside.Add(pair.Key, start + (Dim.Of(index) * step));
            }
        }

        members.Continue(inside);
        return ordinals;
    }

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

    private void RequireNoOutput(int before, string where)
    {
        if (Outputs.Count == before) return;
        var name = Outputs[before].Name;
        throw Fail(NameErrors.WrongKind(use?.Location ?? module.Location,
            $"the output '{name}' stands inside {where}, so there may be none or several of it; name the value with `as` and make it an " +
            $"output behind"));
    }

    /// <summary>Runs an action for its types alone: nothing is recorded, no key is taken, nothing is assumed.</summary>
    private T Trial<T>(Func<T> action)
    {
        var (wasRecording, outerSteps) = (recording, steps);
        var saved = members.Save();
        var outputs = Outputs.Count;
        recording = false;
        steps = [];
        try
        {
            return Context.Trial(action);
        }
        finally
        {
            recording = wasRecording;
            steps = outerSteps;
            members.Restore(saved);
            Outputs.RemoveRange(outputs, Outputs.Count - outputs);
        }
    }
}
