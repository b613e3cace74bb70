using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    private Value RunIf(IfStage branch, Value value) => RunBranch(
        branch.Condition, At(branch), () => RunInnerChain(branch.Then, value), branch.Else is { } other ? () => RunInnerChain(other, value) : () => value);

    private Value EvaluateConditional(ConditionalExpression conditional) => RunBranch(
        conditional.Condition, At(conditional), () => Evaluate(conditional.Then), () => Evaluate(conditional.Else));

    /// <summary>Runs the side that holds, or both where only the constructor or the call knows.</summary>
    private Value RunBranch(Expression written, Location location, Func<Value> then, Func<Value> otherwise)
    {
        var condition = ConditionOf(written);
        var inputs = OptionalInputsIn(condition);
        if (inputs.Count > 0) return RunBranchOfCall(condition, inputs, location, then, otherwise);
        switch (Facts.Decide(condition))
        {
            case true:
                return then();
            case false:
                return otherwise();
        }

        if (IsConcrete) throw Fail(ControlErrors.UndecidedCondition(At(written), SourceText(written), Undecided(condition)));
        if (insideLoop)
        {
            throw Fail(NameErrors.UnsupportedHere(location, "a condition inside a loop that only the constructor decides is not compiled by this version; make the loop's body a block of its own"));
        }

        NeedInConstructor(condition);

        // One side alone will exist, so both number their layers from the same start.
        var start = Numbers();
        var (left, thenSteps) = Context.Under(condition, () => Collect(then));
        var afterThen = Numbers();
        members.Restore(start);
        var (right, elseSteps) = Context.Under(Condition.Not(condition), () => Collect(otherwise));
        if (elseSteps.Count == 0) members.Restore(afterThen);
        conditional.UnionWith(MemberTree.Own(thenSteps.Concat(elseSteps)));
        return Merge(new BranchStep(condition, thenSteps, elseSteps, []) { Location = location }, left, right,
            (l, r) => Join(l.Type, r.Type, condition, location));
    }

    private Dictionary<string, Dim> Numbers() => members.Ordinals.ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>
    /// A branch on optional inputs. The layers of both sides always exist: what a call is given must not change the keys.
    /// </summary>
    private Value RunBranchOfCall(Condition condition, IReadOnlyList<Variable> inputs, Location location, Func<Value> then, Func<Value> otherwise)
    {
        var negated = Condition.Not(condition);
        switch (Facts.Decide(condition) ?? presences.Aggregate(Facts, (facts, presence) => facts.With(presence)).Decide(condition))
        {
            case true:
                var given = Context.Knowing(condition, then);
                RegisterUnreached(negated, otherwise);
                return given;
            case false:
                RegisterUnreached(condition, then);
                return Context.Knowing(negated, otherwise);
        }

        var (left, thenSteps) = Context.Under(condition, () => Collect(then));
        var (right, elseSteps) = Context.Under(negated, () => Collect(otherwise));
        return Merge(new BranchStep(condition, thenSteps, elseSteps, []) { Location = location, Inputs = inputs }, left, right, (l, r) =>
        {
            RequireSameShape("join the branches", l.Type, r.Type, location);
            return new TensorType(Shape.Of(l.Type.Shape.Zip(r.Type.Shape, Known)), l.Type.Dtype);
        });
    }

    /// <summary>Of two equal sizes the one that every call knows.</summary>
    private Dim Known(Dim left, Dim right) => right.IsConstant || left.Symbols.Any(Context.OptionalDimensions.Contains) ? right : left;

    /// <summary>Walks a side that no call of this model reaches, for its layers.</summary>
    private void RegisterUnreached(Condition condition, Func<Value> side)
    {
        if (!recording) return;
        var (_, unreached) = Context.Unreached(condition, () => Collect(side));
        foreach (var member in StateWalker.MembersOf(unreached)) steps.Add(new RegisterStep(member) { Location = member.Location });
    }

    private List<Variable> OptionalInputsIn(Condition condition) =>
        condition.Symbols.Where(symbol => symbol.Kind == SymbolKind.Presence)
            .Select(symbol => Inputs.First(input => input.Variable.Presence == symbol).Variable).ToList();

    private Value Merge(BranchStep branch, Value left, Value right, Func<Variable, Variable, TensorType> join)
    {
        var location = branch.Location!;
        if (left is Value.Error || right is Value.Error) return Value.Error.Instance;
        if (left is not (Value.Tensor or Value.Tuple or Value.Optional) && right is not (Value.Tensor or Value.Tuple or Value.Optional))
        {
            throw Fail(NameErrors.UnsupportedHere(location,
                $"{left.Kind} that depends on a constructor argument's condition is not compiled by this version; use an `if` stage"));
        }

        var (then, otherwise) = (Tensor(left, location), Tensor(right, location));
        if (then.Type.Dtype != otherwise.Type.Dtype)
        {
            throw Fail(ShapeErrors.MergeMismatch(location, "join the branches", then.Type.ToString(), otherwise.Type.ToString(), "their dtypes differ"));
        }

        var result = new Variable(join(then, otherwise));
        Record(branch with { Results = [new BranchResult(result, then, otherwise)] });
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
        if (then.Shape.Rank != otherwise.Shape.Rank)
        {
            throw Fail(ShapeErrors.MergeMismatch(location, "join the branches", then.ToString(), otherwise.ToString(), "their ranks differ"));
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
}
