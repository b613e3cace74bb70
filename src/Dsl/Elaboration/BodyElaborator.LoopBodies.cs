using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>A loop's body, run for any types of what goes round.</summary>
internal sealed partial class BodyElaborator
{
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
}
