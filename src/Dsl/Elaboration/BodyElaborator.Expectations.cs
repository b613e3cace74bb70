using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    /// <summary>Judges <c>expect</c> statements on the finished model.</summary>
    public void Judge(ElaboratedModel model, IEnumerable<ExpectStatement> expectations)
    {
        (string Name, Dim Value, string Unit)[] budgets =
        [
            ("params", model.Parameters, "parameters"), ("flops", model.MultiplyAdds, "multiply-adds"),
            ("activations", model.Activations, "elements of activations"),
        ];
        foreach (var expectation in expectations)
        {
            scope = new Scope(scope);
            foreach (var (name, value, _) in budgets) scope.Define(name, new Value.Int(value));
            Try(At(expectation.Condition), () =>
            {
                if (Facts.Decide(ConditionOf(expectation.Condition)) != true)
                {
                    var found = budgets.Where(budget => Mentions(expectation.Condition, budget.Name))
                        .Select(budget => $"{Grouped(budget.Value)} {budget.Unit}");
                    throw Fail(ShapeErrors.BudgetMissed(
                        At(expectation.Condition), SourceText(expectation.Condition), string.Join(" and ", found)));
                }

                return Value.Error.Instance;
            });
            scope = scope.Outer!;
        }
    }

    private static bool Mentions(Expression condition, string name) => condition switch
    {
        NameExpression mentioned => mentioned.Name == name,
        BinaryExpression binary => Mentions(binary.Left, name) || Mentions(binary.Right, name),
        ParenthesizedExpression parenthesized => Mentions(parenthesized.Inner, name),
        _ => false,
    };

    private static string Grouped(Dim value) =>
        value.ConstantValue?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '_') ?? value.ToString();
}
