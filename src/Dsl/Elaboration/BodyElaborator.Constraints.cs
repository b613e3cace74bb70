using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary><c>where</c> and <c>require</c>.</summary>
internal sealed partial class BodyElaborator
{
    private void Constrain(Expression expression)
    {
        var condition = ConditionOf(expression);
        if (depth == 0)
        {
            if (Facts.Decide(condition) == false)
            {
                throw Fail(ShapeErrors.ConstraintNeverHolds(At(expression), SourceText(expression)));
            }

            Context.AssumeGuarded(condition, SourceText(expression));
            return;
        }

        // A block's constraint is its user's to prove.
        Demand(condition, At(expression), $"`{SourceText(expression)}`");
    }

    private void Require(RequireStatement require)
    {
        var condition = ConditionOf(require.Condition);
        var text = require.Message?.Value ?? $"`{SourceText(require.Condition)}` does not hold";
        switch (Facts.Decide(condition))
        {
            case true:
                return;
            case false:
                throw Fail(ShapeErrors.RequirementFails(At(require.Condition), text));
            default:
                Context.AssumeGuarded(condition, text);
                return;
        }
    }

    /// <summary>Demands a condition: proved, refuted (an error), or open (a warning and a guard).</summary>
    private void Demand(Condition condition, Text.Location location, string what)
    {
        switch (Facts.Decide(condition))
        {
            case true:
                return;
            case false:
                throw Fail(ShapeErrors.DemandFails(location, what));
        }

        if (IsConcrete) Report(ShapeErrors.Open(location, what, FactAdvice.State(condition.ToString())));
        Context.AssumeGuarded(condition);
    }
}
