using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
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
                session.CountSteps(known, At(stage));
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
                $"a loop over the list parameter '{list.Symbol.Name}' whose length only the constructor knows is not compiled by this version; write the list in the loop, or as a `const`")),
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
            return RunAll(item => value = RunIteration(body, variable, item, value));
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
            return RunAll(item => value = IsSingleStage(body)
                ? RunIteration(body, variable, item, value)
                : RunContainer(value, null, At(stage), input => RunIteration(body, variable, item, input)));
        }
        finally
        {
            members = outer;
            registry = outerRegistry;
        }

        Value RunAll(Action<Value> run)
        {
            for (var i = 0; i < values.Count; i++)
            {
                var before = session.Spent;
                run(values[i]);
                if (i == 0) session.Foresee(before, values.Count - 1, At(stage));
            }

            return value;
        }
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
}
