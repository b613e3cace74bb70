using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Runtime;

namespace ModelDsl.Tool.Check.Weights;

/// <summary>The <c>state_dict</c> of a model, constructed with its defaults, as a weight file would describe it.</summary>
internal static class ModelHeads
{
    public static IReadOnlyList<TensorHead> Of(ElaboratedModel model) =>
    [
        .. model.State.Select(weight => new TensorHead(
            weight.Key, TypeOf(weight.Dtype), [.. weight.Shape.AsEnumerable().Select(dim => SizeOf(dim, weight.Key))])),
    ];

    // A model is constructed in float32 unless told otherwise.
    private static StoredDType TypeOf(Dtype dtype) => StoredDType.OfName((dtype == Dtype.Float ? Dtype.Float32 : dtype).Name())!;

    private static long SizeOf(Dim dim, string key) =>
        dim.ConstantValue
            ?? throw new UsageException($"{key} has the size {dim}, which only the run knows: there is nothing to compare with");
}
