using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

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
