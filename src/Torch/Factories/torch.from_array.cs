namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor over the array's own memory: what is written to one is read from the other.</summary>
    /// <remarks>A change of dtype, a device that is not the CPU, or pairs of floats, which cannot be pinned, make it a copy.</remarks>
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        var type = ElementTypes.Of(rawArray.GetType().GetElementType()!);
        if (type == ScalarType.ComplexFloat32)
            return CopyOf<(float, float)>(rawArray, dtype, device, requires_grad, names);
        var shared = Share(rawArray, Lengths(rawArray), 0, type);
        return Finish(Moved(shared, dtype ?? type, device ?? default_device), requires_grad, names);
    }

    /// <inheritdoc cref="from_array(Array, ScalarType?, Device, bool, string[])"/>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <summary>A tensor over <paramref name="count"/> elements of an array, from <paramref name="offset"/> on.</summary>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        var length = rawArray.LongLength;
        if (offset < 0 || offset >= length)
            throw new ArgumentException($"invalid value for 'offset': {offset}");
        if (count < 0)
            count = length - offset;
        if (count > length - offset)
            throw new IndexOutOfRangeException($"element count is too large: {count}");
        var type = ElementTypes.Of(rawArray.GetType().GetElementType()!);
        return Finish(Moved(Share(rawArray, [count], offset * type.ElementSize(), type), dtype, CPU), requires_grad);
    }

    // The array stays pinned until libtorch lets go of the storage.
    private static unsafe Tensor Share(Array array, ReadOnlySpan<long> sizes, long byteOffset, ScalarType type)
    {
        if (array.LongLength == 0)
            return empty(sizes, type, CPU);
        var context = PinnedArray.Pin(array, out var address);
        fixed (long* shape = sizes)
        {
            return new Tensor(Bridge.Check(Bridge.bridge_tensor_from_blob(
                address + byteOffset, shape, sizes.Length, (int)type, &PinnedArray.Release, context)));
        }
    }
}
