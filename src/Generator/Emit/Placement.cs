using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Where tensors are put that are made of nothing, and what the model's own dtype is there, as C#.</summary>
/// <param name="IsDefault">A tensor has the dtype without being told.</param>
internal sealed record Placement(string Device, string Float, bool IsDefault = false)
{
    /// <summary>In a constructor, which is given both.</summary>
    public static readonly Placement InConstructor = new("device", "dtype");

    /// <summary>Where a buffer is computed: in single precision, as PyTorch does it before the model is converted.</summary>
    public static readonly Placement InBuffer = new("device", "ScalarType.Float32", IsDefault: true);

    /// <summary>In <c>forward</c>: beside the inputs.</summary>
    public static Placement InForward(ModuleDefinition definition, Func<InputDefinition, string> input, MemberNames members)
    {
        var given = definition.Inputs.Where(i => !i.IsOptional).ToList();
        var floating = given.FirstOrDefault(i => i.Variable.Type.Dtype == Dtype.Float);
        return new Placement(
            given.Count == 0 ? "get_default_device()" : $"{input(given[0])}.device",
            floating is null ? DtypeOfWeights(definition, members) ?? "get_default_dtype()" : $"{input(floating)}.dtype");
    }

    /// <summary>The dtype of the weights stands for the model's; null without any weight at hand.</summary>
    public static string? DtypeOfWeights(ModuleDefinition definition, MemberNames members)
    {
        // Of an embedding the weight is looked up by its name, which takes longer.
        var weighted = definition.Steps.OfType<RegisterStep>().Select(step => step.Member).OfType<LayerMember>()
            .Where(member => member.Layer.Name is "Linear" or "Conv1d" or "Conv2d" or "Conv3d" or "Embedding")
            .OrderBy(member => member.Module.MakesWeightAnew)
            .FirstOrDefault();
        return weighted is null ? null
            : $"{new MemberPath(members.Property(weighted), IsOptional: false).AccessWeight(weighted, "weight")}.dtype";
    }
}
