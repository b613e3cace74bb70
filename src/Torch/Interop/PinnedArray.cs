using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>An array that the native side reads and writes, pinned until it calls <see cref="Release"/>.</summary>
internal static unsafe class PinnedArray
{
    public static nint Pin(Array array, out byte* address)
    {
        var handle = GCHandle.Alloc(array, GCHandleType.Pinned);
        address = (byte*)handle.AddrOfPinnedObject();
        return GCHandle.ToIntPtr(handle);
    }

    [UnmanagedCallersOnly]
    public static void Release(nint handle) => GCHandle.FromIntPtr(handle).Free();
}
