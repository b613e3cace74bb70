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
}
