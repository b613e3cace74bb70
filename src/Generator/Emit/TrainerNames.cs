using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Layers.Recipes;

namespace ModelDsl.Generator.Emit;

/// <summary>Names and types that the class of a recipe uses.</summary>
internal sealed class TrainerNames
{
    // What the class mentions, by namespace.
    private static readonly IReadOnlyDictionary<string, string> Mentioned = RecipeCatalogue.Metrics.Select(MetricType)
        .Concat(["Batch", "Evaluation", "FrozenLayers", "IBatchSource", "Trainer", "TrainingResult", "WeightPenalty"])
        .Select(type => (Type: type, Space: "ModelDsl.Runtime"))
        .Concat([(Type: "CancellationToken", Space: "System.Threading"), (Type: "IDisposable", Space: "System")])
        .ToDictionary(pair => pair.Type, pair => pair.Space, StringComparer.Ordinal);

    private readonly RecipeDefinition recipe;
    private readonly ISet<string> classNames;
    private readonly Dictionary<InputDefinition, string> members = [];

    /// <param name="classNames">Classes of the program: one of them may hide a type of the runtime.</param>
    public TrainerNames(RecipeDefinition recipe, ISet<string> classNames)
    {
        this.recipe = recipe;
        this.classNames = classNames;
        HasOwnBatch = recipe.Inputs is not [{ IsOptional: false }] || recipe.Targets.Count != 1;
        var scope = new NameScope();
        scope.Reserve(
            "Batch", "Deconstruct", "EqualityContract", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ToString");
        foreach (var value in recipe.Inputs.Concat(recipe.Targets))
        {
            members[value] = HasOwnBatch ? scope.Take(Names.Pascal(value.Name)) : "";
        }
        if (HasOwnBatch) return;
        (members[recipe.Inputs[0]], members[recipe.Targets[0]]) = ("Input", "Target");
    }

    /// <summary>The runtime's batch has one input and one target.</summary>
    public bool HasOwnBatch { get; }

    /// <summary>The type of a batch.</summary>
    public string Batch => HasOwnBatch ? "Batch" : Type("Batch");

    /// <summary>The type of what the model gives.</summary>
    public string Output => ModuleTypes.ResultOf(recipe.Model);

    public string Model => new ModuleTypes(recipe.Namespace, []).Of(recipe.Model);

    /// <summary>A type of the runtime or of .NET, named in full where a class of the program hides it.</summary>
    public string Type(string type) => classNames.Contains(type) ? $"global::{Mentioned[type]}.{type}" : type;

    /// <summary>The type of a metric.</summary>
    public static string MetricType(OpDescription metric) => metric.Function!.Method.Substring("new ".Length);

    /// <summary>Those of a program's class names that the classes of recipes mention.</summary>
    public static IEnumerable<string> Hiding(IEnumerable<string> classNames) =>
        classNames.Where(Mentioned.ContainsKey).OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The property of a batch that holds an input or a target.</summary>
    public string Member(InputDefinition value) => members[value];

    /// <summary>A value, given an <c>output</c> and a <c>batch</c>.</summary>
    public string Access(InputDefinition value) =>
        members.TryGetValue(value, out var member) ? $"batch.{member}"
        : recipe.Outputs.Count == 1 ? "output"
        : $"output.{TupleNames.Of(recipe.Outputs.Select(output => output.Name))[recipe.Outputs.ToList().IndexOf(value)]}";
}
