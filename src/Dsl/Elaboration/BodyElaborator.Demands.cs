using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What the rules of layers and ops demand of this body.</summary>
internal sealed partial class BodyElaborator
{
    /// <summary>What <see cref="EqualParts"/> says of parts that are equal, or not, at a place of this run.</summary>
    public string? Disagreement(Location location, Dim? unequal, string what) => unequal is null
        ? session.Definitions.EqualParts.Demand(location, what)
        : session.Definitions.EqualParts.DoWithout(location, unequal, what);

    public bool RunsConcretely => IsConcrete;

    public Facts CurrentFacts => Facts;

    public bool IsUnreached => Context.IsUnreached;

    public void CountLayers(long count, Location location) => session.CountLayers(count, location);

    public void Warn(Diagnostic diagnostic)
    {
        // The concrete run has said it; the symbolic one would only say it again in other symbols.
        if (IsConcrete) Report(diagnostic);
    }

    /// <summary>Demands a relation that is never inferred, such as divisibility.</summary>
    public void Demand(Relation relation, Location location, string operation, string what)
    {
        switch (Facts.Prove(relation))
        {
            case Shapes.Proof.Proved:
                return;
            case Shapes.Proof.Refuted refuted when IsConcrete:
                var subject = what.StartsWith(operation, StringComparison.Ordinal) ? what : $"{operation}: {what}";
                var counterexample = refuted.Counterexample.Count == 0 ? "" : $" (not so with {Assignment(refuted.Counterexample)})";
                var mend = refuted.MendFacts is { Count: > 0 } missing ? $"; {session.Advice.For(missing)}" : "";
                throw new RuleException(RuleCodes.Constraint, $"{subject}, which needs {relation}{counterexample}{mend}");
            case Shapes.Proof.Open open when IsConcrete:
                Report(ShapeErrors.Open(location, $"that {what}", session.Advice.For(open.MissingFacts)));
                break;
        }

        Context.AssumeGuarded(Condition.Of(relation));
    }

    /// <summary>Demands a lower bound; what is not proved is inferred, and becomes part of the model.</summary>
    public void InferLowerBound(Dim value, long bound, Location location, string operation, FormattableString what)
    {
        var relation = new Relation(value, RelationOperator.GreaterOrEqual, bound);
        if (Facts.Prove(relation) is Shapes.Proof.Proved) return;
        if (value.IsConstant || Facts.Prove(relation.Negate()) is Shapes.Proof.Proved)
        {
            throw new RuleException(
                RuleCodes.Window, FormattableString.Invariant($"{operation}: {what} must be at least {bound}, but is {value}"));
        }

        // What a loop inside a member makes of the size, nobody outside can check.
        var inferred = Facts.LowerBoundFor(relation) ?? relation;
        if (inferred.Symbols.Except(relation.Symbols).Any(symbol => symbol is CarriedSymbol))
        {
            inferred = Facts.None.LowerBoundFor(relation) ?? relation;
        }
        Context.AssumeInferred(Condition.Of(inferred), isOfBlock: depth > 0);
    }
}
