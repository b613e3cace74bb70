using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>One tensor of a weight file.</summary>
/// <param name="Key">Its <c>state_dict</c> key.</param>
/// <param name="DType">Its element type.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Offset">Where its bytes begin in the file.</param>
/// <param name="Length">How many bytes it has.</param>
public sealed record WeightEntry(string Key, ScalarType DType, IReadOnlyList<long> Shape, long Offset, long Length)
{
    /// <summary>Dtype and shape, for example <c>float32 [64, 3, 7, 7]</c>.</summary>
    public override string ToString() => $"{Notation.Of(DType)} {Notation.Of(Shape.ToArray())}";
}
