using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>The name a member is to have: from a label, or none.</summary>
internal sealed record MemberName(Key Key, string Label, string? Documentation = null);

internal sealed partial class BodyElaborator
{
    private Value RunChain(Chain chain, Value value)
    {
        for (var i = 0; i < chain.Stages.Count; i++)
        {
            value = RunStage(chain.Stages[i], value, null);

            // Of several results a layer passes its first one on; only what ends the chain can be taken apart.
            var passesOn = i + 1 < chain.Stages.Count && chain.Stages[i + 1] is not AsStage;
            if (passesOn && value is Value.Tuple tuple && !IsTuple(chain.Stages[i])) value = tuple.Elements[0];
        }

        return value;
    }

    private static bool IsTuple(Stage stage) => stage is ExpressionStage { Expression: TupleExpression };

    /// <summary>Runs a chain whose own names end with it.</summary>
    private Value RunInnerChain(Chain chain, Value value) => InScope(() => RunChain(chain, value));

    private Value InScope(Func<Value> action)
    {
        var inner = new Scope(scope);
        var value = Within(inner, action);
        inner.Commit();
        return value;
    }

    private T Within<T>(Scope inner, Func<T> action)
    {
        var outer = scope;
        scope = inner;
        try
        {
            return action();
        }
        finally
        {
            scope = outer;
        }
    }

    private Value RunStage(Stage stage, Value value, MemberName? name)
    {
        session.CountSteps(1, At(stage));

        // After a fault the rest of the pipeline is only walked for its names.
        if (value is Value.Error) return SkipStage(stage);
        switch (stage)
        {
            case LabeledStage labeled:
                return RunStage(labeled.Stage, value, NameOf(labeled));
            case ExpressionStage expression:
                return Try(At(stage), () => RunExpressionStage(expression.Expression, value, name)) ?? Value.Error.Instance;
            case SequentialStage sequential:
                return RunContainer(value, name, At(stage), input => RunInnerChain(sequential.Body, input));
            case AsStage binding:
                if (binding.Claim is { } claim)
                {
                    Try(At(claim), () =>
                    {
                        Claim(claim, value, binding.Name is NamePattern named ? named.Name.Text : "the value");
                        return value;
                    });
                }

                if (binding.Name is { } pattern) Bind(pattern, value);
                return value;
            case OutputStage output:
                AddOutput(output.Name, output.Claim, value, null);
                return value;
            case RepeatStage or ForStage:
                return RunLoopStage(stage, value, name);
            case ResidualStage or FanOutStage or IfStage when name is not null:
                // A label on a compound stage makes a container: its layers are keyed below the label.
                return RunContainer(value, name, At(stage), input => RunStage(stage, input, null));
            case ResidualStage residual:
                return RunResidual(residual, value);
            case FanOutStage fanOut:
                return RunFanOut(fanOut, value);
            case IfStage branch:
                return RunIf(branch, value);
            default:
                throw new InvalidOperationException($"no rule for {stage.GetType().Name}");
        }
    }

    private MemberName NameOf(LabeledStage labeled)
    {
        var parts = new List<KeyPart>();
        foreach (var part in labeled.Label.Parts)
        {
            parts.Add(part switch
            {
                LabelText text => new KeyPart(text.Text, null),
                LabelHole hole => new KeyPart(null, IntOf(hole.Value)),
                _ => throw new InvalidOperationException(),
            });
        }

        var key = new Key(parts);
        var text2 = key.Constant ?? key.ToString();
        if (key.Constant is { } constant && (constant.Length == 0 || constant.Contains('.')))
        {
            throw Fail(
                NameErrors.WrongKind(At(labeled.Label), $"a label is one part of a key: '{constant}' must not be empty or contain '.'"));
        }

        return new MemberName(key, text2);
    }

