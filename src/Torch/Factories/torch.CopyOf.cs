namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the elements' own type unless told otherwise, with a copy of the data.</summary>
    private static unsafe Tensor CopyOf<T>(
        ReadOnlySpan<T> data, ReadOnlySpan<long> sizes, ScalarType? dtype, Device? device, bool requires_grad, string[]? names = null)
        where T : unmanaged
    {
        var count = 1L;
        foreach (var size in sizes)
            count = checked(count * size);
        if (count != data.Length)
            throw new ArgumentException($"mismatched total size creating a tensor from an array: {count} vs. {data.Length}");
        fixed (T* elements = data)
            return CopyOf(elements, sizes, ElementTypes.Of(typeof(T)), dtype, device, requires_grad, names);
    }

    private static unsafe Tensor CopyOf<T>(
        Array data, ScalarType? dtype, Device? device, bool requires_grad, string[]? names = null)
        where T : unmanaged
    {
        fixed (byte* elements = &System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(data))
            return CopyOf(elements, Lengths(data), ElementTypes.Of(typeof(T)), dtype, device, requires_grad, names);
    }

    private static unsafe Tensor CopyOf(
        void* data, ReadOnlySpan<long> sizes, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        fixed (long* shape = sizes)
        {
            var copy = new Tensor(Bridge.Check(Bridge.bridge_tensor_copy_of(data, shape, sizes.Length, (int)type)));
            return Finish(Moved(copy, dtype ?? type, device ?? default_device), requires_grad, names);
        }
    }

    /// <summary>The same elements with that dtype and on that device; disposes the original where it is another tensor.</summary>
    private static Tensor Moved(Tensor tensor, ScalarType dtype, Device device) =>
        tensor.dtype == dtype && tensor.device_type == device.type ? tensor : tensor.to(dtype, device, disposeAfter: true);

    private static long[] Lengths(Array array)
    {
        var lengths = new long[array.Rank];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = array.GetLongLength(i);
        return lengths;
    }
}
