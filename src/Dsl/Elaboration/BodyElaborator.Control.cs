using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    private Value RunIf(IfStage branch, Value value)
    {
        var condition = ConditionOf(branch.Condition);
        switch (Facts.Decide(condition))
        {
            case true:
                return RunInnerChain(branch.Then, value);
            case false:
                return branch.Else is null ? value : RunInnerChain(branch.Else, value);
        }

        if (IsConcrete) throw Fail(ControlErrors.UndecidedCondition(At(branch.Condition), SourceText(branch.Condition), Undecided(condition)));
        if (insideLoop)
        {
            throw Fail(NameErrors.UnsupportedHere(At(branch), "a condition inside a loop that only the constructor decides is not compiled by this version; make the loop's body a block of its own"));
        }

        NeedInConstructor(condition);
        var ordinals = members.Ordinals.ToDictionary(pair => pair.Key, pair => pair.Value);
        var (then, thenSteps) = Context.Under(condition, () => Collect(() => RunInnerChain(branch.Then, value)));
        var afterThen = members.Ordinals.ToDictionary(pair => pair.Key, pair => pair.Value);
        members.Restore(ordinals);
        var (otherwise, elseSteps) = Context.Under(Condition.Not(condition),
            () => Collect(() => branch.Else is null ? value : RunInnerChain(branch.Else, value)));
        if (branch.Else is null) members.Restore(afterThen);
        if (then is Value.Error || otherwise is Value.Error) return Value.Error.Instance;

        var (left, right) = (Tensor(then, At(branch.Then)), Tensor(otherwise, At(branch)));
        var result = new Variable(Join(left.Type, right.Type, condition, At(branch)));
        Record(new BranchStep(condition, thenSteps, elseSteps, [new BranchResult(result, left, right)]) { Location = At(branch) });
        return new Value.Tensor(result);
    }

    private static string Undecided(Condition condition)
    {
        var dimension = condition.Symbols.FirstOrDefault(symbol => symbol.Kind == SymbolKind.Dimension);
        return dimension is null ? condition.Symbols.FirstOrDefault()?.Name ?? "it" : dimension.Name;
    }

    /// <summary>Runs an action and takes the steps that it records.</summary>
    private (Value Value, IReadOnlyList<Step> Steps) Collect(Func<Value> action)
    {
        var outer = steps;
        steps = [];
        try
        {
            var value = action();
            return (value, steps);
        }
        finally
        {
            steps = outer;
        }
    }

    /// <summary>
    /// The type after a branch. Where the sizes differ as texts they are often equal under the condition of one side: a
    /// shortcut without projection keeps the shape exactly when the projection would.
    /// </summary>
    private TensorType Join(TensorType then, TensorType otherwise, Condition condition, Location location)
    {
        if (then.Shape.Rank != otherwise.Shape.Rank || then.Dtype != otherwise.Dtype)
        {
            throw Fail(ShapeErrors.MergeMismatch(location, "join the branches", then.ToString(), otherwise.ToString(),
                then.Dtype != otherwise.Dtype ? "their dtypes differ" : "their ranks differ"));
        }

        var (whenTrue, whenFalse) = (Facts.With(condition), Facts.With(Condition.Not(condition)));
        var dims = new List<Dim>();
        for (var axis = 0; axis < then.Shape.Rank; axis++)
        {
            var (left, right) = (then.Shape[axis], otherwise.Shape[axis]);
            var equal = new Relation(left, RelationOperator.Equal, right);
            dims.Add(left.Equals(right) || whenFalse.Prove(equal) is Proof.Proved ? left
                : whenTrue.Prove(equal) is Proof.Proved ? right
                : Dim.Of(new Symbol($"either_{axis}", SymbolKind.Dimension, 0)));
        }

        return new TensorType(Shape.Of(dims), then.Dtype);
    }

    private bool insideLoop;

    private Value RunLoopStage(Stage stage, Value value, MemberName? name)
    {
        var body = stage is RepeatStage r ? r.Body : ((ForStage)stage).Body;
        var source = stage is RepeatStage repeat ? IterationsOf(repeat) : IterationsOf((ForStage)stage);
        if (source.Values is { } values)
        {
            session.CountSteps(values.Count, At(stage));
            if (IsConcrete || !source.IsUniform) return Unroll(stage, body, values, value, name);
        }
        else if (IsConcrete && source.Count.ConstantValue is { } count)
        {
            session.CountSteps(count, At(stage));
            return Unroll(stage, body, Enumerable.Range(0, (int)Math.Max(0, count)).Select(i => source.ValueAt(i)).ToList(), value, name);
        }
        else if (IsConcrete)
        {
            throw Fail(ControlErrors.UndecidedCount(At(stage), source.Count.ToString(), Undecided(Condition.Of(new Relation(source.Count, RelationOperator.Equal, 0)))));
        }

        // A loop inside a loop is written out where its count is known; lists of lists of modules have no keys to give.
        if (insideLoop)
        {
            if (source.Count.ConstantValue is { } known && name is null)
            {
                return Unroll(stage, body, Enumerable.Range(0, (int)Math.Max(0, known)).Select(i => source.ValueAt(i)).ToList(), value, name);
            }

            throw Fail(NameErrors.UnsupportedHere(At(stage), "a loop inside a loop is not compiled by this version; make the inner one a block of its own"));
        }

        foreach (var symbol in source.Count.Symbols) NeedInConstructor(symbol);
        insideLoop = true;
        try
        {
            return RunLoop(stage, body, source, value, name);
        }
        finally
        {
            insideLoop = false;
        }
    }

    /// <summary>What a loop runs over.</summary>
    /// <param name="Values">Each iteration's value when they are listed; null when they follow from the index.</param>
    /// <param name="Variable">Bound to the iteration's value; null for repeat.</param>
    private sealed record Iterations(Pattern? Variable, Dim Count, IReadOnlyList<Value>? Values, Dim Start)
    {
        /// <summary>The iterations differ in nothing but the index, so that a loop can be written.</summary>
        public bool IsUniform => Values is null;

        public Value ValueAt(Dim index) => new Value.Int(Start + index);
    }

    private Iterations IterationsOf(RepeatStage repeat)
    {
        var count = IntOf(repeat.Count);
        RequireCount(count, repeat.Count);
        return new Iterations(null, count, null, 0);
    }

    private Iterations IterationsOf(ForStage loop)
    {
        if (loop.Source is RangeExpression range)
        {
            var (from, to) = (IntOf(range.From), IntOf(range.To));
            RequireCount(to - from, range);
            return new Iterations(loop.Variable, to - from, null, from);
        }

        return Evaluate(loop.Source) switch
        {
            Value.List list => new Iterations(loop.Variable, list.Elements.Count, list.Elements, 0),
            Value.Error => throw new EchoException(),
            Value.ListParameter list => throw Fail(NameErrors.UnsupportedHere(At(loop.Source),
                $"a loop over the list parameter '{list.Symbol.Name}' whose length only the constructor knows is not compiled by this version")),
            var other => throw Fail(NameErrors.WrongKind(At(loop.Source), $"`for` runs over a list or a range `a..b`, but this is {other.Kind}")),
        };
    }

    private void RequireCount(Dim count, SyntaxNode node)
    {
        if (count.ConstantValue is < 0) throw Fail(ControlErrors.NegativeCount(At(node), count.ToString()));
    }

    private Value Unroll(Stage stage, Chain body, IReadOnlyList<Value> values, Value value, MemberName? name)
    {
        var variable = (stage as ForStage)?.Variable;
        if (name is null)
        {
            foreach (var item in values) value = RunIteration(body, variable, item, value);
            return value;
        }

        // A labelled loop is a ModuleList: its children are registered below the label, their steps run in this body.
        var list = new ContainerMember(name.Key, ContainerKind.ModuleList, Tensor(value, At(stage)))
        {
            Label = name.Label,
            Location = At(stage),
            Documentation = name.Documentation,
        };
        Register(list, At(stage));
        var outer = members;
        var outerRegistry = registry;
        members = new MemberScope(countsStages: true);
        registry = list.Steps;
        try
        {
            foreach (var item in values)
            {
                value = IsSingleStage(body)
                    ? RunIteration(body, variable, item, value)
                    : RunContainer(value, null, At(stage), input => RunIteration(body, variable, item, input));
            }
        }
        finally
        {
            members = outer;
            registry = outerRegistry;
        }

        return value;
    }

    // `as` and `output` name a value; they are no stages of their own.
    private static bool IsSingleStage(Chain body) => body.Stages.Count(stage => stage is not (AsStage or OutputStage)) == 1;

    private Value RunIteration(Chain body, Pattern? variable, Value item, Value value)
    {
        var outer = scope;
        scope = new Scope(outer);
        try
        {
            if (variable is not null) Bind(variable, item);
            return RunChain(body, value);
        }
        finally
        {
            scope = outer;
        }
    }

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