    /// <summary>Runs stages as the children 0, 1, … of a container of their own.</summary>
    private Value RunContainer(Value value, MemberName? name, Location location, Func<Value, Value> run)
    {
        var outerMembers = members;
        var outerSteps = steps;
        var outerRegistry = registry;
        var input = Tensor(value, location);
        var entry = new Variable(input.Type, input.Name);
        var key = name?.Key ?? members.Next("Sequential");
        var start = new Symbol("start", SymbolKind.Loop);
        var guards = Context.Guards.Count;
        var container = new ContainerMember(key, ContainerKind.Sequential, entry)
        { Label = name?.Label, Location = location, Documentation = name?.Documentation };
        members = new MemberScope(countsStages: true);
        steps = container.Steps;
        registry = null;
        var inside = new Scope(scope);
        Value result;
        try
        {
            result = Within(inside, () => run(new Value.Tensor(entry)));
        }
        finally
        {
            members = outerMembers;
            steps = outerSteps;
            registry = outerRegistry;
        }

        if (result is Value.Error) return result;
        if (inside.Rebound.Keys.FirstOrDefault() is { } rebound)
        {
            throw Fail(NameErrors.WrongKind(location,
                $"the stages of a container give one value, but these bind '{rebound}' again for what follows; bind it before or behind " +
                $"the container"));
        }

        var inner = Tensor(result, location);
        var own = new HashSet<Variable>(container.Steps.SelectMany(StepVariables.MadeBy)) { entry };
        if (container.Steps.SelectMany(StepVariables.ReadBy).Append(inner)
            .FirstOrDefault(read => !own.Contains(read)) is { } foreign && recording)
        {
            throw Fail(NameErrors.WrongKind(location,
                $"the stages of a container see only the value passed in, but these use '{foreign.Name ?? "a value"}' from outside; use " +
                $"it before or behind the container"));
        }

        container.Output = inner;
        container.InputTypes = [input.Type];
        container.Guards = [.. ProofContext.NeededOf(
            Context.TakeGuards(guards, symbol => symbol is MemberSizeSymbol && symbol.Id >= start.Id)).Where(ConstructorTells)];
        var output = new Variable(SeenFromOutside(inner.Type, container, 0, start));
        container.OutputTypes = [output.Type];
        Register(container, location);
        Record(new ModuleStep(container, [input], [output]) { Location = location });
        return new Value.Tensor(output);
    }

    private Value RunResidual(ResidualStage residual, Value value)
    {
        var inner = RunInnerChain(residual.Body, value);
        if (inner is Value.Error) return inner;
        var (left, right) = (Tensor(value, At(residual)), Tensor(inner, At(residual)));
        RequireSameShape("add the residual", left.Type, right.Type, At(
            residual), "; end the chain in the shape that it is given, or add the two yourself with a projection of the input");
        return Combine(BinaryOperator.Add, new Value.Tensor(left), new Value.Tensor(right), At(residual));
    }

    private void RequireSameShape(string operation, TensorType left, TensorType right, Location location, string mend = "")
    {
        if (left.Shape.Rank != right.Shape.Rank)
        {
            throw Fail(ShapeErrors.MergeMismatch(location, operation, left.Shape.ToString(), right.Shape.ToString(),
                $"rank {left.Shape.Rank} and rank {right.Shape.Rank}"));
        }

        for (var axis = 0; axis < left.Shape.Rank; axis++)
        {
            if (Mismatch(left.Shape[axis], right.Shape[axis], location, $"dim {axis}") is { } problem)
            {
                throw Fail(ShapeErrors.MergeMismatch(
                    location, operation, left.Shape.ToString(), right.Shape.ToString(), $"dim {axis} is {problem}{mend}"));
            }
        }
    }

    private Value RunFanOut(FanOutStage fanOut, Value value)
    {
        var results = new List<Value>();
        foreach (var branch in fanOut.Branches) results.Add(RunInnerChain(branch, value));
        if (results.Any(result => result is Value.Error)) return Value.Error.Instance;
        if (fanOut.Kind == FanOutKind.Sum)
        {
            if (fanOut.Arguments.Count > 0) throw Fail(NameErrors.TooManyArguments(At(fanOut.Arguments[0]), "sum { … }", 0));
            for (var i = 1; i < results.Count; i++)
            {
                RequireSameShape(
                    "sum", Tensor(results[0], At(fanOut)).Type, Tensor(results[i], At(fanOut.Branches[i])).Type, At(fanOut.Branches[i]));
            }

            return results.Select((result, i) => (Value)new Value.Tensor(Tensor(result, At(fanOut.Branches[i]))))
                .Aggregate((left, right) => Combine(BinaryOperator.Add, left, right, At(fanOut)));
        }

        var op = Catalogue.FindOp(fanOut.Kind == FanOutKind.Concat ? "concat" : "stack")!;
        return ApplyOperation(op, results, BindArguments(fanOut.Arguments), At(fanOut));
    }
}
