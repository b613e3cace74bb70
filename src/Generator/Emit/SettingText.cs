using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers.Recipes;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>C# of what a recipe is made with: optimizer, schedule, penalties and metrics.</summary>
internal sealed class SettingText(TrainerNames names)
{
    private static readonly Symbol Rate = new("lr", SymbolKind.Parameter);
    private static readonly Symbol Epochs = new("epochs", SymbolKind.Parameter);

    private readonly ArgumentText text = new(symbol => symbol.Name, Placement.InConstructor);

    /// <summary><c>optim.Adam(model.parameters(), lr: lr)</c></summary>
    public string Of(Setting setting, string first)
    {
        var function = setting.Description.Function!;
        var arguments = text.Arguments(function.Arguments, setting.Description, ValuesOf(setting)).Prepend(first);
        return $"{function.Method.Substring("torch.".Length)}({string.Join(", ", arguments)})";
    }

    /// <summary><c>WeightPenalty.L2(model, 0.1)</c></summary>
    public string Of(PenaltyDefinition penalty)
    {
        var function = penalty.Setting.Description.Function!;
        var arguments = text.Arguments(function.Arguments, penalty.Setting.Description, ValuesOf(penalty.Setting)).Prepend("model");
        if (penalty.Label is { } label) arguments = arguments.Append(Names.Literal(label));
        return $"{names.Type("WeightPenalty")}{function.Method.Substring(function.Method.IndexOf('.'))}({string.Join(", ", arguments)})";
    }

    /// <summary><c>new Accuracy()</c></summary>
    public string OfMetric(Setting setting)
    {
        var arguments = text.Arguments(setting.Description.Function!.Arguments, setting.Description, ValuesOf(setting));
        return $"new {names.Type(TrainerNames.MetricType(setting.Description))}({string.Join(", ", arguments)})";
    }

    /// <summary>The value of one argument.</summary>
    public string Of(Value argument) => text.Of(argument);

    /// <summary>The arguments, where those that the constructor is given stand for themselves.</summary>
    private static CallValues ValuesOf(Setting setting)
    {
        var values = setting.Arguments.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (values.ContainsKey(RecipeCatalogue.LearningRate))
        {
            values[RecipeCatalogue.LearningRate] = new Value.Float(new FloatExpression.Parameter(Rate));
        }
        if (values.ContainsKey(RecipeCatalogue.Epochs)) values[RecipeCatalogue.Epochs] = new Value.Int(Dim.Of(Epochs));
        return new CallValues(new Dictionary<string, IReadOnlyList<string>>(), values, new Dictionary<string, Dim>());
    }
}
