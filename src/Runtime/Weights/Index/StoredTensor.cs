namespace ModelDsl.Runtime;

/// <summary>Key, dtype and shape of a tensor: what a file and a model must have in common.</summary>
internal record TensorHead(string Key, StoredDType DType, IReadOnlyList<long> Shape)
{
    /// <summary>Dtype and shape, for example <c>float32 [64, 3, 7, 7]</c>.</summary>
    public string Kind => $"{DType.Name} [{string.Join(", ", Shape)}]";

    public bool IsLike(TensorHead other) => DType == other.DType && Shape.SequenceEqual(other.Shape);
}

/// <summary>A tensor of a weight file.</summary>
/// <param name="Key">Its <c>state_dict</c> key.</param>
/// <param name="DType">Its element type.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Offset">Where its bytes begin in the file.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record StoredTensor(string Key, StoredDType DType, IReadOnlyList<long> Shape, long Offset, long Length)
    : TensorHead(Key, DType, Shape);
