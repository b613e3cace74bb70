using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary><c>if</c> as a stage and as a value.</summary>
internal sealed partial class BodyElaborator
{
    private Value RunIf(IfStage branch, Value value) => Choose(
        branch.Condition, At(branch), () => RunChain(branch.Then, value), () => branch.Else is null ? value : RunChain(branch.Else, value));

    private Value EvaluateConditional(ConditionalExpression conditional) =>
        Choose(conditional.Condition, At(conditional), () => Evaluate(conditional.Then), () => Evaluate(conditional.Else));

    /// <summary>Runs the arm that the condition decides on; where only the constructor decides, both.</summary>
    private Value Choose(Expression written, Location location, Func<Value> then, Func<Value> otherwise)
    {
        var condition = ConditionOf(written);
        var inputs = OptionalInputsIn(condition);
        if (inputs.Count > 0) return ChooseByCall(condition, inputs, location, then, otherwise);
        switch (Facts.Decide(condition))
        {
            case true:
                return InScope(then);
            case false:
                return InScope(otherwise);
        }

        if (IsConcrete) throw Fail(ControlErrors.UndecidedCondition(At(written), SourceText(written), Undecided(condition)));
        NeedInConstructor(condition);

        // One side alone will exist, so both number their layers from the same start.
        var before = members.Save();
        var first = RunArm(condition, then);
        var afterFirst = members.Save();
        members.Restore(before);
        var second = RunArm(Condition.Not(condition), otherwise);
        members.Join(condition, afterFirst, Choose);
        conditional.UnionWith(MemberTree.Own(first.Steps.Concat(second.Steps)));
        return Merge(first, second, [], new Junction(condition, location, (left, right) => Join(left, right, condition, location)));
    }

    /// <summary>
    /// A branch on optional inputs. The layers of both sides always exist: what a call is given must not change the keys.
    /// </summary>
    private Value ChooseByCall(
        Condition condition, IReadOnlyList<Variable> inputs, Location location, Func<Value> then, Func<Value> otherwise)
    {
        var negated = Condition.Not(condition);
        switch (Facts.Decide(condition) ?? presences.Aggregate(Facts, (facts, presence) => facts.With(presence)).Decide(condition))
        {
            case true:
                var given = Context.Knowing(condition, () => InScope(then));
                RegisterUnreached(negated, otherwise);
                return given;
            case false:
                RegisterUnreached(condition, then);
                return Context.Knowing(negated, () => InScope(otherwise));
        }

        return Merge(RunArm(condition, then), RunArm(negated, otherwise), inputs, new Junction(condition, location, (left, right) =>
        {
            RequireSameShape("join the branches", left, right, location);
            return new TensorType(Shape.Of(left.Shape.Zip(right.Shape, Known)), left.Dtype);
        }));
    }

    /// <summary>Of two equal sizes the one that every call knows.</summary>
    private Dim Known(Dim left, Dim right) => right.IsConstant || left.Symbols.Any(Context.OptionalDimensions.Contains) ? right : left;

    /// <summary>Walks a side that no call of this model reaches, for its layers.</summary>
    private void RegisterUnreached(Condition condition, Func<Value> side)
    {
        if (!recording) return;
        var (_, unreached) = Context.Unreached(condition, () => Collect(() => Within(new Scope(scope), side)));
        foreach (var member in StateWalker.MembersOf(unreached)) steps.Add(new RegisterStep(member) { Location = member.Location });
    }

    private List<Variable> OptionalInputsIn(Condition condition) =>
        condition.Symbols.Where(symbol => symbol.Kind == SymbolKind.Presence)
            .Select(symbol => Inputs.First(input => input.Variable.Presence == symbol).Variable).ToList();

    /// <summary>Where two sides come together, and the type of a tensor behind them.</summary>
    private sealed record Junction(Condition Condition, Location Location, Func<TensorType, TensorType, TensorType> TypeOf)
    {
        public List<BranchResult> Results { get; } = [];
    }

    private Value Merge(Arm first, Arm second, IReadOnlyList<Variable> inputs, Junction junction)
    {
        if (first.Value is Value.Error || second.Value is Value.Error) return Value.Error.Instance;
        var result = Join(first.Value, second.Value, junction);
        foreach (var name in first.Scope.Rebound.Keys.Union(second.Scope.Rebound.Keys, StringComparer.Ordinal))
        {
            first.Scope.TryFind(name, out var left);
            second.Scope.TryFind(name, out var right);
            scope.Bind(name, Join(left, right, junction));
        }

        if (first.Steps.Count > 0 || second.Steps.Count > 0 || junction.Results.Count > 0)
        {
            Record(new BranchStep(junction.Condition, first.Steps, second.Steps, junction.Results)
            { Location = junction.Location, Inputs = inputs });
        }

        return result;
    }

