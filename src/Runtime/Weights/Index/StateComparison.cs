namespace ModelDsl.Runtime;

/// <summary>How a file's tensors and a model's agree.</summary>
/// <param name="Matching">Tensors of the file that are the model's.</param>
/// <param name="Missing">Tensors of the model that the file lacks.</param>
/// <param name="Unexpected">Tensors of the file that the model lacks.</param>
/// <param name="Misshaped">Tensors of equal key and another shape or dtype.</param>
internal sealed record StateComparison(
    IReadOnlyList<StoredTensor> Matching,
    IReadOnlyList<TensorHead> Missing,
    IReadOnlyList<StoredTensor> Unexpected,
    IReadOnlyList<(TensorHead Expected, StoredTensor Found)> Misshaped)
{
    public bool Fits => Missing.Count + Unexpected.Count + Misshaped.Count == 0;

    public static StateComparison Of(IReadOnlyList<TensorHead> expected, IReadOnlyList<StoredTensor> found)
    {
        var byKey = found.ToDictionary(tensor => tensor.Key);
        var known = expected.Select(tensor => tensor.Key).ToHashSet();
        var common = expected.Where(tensor => byKey.ContainsKey(tensor.Key)).Select(tensor => (Expected: tensor, Found: byKey[tensor.Key])).ToList();
        return new(
            [.. common.Where(pair => pair.Expected.IsLike(pair.Found)).Select(pair => pair.Found)],
            [.. expected.Where(tensor => !byKey.ContainsKey(tensor.Key))],
            [.. found.Where(tensor => !known.Contains(tensor.Key))],
            [.. common.Where(pair => !pair.Expected.IsLike(pair.Found))]);
    }

    /// <summary>What one option or conversion would mend; null when nothing so simple would.</summary>
    public string? Hint()
    {
        if (Prefix(Unexpected, Missing) is { } surplus)
        {
            return $"the file's keys begin with '{surplus}', which the model's do not: "
                + $"load with new LoadOptions {{ FilePrefix = \"{surplus}\" }}";
        }
        if (Prefix(Missing, Unexpected) is { } lack)
        {
            return $"the model's keys begin with '{lack}', which the file's do not: "
                + $"load with new LoadOptions {{ ModelPrefix = \"{lack}\" }}";
        }
        return Missing.Count + Unexpected.Count == 0 && Misshaped.Count > 0
            && Misshaped.All(pair => pair.Expected.Shape.SequenceEqual(pair.Found.Shape))
            && Misshaped.Select(pair => pair.Found.DType).Distinct().ToList() is [var dtype]
            && dtype.Name is "float16" or "bfloat16" or "float32" or "float64"
            ? $"the file is in {dtype.Name}: convert the model with to(ScalarType.{ScalarTypeOf(dtype)}) before it is loaded"
            : null;
    }

    /// <summary>What stands before every key of the one in the other, if they are the same keys otherwise.</summary>
    private static string? Prefix(IReadOnlyList<TensorHead> longer, IReadOnlyList<TensorHead> shorter)
    {
        // One key such as `weight` ends many others.
        if (shorter.Count == 0 || shorter.Count == 1 && longer.Count > 1) return null;
        var keys = longer.Select(tensor => tensor.Key).ToHashSet();
        return longer
            .Where(tensor => tensor.Key.EndsWith("." + shorter[0].Key, StringComparison.Ordinal))
            .Select(tensor => tensor.Key[..^shorter[0].Key.Length])
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(prefix => shorter.All(tensor => keys.Contains(prefix + tensor.Key)));
    }

    private static string ScalarTypeOf(StoredDType dtype) => dtype.Name switch
    {
        "bfloat16" => "BFloat16",
        var name => "F" + name[1..],
    };
}
