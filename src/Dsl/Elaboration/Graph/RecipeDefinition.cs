using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>How a model is trained: a class to be written, checked against the model.</summary>
public sealed class RecipeDefinition(string @namespace, string className)
{
    public string Namespace { get; } = @namespace;

    public string ClassName { get; } = className;

    public string? Documentation { get; init; }

    public required SourceFile File { get; init; }

    public required TrainSymbol Symbol { get; init; }

    public required ModuleDefinition Model { get; init; }

    /// <summary>The model's outputs, as its recipe sees them.</summary>
    public required IReadOnlyList<InputDefinition> Outputs { get; init; }

    /// <summary>The model's inputs.</summary>
    public required IReadOnlyList<InputDefinition> Inputs { get; init; }

    /// <summary>What a batch has beside the inputs.</summary>
    public required IReadOnlyList<InputDefinition> Targets { get; init; }

    public required Computation Loss { get; init; }

    public required Setting Optimizer { get; init; }

    public Setting? Schedule { get; init; }

    public IReadOnlyList<MetricDefinition> Metrics { get; init; } = [];

    public IReadOnlyList<PenaltyDefinition> Penalties { get; init; } = [];

    /// <summary>Labels that do not learn, as prefixes of keys.</summary>
    public IReadOnlyList<string> Frozen { get; init; } = [];

    public double? ClipNorm { get; init; }

    public double? ClipValue { get; init; }

    public long? Accumulate { get; init; }

    /// <summary>Where a computation finds a size: the first axis of an output, input or target that has it; null where none does.</summary>
    public SizePlace? PlaceOf(Symbol symbol)
    {
        // An axis behind leading dimensions is counted from the end.
        var fromEnd = Inputs.Any(input => input.HasLeadingDimensions);
        foreach (var value in Outputs.Concat(Inputs.Where(input => !input.IsOptional)).Concat(Targets))
        {
            var shape = value.Variable.Type.Shape;
            for (var axis = 0; axis < shape.Rank; axis++)
            {
                if (!shape[axis].Equals(Dim.Of(symbol)) || (axis == 0 && (fromEnd || value.HasLeadingDimensions))) continue;
                return new SizePlace(value, fromEnd || value.HasLeadingDimensions ? axis - shape.Rank : axis);
            }
        }

        return null;
    }
}

/// <summary>An axis of a tensor, which tells a size.</summary>
public sealed record SizePlace(InputDefinition Value, int Axis);

/// <summary>An expression of a recipe over outputs, inputs and targets.</summary>
/// <param name="Steps">What computes the results.</param>
/// <param name="Text">As it is written.</param>
public sealed record Computation(IReadOnlyList<Step> Steps, IReadOnlyList<Variable> Results, string Text)
{
    /// <summary>What it reads of the given values.</summary>
    public IReadOnlyList<InputDefinition> ReadOf(IEnumerable<InputDefinition> values)
    {
        var read = new HashSet<Variable>(Steps.SelectMany(StepVariables.ReadBy).Concat(Results));
        return [.. values.Where(value => read.Contains(value.Variable))];
    }

    /// <summary>What the computation cannot know of the sizes that it mentions, left to a check at run time.</summary>
    public IReadOnlyList<GuardDefinition> Guards { get; init; } = [];
}

/// <summary>An optimizer, a schedule or a penalty with its arguments.</summary>
public sealed record Setting(OpDescription Description, IReadOnlyDictionary<string, Value> Arguments);

/// <param name="Compared">Gives the output and the target that the metric compares.</param>
public sealed record MetricDefinition(Setting Setting, Computation Compared);

/// <param name="Label">The prefix of keys it concerns; null for all weights.</param>
public sealed record PenaltyDefinition(Setting Setting, string? Label);
