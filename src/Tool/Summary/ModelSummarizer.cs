using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Tool.Summary;

/// <summary>Reads a summary off an elaborated model.</summary>
internal static class ModelSummarizer
{
    public static ModelSummary Summarize(ElaboratedModel model) => new(
        model.Name,
        Total(() => model.Parameters),
        Total(() => model.Parameters),
        Total(() => model.MultiplyAdds),
        [.. model.Root.Inputs.Select(Input)],
        [.. model.Root.Outputs.Select(output => Tensor(output.Name, output.Variable.Type))],
        [.. model.State.Select(State)],
        [.. Layers(StateWalker.MembersOf(model.Root.Steps), "")],
        Total(() => model.State.Aggregate(Dim.Zero, (sum, weight) => sum + (weight.Shape.Product * BytesOf(weight.Dtype)))),
        [.. model.Constraints.Select(constraint => constraint.Message)]);

    private static TensorEntry Input(InputDefinition input)
    {
        var entry = Tensor(input.Name, input.Variable.Type);
        return input.HasLeadingDimensions ? entry with { Shape = [.. entry.Shape.Prepend("...")] } : entry;
    }

    private static TensorEntry Tensor(string name, TensorType type) => new(name, NameOf(type.Dtype), ShapeOf(type.Shape));

    private static StateEntry State(Weight weight) =>
        new(weight.Key, weight.Kind == WeightKind.Parameter ? "parameter" : "buffer", NameOf(weight.Dtype), ShapeOf(weight.Shape));

    private static IEnumerable<LayerEntry> Layers(IEnumerable<Member> members, string prefix)
    {
        foreach (var member in members)
        {
            var path = prefix + member.Key.Constant;
            yield return new LayerEntry(path, member.Kind, OutputOf(member), Total(() => OwnParameters(member)));
            foreach (var layer in Layers(StateWalker.ChildrenOf(member), path + ".")) yield return layer;
        }
    }

    private static IReadOnlyList<string>? OutputOf(Member member) => member switch
    {
        ParameterMember parameter => ShapeOf(parameter.Variable.Type.Shape),
        BufferMember buffer => ShapeOf(buffer.Variable.Type.Shape),
        { OutputTypes: [var first, ..] } => ShapeOf(first.Shape),
        _ => null,
    };

    private static Dim OwnParameters(Member member) => member switch
    {
        ParameterMember parameter => parameter.Variable.Type.Shape.Product,
        LayerMember layer => layer.Weights
            .Where(weight => weight.Kind == WeightKind.Parameter)
            .Aggregate(Dim.Zero, (sum, weight) => sum + weight.Shape.Product),
        _ => Dim.Zero,
    };

    // A model may be right and its totals too large for 64-bit integers all the same.
    private static Quantity? Total(Func<Dim> count)
    {
        try
        {
            return count();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // A model is constructed in float32 unless told otherwise.
    private static string NameOf(Dtype dtype) => (dtype == Dtype.Float ? Dtype.Float32 : dtype).Name();

    private static IReadOnlyList<string> ShapeOf(Shape shape) => [.. shape.Select(dim => dim.ToString())];

    private static long BytesOf(Dtype dtype) => dtype switch
    {
        Dtype.Bool or Dtype.Int8 or Dtype.UInt8 => 1,
        Dtype.Float16 or Dtype.BFloat16 or Dtype.Int16 => 2,
        Dtype.Float64 or Dtype.Int64 or Dtype.Complex64 => 8,
        Dtype.Complex128 => 16,
        _ => 4,
    };
}
