using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Permutations that depend on their seed alone; PyTorch's <c>randperm</c> with a generator of that seed gives the same.</summary>
internal static class Shuffle
{
    public static long[] Order(long count, long seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        return randperm(count, generator: generator).data<long>().ToArray();
    }
}
