namespace ModelDsl.Runtime;

/// <summary>How many bytes a tensor takes in a file, checked against overflow.</summary>
internal static class ByteCount
{
    /// <summary>Element size times every size, or null when a size is negative or the product leaves 64 bits.</summary>
    public static long? Of(int elementSize, IReadOnlyList<long> shape)
    {
        var product = (UInt128)elementSize;
        foreach (var size in shape)
        {
            if (size < 0 || (product *= (ulong)size) > long.MaxValue)
            {
                return null;
            }
        }
        return (long)product;
    }
}
