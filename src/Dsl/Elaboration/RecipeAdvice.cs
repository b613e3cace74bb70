using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// The advice of a recipe, which has no <c>where</c> of its own: its model has one, and its targets have sizes that can be
/// written.
/// </summary>
/// <param name="ofModel">The symbols of the model's inputs and outputs.</param>
internal sealed class RecipeAdvice(TrainSymbol recipe, ISet<Symbol> ofModel) : FactAdvice
{
    public override string For(IReadOnlyList<Relation> facts)
    {
        var text = string.Join(", ", facts);
        if (facts.All(fact => fact.Left.Symbols.Concat(fact.Right.Symbols).All(ofModel.Contains))) return $"{State(text)} to {recipe.Name}";
        return facts is [{ Operator: RelationOperator.Equal } equation]
            && (Replace(equation.Left, equation.Right) ?? Replace(equation.Right, equation.Left)) is { } replacement
            ? replacement
            : $"give the targets sizes of which `{text}` is known";
    }

    /// <summary>A size that a target brings in is better written as what it must equal.</summary>
    private string? Replace(Dim size, Dim value)
    {
        if (size.Symbols.ToList() is not [var symbol] || ofModel.Contains(symbol) || !size.Equals(Dim.Of(symbol))) return null;
        foreach (var target in recipe.Syntax.Entries.Select(entry => entry.Input).OfType<InputStatement>())
        {
            for (var axis = 0; axis < target.Shape.Dimensions.Count; axis++)
            {
                switch (target.Shape.Dimensions[axis])
                {
                    case DimensionExpression { Value: NameExpression name } when name.Name == symbol.Name:
                        return $"write `{value}` for `{name.Name}` in the target '{target.Name.Text}'";
                    case WildcardDimension when symbol.Name == $"{target.Name.Text}_{axis}":
                        return $"write `{value}` for dim {axis} of the target '{target.Name.Text}'";
                }
            }
        }

        return null;
    }
}
