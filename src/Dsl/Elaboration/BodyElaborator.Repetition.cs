using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary><c>repeat</c> and <c>for</c>: what they run over, and iterations one after another.</summary>
internal sealed partial class BodyElaborator
{
    private Value RunLoopStage(Stage stage, Value value, MemberName? name)
    {
        var (body, source) = stage is RepeatStage repeat
            ? (repeat.Body, IterationsOf(repeat))
            : (((ForStage)stage).Body, IterationsOf((ForStage)stage));
        if (source.Values is { } values)
        {
            session.CountSteps(values.Count, At(stage));
            return Unroll(stage, body, values, value, name);
        }

        if (source.Count.ConstantValue is not { } count)
        {
            if (IsConcrete)
            {
                throw Fail(ControlErrors.UndecidedCount(
                    At(stage), source.Count.ToString(), Undecided(Condition.Of(new Relation(source.Count, RelationOperator.Equal, 0)))));
            }

            foreach (var symbol in source.Count.Symbols) NeedInConstructor(symbol);
            return RunLoop(stage, body, source, value, name);
        }

        // A loop of one iteration, or of none, is no loop, but a ModuleList is one.
        var isLoop = !IsConcrete && (count > 1 || name is not null);
        if (!isLoop || RunUniformLoop(stage, body, source, value, name) is not { } result)
        {
            session.CountSteps(count, At(stage));
            return Unroll(stage, body, Enumerable.Range(0, (int)Math.Max(0, count)).Select(i => source.ValueAt(i)).ToList(), value, name);
        }

        return result;
    }

    /// <summary>Runs a loop of known count as a loop; null when its iterations differ in more than numbers.</summary>
    private Value? RunUniformLoop(Stage stage, Chain body, Iterations source, Value value, MemberName? name)
    {
        var (keys, around) = (members, members.Save());
        session.UnrollableLoops++;
        try
        {
            return RunLoop(stage, body, source, value, name);
        }
        catch (UnrollException)
        {
            members = keys;
            members.Restore(around);
            return null;
        }
        finally
        {
            session.UnrollableLoops--;
        }
    }

    /// <summary>What a loop runs over.</summary>
    /// <param name="Values">Each iteration's value when they are listed; null when they follow from the index.</param>
    /// <param name="Variable">Bound to the iteration's value; null for repeat.</param>
    /// <param name="Start">Of a range: where it begins.</param>
    private sealed record Iterations(Pattern? Variable, Dim Count, IReadOnlyList<Value>? Values, Dim Start)
    {
        /// <summary>The list parameter that is run over; null for a range.</summary>
        public Value.ListParameter? List { get; init; }

        /// <summary>What is run over when it is made from list parameters.</summary>
        public Value.Sequence? Sequence { get; init; }

        public Value ValueAt(Dim index) => List?.ElementAt(index) ?? Sequence?.ElementAt(index) ?? new Value.Int(Start + index);

        /// <summary>The parts of the iteration's element, in order.</summary>
        public IReadOnlyList<ElementSymbol> ItemsAt(Dim index)
        {
            if (List is null) return [];
            var value = List.ElementAt(index);
            return [.. (value is Value.Tuple tuple ? tuple.Elements : [value]).SelectMany(StepSymbols.Of).Cast<ElementSymbol>()];
        }
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
            Value.ListParameter list => new Iterations(loop.Variable, list.Length, null, 0) { List = list },
            Value.Sequence sequence => new Iterations(loop.Variable, sequence.Length, null, 0) { Sequence = sequence },
            Value.Error => throw new EchoException(),
            var other =>
                throw Fail(NameErrors.WrongKind(At(loop.Source), $"`for` runs over a list or a range `a..b`, but this is {other.Kind}")),
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
            return RunAll(item => value = MakesOneChild(body)
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
                RunTimes(i > 0 ? 1 : stage is RepeatStage ? values.Count : null, () => run(values[i]));

                // What is wrong with an iteration is wrong with the next; each would look for it again.
                if (value is Value.Error) return value;
                if (i == 0) session.Foresee(before, values.Count, At(stage));
            }

            return value;
        }

        // What `repeat` runs is the same every time, so the loops inside can tell at once what all of it will cost.
        void RunTimes(int? count, Action action)
        {
            var times = session.Times;
            session.Times = count == 1 ? 1 : Math.Min(ElaborationSession.MaximumSteps, times * (count ?? 1));
            try
            {
                action();
            }
            finally
            {
                session.Times = times;
            }
        }
    }

    /// <summary>
    /// One unlabelled layer or <c>Sequential</c>, which is itself the child of a ModuleList; anything else goes into a
    /// Sequential, so that child <c>i</c> is iteration <c>i</c>. <c>as</c> and <c>output</c> are no stages of their own.
    /// </summary>
    private static bool MakesOneChild(Chain body) => body.Stages.Where(stage => stage is not (AsStage or OutputStage)).ToList() switch
    {
        [ExpressionStage only] => !MentionsIt.In(only.Expression),
        [SequentialStage] => true,
        _ => false,
    };

    private Value RunIteration(Chain body, Pattern? variable, Value item, Value value) => InScope(() =>
    {
        if (variable is not null) Bind(variable, item, scope.Define);

        // As many values go on as came in; of several results of a layer, the first.
        return RunChain(body, value) switch
        {
            Value.Tuple { Elements: [Value.Tensor first, ..] } when value is Value.Tensor => first,
            var result => result,
        };
    });
}
