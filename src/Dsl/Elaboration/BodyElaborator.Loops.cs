using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    /// <summary>
    /// A loop of the class to be written. A first run finds which dimensions change; those become symbols that the loop
    /// carries. The second run records the body.
    /// </summary>
    private Value RunLoop(Stage stage, Chain body, Iterations source, Value value, MemberName? name)
    {
        var initial = Tensor(value, At(stage));
        var index = new Symbol(LoopIndexName(source), SymbolKind.Loop, 0);
        Context.Assume(Condition.Of(new Relation(Dim.Of(index), RelationOperator.GreaterOrEqual, 0)));
        var outerMembers = members;
        var starts = members.Ordinals.ToDictionary(pair => pair.Key, pair => pair.Value);
        if (name is not null) members = new MemberScope(countsStages: true);
        Variable Run(TensorType entry, out Variable entryVariable)
        {
            entryVariable = new Variable(entry);
            var input = new Value.Tensor(entryVariable);
            Value result;
            if (name is not null && IsSingleStage(body) is false)
            {
                result = RunContainer(input, new MemberName(new Key("", Dim.Of(index)), name.Label), At(stage),
                    inner => RunIteration(body, source.Variable, source.ValueAt(Dim.Of(index)), inner));
            }
            else
            {
                result = RunIteration(body, source.Variable, source.ValueAt(Dim.Of(index)), input);
            }

            if (result is Value.Error) throw new EchoException();
            return Tensor(result, At(stage));
        }

        try
        {
            // What one iteration does to the sizes and to the ordinals of keys.
            var (entry, carried) = FindCarried(initial.Type, type => Trial(() => Run(type, out _)), At(stage));
            var advanced = Trial(() =>
            {
                Run(entry, out _);
                return members.Ordinals.ToDictionary(pair => pair.Key, pair => pair.Value);
            });
            var atIndex = new Dictionary<string, Dim>(StringComparer.Ordinal);
            var after = new Dictionary<string, Dim>(StringComparer.Ordinal);
            foreach (var pair in advanced)
            {
                var first = members.Ordinals.TryGetValue(pair.Key, out var start) ? start : pair.Key.Length == 0 ? 0 : 1;
                atIndex[pair.Key] = first + (pair.Value - first) * Dim.Of(index);
                after[pair.Key] = first + (pair.Value - first) * source.Count;
            }

            members.Restore(atIndex);
            Variable entryVariable = null!;
            var (result, bodySteps) = Collect(() => new Value.Tensor(Run(entry, out entryVariable)));
            var next = ((Value.Tensor)result).Variable;
            members.Restore(after);

            // Only what a constructor in the body needs is carried: other sizes are the run's affair.
            var needed = StepSymbols.Of(bodySteps);
            var dims = carried.Where(c => needed.Contains(c.Symbol))
                .Select(c => new CarriedDim(c.Symbol, initial.Type.Shape[c.Axis], next.Type.Shape[c.Axis])).ToList();
            foreach (var dim in dims) RequireConstructorKnows(dim.Initial, $"the {dim.Symbol.Name} at the first iteration", At(stage));
            var exit = new Variable(ExitType(entry, next.Type, carried, initial.Type, source.Count));
            Record(new LoopStep(index, source.Count, bodySteps, [new CarriedValue(initial, entryVariable, next, exit)], dims)
            {
                ListKey = name?.Key,
                Label = name?.Label,
                Documentation = name?.Documentation,
                Location = At(stage),
            });
            return new Value.Tensor(exit);
        }
        finally
        {
            members = outerMembers;
            if (name is not null)
            {
                members.Restore(starts);
                if (!members.TryTake(name.Key, At(stage), out var earlier)) Report(NameErrors.DuplicateKey(At(stage), name.Key.ToString(), earlier));
            }
        }
    }

    private static string LoopIndexName(Iterations source) =>
        source.Variable is NamePattern name && source.Start.ConstantValue == 0 ? name.Name.Text : "i";

    private (TensorType Entry, IReadOnlyList<(int Axis, Symbol Symbol)> Carried) FindCarried(
        TensorType initial, Func<TensorType, Variable> run, Location location)
    {
        var carried = new List<(int Axis, Symbol Symbol)>();
        var entry = initial;
        for (var round = 0; round < 3; round++)
        {
            var next = run(entry).Type;
            if (next.Shape.Rank != entry.Shape.Rank || next.Dtype != entry.Dtype)
            {
                throw Fail(ControlErrors.LoopChangesRank(location, entry.ToString(), next.ToString()));
            }

            var stable = true;
            var shape = entry.Shape;
            for (var axis = 0; axis < shape.Rank; axis++)
            {
                if (carried.Any(c => c.Axis == axis)) continue;
                if (Facts.Prove(new Relation(next.Shape[axis], RelationOperator.Equal, shape[axis])) is Proof.Proved) continue;
                var symbol = new Symbol(axis == 1 ? "channels" : $"size{axis}", SymbolKind.Loop, 0);
                carried.Add((axis, symbol));
                shape = shape.With(axis, Dim.Of(symbol));
                stable = false;
            }

            if (stable) return (entry, carried);
            entry = new TensorType(shape, entry.Dtype);
        }

        return (entry, carried);
    }

    private TensorType ExitType(
        TensorType entry, TensorType next, IReadOnlyList<(int Axis, Symbol Symbol)> carried, TensorType initial, Dim count)
    {
        var shape = entry.Shape;
        foreach (var (axis, symbol) in carried)
        {
            var growth = next.Shape[axis] - Dim.Of(symbol);
            var isConstant = growth.Symbols.All(s => s.Kind != SymbolKind.Loop);

            // Growth by a fixed amount has a closed form; anything else is known only as the loop's own local.
            shape = shape.With(axis, isConstant ? initial.Shape[axis] + count * growth : Dim.Of(symbol));
        }

        return new TensorType(shape, entry.Dtype);
    }

    /// <summary>Runs an action for its types alone: nothing is recorded, no key is taken.</summary>
    private T Trial<T>(Func<T> action)
    {
        var (wasRecording, outerSteps) = (recording, steps);
        var ordinals = members.Ordinals.ToDictionary(pair => pair.Key, pair => pair.Value);
        recording = false;
        steps = [];
        try
        {
            return action();
        }
        finally
        {
            recording = wasRecording;
            steps = outerSteps;
            members.Restore(ordinals);
        }
    }
}
