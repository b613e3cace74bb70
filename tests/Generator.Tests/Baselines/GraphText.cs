using System.Globalization;
using System.Text;
using ModelDsl.Dsl;
using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Tests.Baselines;

/// <summary>The elaborated models as text: every layer with its proved shapes, then the <c>state_dict</c>.</summary>
internal static class GraphText
{
    public static string Of(Compilation compilation) =>
        string.Join('\n', compilation.Models.Select(Of).Concat(compilation.Recipes.Select(Of)));

    private static string Of(RecipeDefinition recipe)
    {
        var text = new StringBuilder($"train {recipe.Model.ClassName}\n");
        foreach (var target in recipe.Targets) text.Append($"  target {target.Variable}\n");
        Append(text, recipe.Loss.Steps, 1);
        text.Append($"  loss → {recipe.Loss.Results[0].Type.Dtype.Name()}{recipe.Loss.Results[0].Type.Shape}\n");
        foreach (var metric in recipe.Metrics)
        {
            text.Append($"  metric {metric.Setting.Description.Name}: {string.Join(" and ", metric.Compared.Results)}\n");
        }
        return text.ToString();
    }

    private static string Of(ElaboratedModel model)
    {
        var text = new StringBuilder();
        text.Append($"model {model.Name}: {Number(model.Parameters)} parameters, {Number(model.MultiplyAdds)} multiply-adds\n");
        foreach (var input in model.Root.Inputs) text.Append($"  input {input.Variable}\n");
        foreach (var constraint in model.Constraints) text.Append($"  needs {constraint.Message}\n");
        Append(text, model.Root.Steps, 1);
        foreach (var output in model.Root.Outputs) text.Append($"  output {output.Name}: {output.Variable.Type}\n");
        text.Append("  state\n");
        foreach (var weight in model.State) text.Append($"    {weight.Key}: {weight.Dtype.Name()}{weight.Shape}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<Step> steps, int depth)
    {
        foreach (var step in steps)
        {
            var (name, members, results) = step switch
            {
                ModuleStep module => ($"{module.Member.Key.Constant}: {module.Member.Kind}", Inside(module.Member), module.Results),
                OperationStep operation => (operation.Operation.Name, [], operation.Results),
                BinaryStep binary => (binary.Operator.ToString(), [], [binary.Result]),
                UnaryStep unary => (unary.Operator.ToString(), [], [unary.Result]),
                IndexStep index => ("index", [], [index.Result]),
                _ => ((string?)null, (IReadOnlyList<Step>)[], (IReadOnlyList<Variable>)[]),
            };
            if (name is null) continue;
            text.Append(' ', 2 * depth).Append($"{name} → {string.Join(", ", results.Select(result => result.Type))}\n");
            Append(text, members, depth + 1);
        }
    }

    private static IReadOnlyList<Step> Inside(Member member) => member switch
    {
        BlockMember { Instance: { } instance } => instance.Steps,
        ContainerMember container => container.Steps,
        _ => [],
    };

    private static string Number(Dim dim) => dim.ConstantValue?.ToString("N0", CultureInfo.InvariantCulture) ?? dim.ToString();
}
