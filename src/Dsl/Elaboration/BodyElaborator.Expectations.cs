using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    /// <summary>Judges <c>expect</c> statements on the finished model.</summary>
    public void Judge(ElaboratedModel model, IEnumerable<ExpectStatement> expectations)
    {
        foreach (var expectation in expectations)
        {
            scope = new Scope(scope);
            scope.Define("params", new Value.Int(model.Parameters));
            scope.Define("flops", new Value.Int(model.MultiplyAdds));
            Try(At(expectation.Condition), () =>
            {
                if (expectation.Condition is BinaryExpression { Left: NameExpression { Name: "activations" } })
                {
                    throw Fail(NameErrors.UnsupportedHere(At(expectation.Condition), "`expect activations` is not compiled by this version; `params` and `flops` are"));
                }

                var condition = ConditionOf(expectation.Condition);
                if (Facts.Decide(condition) != true)
                {
                    var found = expectation.Condition is BinaryExpression { Left: NameExpression { Name: "flops" } }
                        ? $"{Grouped(model.MultiplyAdds)} multiply-adds"
                        : $"{Grouped(model.Parameters)} parameters";
                    throw Fail(ShapeErrors.BudgetMissed(At(expectation.Condition), SourceText(expectation.Condition), found));
                }

                return Value.Error.Instance;
            });
            scope = scope.Outer!;
        }
    }

    private static string Grouped(Dim value) =>
        value.ConstantValue?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '_') ?? value.ToString();
}
