using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp;

/// <summary>
/// Native memory for what arguments point to, until the call returns: the caller's stack as far as it reaches, then the heap.
/// </summary>
internal unsafe ref struct Payload(long* stack, int words)
{
    private long* next = stack;
    private int left = words;
    private List<nint>? heap;

    public void Write(in Arg arg, NativeValue* value)
    {
        switch (arg.Kind)
        {
            case ValueKind.Ints:
                Copy<long>((long[])arg.Reference!, value);
                break;
            case ValueKind.Doubles:
                Copy<double>((double[])arg.Reference!, value);
                break;
            case ValueKind.Bools:
                Copy<bool>((bool[])arg.Reference!, value);
                break;
            case ValueKind.Complex:
                var complex = (System.Numerics.Complex)arg.Reference!;
                Copy<double>([complex.Real, complex.Imaginary], value);
                break;
            case ValueKind.String:
            case ValueKind.Strings:
                Copy<byte>(Encoding.UTF8.GetBytes((string)arg.Reference!), value);
                break;
            case ValueKind.Tensors:
                WriteHandles((torch.Tensor?[])arg.Reference!, value);
                break;
        }
    }

    public void Dispose()
    {
        if (heap is null)
            return;
        foreach (var block in heap)
            NativeMemory.Free((void*)block);
    }

    private void Copy<T>(scoped ReadOnlySpan<T> source, NativeValue* value) where T : unmanaged
    {
        var target = Take((source.Length * sizeof(T) + 7) / 8);
        source.CopyTo(new Span<T>(target, source.Length));
        value->Count = source.Length;
        value->Bits = (long)target;
    }

    private void WriteHandles(torch.Tensor?[] tensors, NativeValue* value)
    {
        var target = Take(tensors.Length);
        for (var i = 0; i < tensors.Length; i++)
            target[i] = tensors[i] is { } tensor ? tensor.Handle : 0;
        value->Count = tensors.Length;
        value->Bits = (long)target;
    }

    private long* Take(int count)
    {
        if (count <= left)
        {
            var taken = next;
            next += count;
            left -= count;
            return taken;
        }
        var block = (long*)NativeMemory.Alloc((nuint)count, sizeof(long));
        (heap ??= []).Add((nint)block);
        return block;
    }
}
