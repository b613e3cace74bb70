using TorchSharp;

namespace ModelDsl.Tests;

/// <summary>The count that a test for leaks begins with.</summary>
internal static class LiveTensors
{
    /// <summary>
    /// How many tensors are alive once the collector has taken those that earlier tests left to it, which otherwise go in the middle of
    /// the test. What the test itself left to the collector still counts in <see cref="torch.Tensor.TotalCount"/> afterwards.
    /// </summary>
    public static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return torch.Tensor.TotalCount;
    }
}
