namespace ModelDsl.Runtime;

/// <summary>Decides which samples an epoch has, and in which order. The same epoch gives the same order.</summary>
public interface ISampler
{
    /// <summary>How many samples an epoch has.</summary>
    long Count { get; }

    /// <summary>The indices of an epoch's samples; epochs count from 1.</summary>
    IReadOnlyList<long> Order(int epoch);
}
