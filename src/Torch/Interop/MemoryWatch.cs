namespace TorchSharp;

/// <summary>
/// Has garbage collected when the memory behind tensors has grown by much. To the collector a tensor is an object of
/// fifty bytes, even one that keeps the activations of a whole forward pass alive; left alone it would come too late.
/// </summary>
internal static unsafe class MemoryWatch
{
    private const long LeastGrowth = 128L << 20;

    private static readonly long* live = Bridge.bridge_live_bytes();

    // The least that was alive since the latest collection, and what may be alive before the next.
    private static long least;
    private static long limit = LeastGrowth;
    private static int collecting;

    /// <summary>To be called for every new tensor.</summary>
    public static void Look()
    {
        var bytes = *live;
        if (bytes > limit)
            Collect(bytes);
        else if (bytes < least)
            Expect(bytes);
    }

    private static void Collect(long bytes)
    {
        if (Interlocked.Exchange(ref collecting, 1) != 0)
            return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        Expect(bytes);
        Volatile.Write(ref collecting, 0);
    }

    // Finalizers run after the collection: what they free lowers the mark as it happens.
    private static void Expect(long bytes)
    {
        least = bytes;
        limit = bytes + Math.Max(LeastGrowth, bytes / 2);
    }
}