    private sealed record Arm(Value Value, IReadOnlyList<Step> Steps, Scope Scope);

    private Arm RunArm(Condition condition, Func<Value> action)
    {
        var inner = new Scope(scope);
        var outputs = Outputs.Count;
        var (value, recorded) = Context.Under(condition, () => Collect(() => Within(inner, action)));
        RequireNoOutput(outputs, "a condition that the constructor decides");
        return new Arm(value, recorded, inner);
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

    /// <summary>The value behind a branch: of a tensor a new variable, of a number a choice.</summary>
    private Value Join(Value then, Value otherwise, Junction junction)
    {
        var (condition, location) = (junction.Condition, junction.Location);
        switch (then, otherwise)
        {
            case (Value.Error, _) or (_, Value.Error):
                return Value.Error.Instance;
            case (Value.Tensor left, Value.Tensor right):
                return JoinTensors(left.Variable, right.Variable, junction);
            case (Value.Tuple left, Value.Tuple right) when left.Elements.Count == right.Elements.Count:
                return new Value.Tuple(left.Elements.Zip(right.Elements, (a, b) => Join(a, b, junction)).ToList());
            case (Value.List left, Value.List right) when left.Elements.Count == right.Elements.Count:
                return new Value.List(left.Elements.Zip(right.Elements, (a, b) => Join(a, b, junction)).ToList());
            case (Value.Tensor or Value.Tuple or Value.Optional, Value.Tensor or Value.Tuple or Value.Optional):
                return JoinTensors(Tensor(then, location), Tensor(otherwise, location), junction);
            case (Value.Int left, Value.Int right):
                return new Value.Int(Choose(condition, left.Dim, right.Dim));
            case (Value.Int or Value.Float, Value.Int or Value.Float):
                return new Value.Float(new FloatExpression.Choice(condition, FloatOf(then), FloatOf(otherwise)));
            case (Value.Bool left, Value.Bool right):
                return new Value.Bool(Condition.Or(
                    Condition.And(condition, left.Condition), Condition.And(Condition.Not(condition), right.Condition)));
            case var _ when ValueText.Of(then) == ValueText.Of(otherwise):
                return then;
            default:
                throw FailInLoop(ControlErrors.CannotChoose(location, condition.ToString(), then.Kind, otherwise.Kind));
        }
    }

    private Value JoinTensors(Variable then, Variable otherwise, Junction junction)
    {
        if (then == otherwise) return new Value.Tensor(then);
        if (junction.Results.FirstOrDefault(result => result.Then == then && result.Else == otherwise) is { } known)
        {
            return new Value.Tensor(known.Result);
        }
        if (then.Type.Dtype != otherwise.Type.Dtype)
        {
            throw FailInLoop(ShapeErrors.MergeMismatch(
                junction.Location, "join the branches", then.Type.ToString(), otherwise.Type.ToString(), "their dtypes differ"));
        }

        var variable = new Variable(junction.TypeOf(then.Type, otherwise.Type));
        junction.Results.Add(new BranchResult(variable, then, otherwise));
        return new Value.Tensor(variable);
    }

    /// <summary>A size of which the constructor chooses one of two.</summary>
    private Dim Choose(Condition condition, Dim then, Dim otherwise)
    {
        var equal = new Relation(then, RelationOperator.Equal, otherwise);
        if (then.Equals(otherwise) || Facts.With(Condition.Not(condition)).Prove(equal) is Proof.Proved) return then;
        if (Facts.With(condition).Prove(equal) is Proof.Proved) return otherwise;
        var choice = Dim.Of(new ChoiceSymbol(condition, then, otherwise));
        Condition Is(Dim value) => Condition.Of(new Relation(choice, RelationOperator.Equal, value));
        Context.Assume(Condition.Or(Condition.And(condition, Is(then)), Condition.And(Condition.Not(condition), Is(otherwise))));
        return choice;
    }

    /// <summary>
    /// The type after a branch. Where the sizes differ as texts they are often equal under the condition of one side: a
    /// shortcut without projection keeps the shape exactly when the projection would.
    /// </summary>
    private TensorType Join(TensorType then, TensorType otherwise, Condition condition, Location location)
    {
        if (then.Shape.Rank != otherwise.Shape.Rank)
        {
            throw FailInLoop(
                ShapeErrors.MergeMismatch(location, "join the branches", then.ToString(), otherwise.ToString(), "their ranks differ"));
        }

        return new TensorType(Shape.Of(then.Shape.Zip(otherwise.Shape, (left, right) => Choose(condition, left, right))), then.Dtype);
    }
}
