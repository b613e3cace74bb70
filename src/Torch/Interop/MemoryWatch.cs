namespace TorchSharp;

/// <summary>
/// Has garbage collected for the sake of the memory behind tensors. To the collector a tensor is an object of fifty
/// bytes, even one that keeps the activations of a whole forward pass alive; left alone it would come too late.
/// </summary>
internal static unsafe class MemoryWatch
{
    /// <summary>Mirrors <c>bridge::Traffic</c> in Native/traffic.cpp: bytes since the process began.</summary>
    public struct Traffic
    {
        public long Allocated;
        public long Freed;
    }

    private const long LeastGrowth = 128L << 20;
    private const long Interval = 128L << 20;
    private const long Tolerated = 64;

    private static readonly Traffic* traffic = Bridge.bridge_traffic();

    // The least that was alive since the latest collection, in bytes and in tensors, and what leads to the next.
    private static long leastBytes;
    private static long leastTensors;
    private static long limit = LeastGrowth;
    private static long nextLook = Interval;
    private static int collecting;

    /// <summary>To be called for every new tensor; <paramref name="tensors"/> are alive.</summary>
    public static void Look(long tensors)
    {
        var allocated = traffic->Allocated;
        var bytes = allocated - traffic->Freed;
        if (bytes > limit)
            Collect(GC.MaxGeneration, bytes, tensors);
        else if (allocated > nextLook)
            LookForGarbage(allocated, bytes, tensors);
        if (bytes < leastBytes)
            Expect(bytes);
        if (tensors < leastTensors)
            leastTensors = tensors;
    }

    // Even small tensors that nobody disposed do harm: they lie scattered where large ones should fit in again.
    private static void LookForGarbage(long allocated, long bytes, long tensors)
    {
        nextLook = allocated + Interval;
        if (tensors > leastTensors + Tolerated)
            Collect(1, bytes, tensors);
    }

    private static void Collect(int generation, long bytes, long tensors)
    {
        if (Interlocked.Exchange(ref collecting, 1) != 0)
            return;
        GC.Collect(generation, GCCollectionMode.Forced, blocking: true, compacting: false);
        Expect(bytes);
        leastTensors = tensors;
        Volatile.Write(ref collecting, 0);
    }

    // Finalizers run after the collection: what they free lowers the marks as it happens.
    private static void Expect(long bytes)
    {
        leastBytes = bytes;
        limit = bytes + Math.Max(LeastGrowth, bytes / 2);
    }
}
