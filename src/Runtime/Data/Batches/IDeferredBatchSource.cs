namespace ModelDsl.Runtime;

/// <summary>A source that tells what its batches are before it makes them: each is made on its own, on any thread, in any order.</summary>
/// <typeparam name="TBatch">What a step needs.</typeparam>
public interface IDeferredBatchSource<TBatch> : IBatchSource<TBatch>
{
    /// <summary>The batches of an epoch, numbered from 1, without the first <paramref name="done"/>; cheap, for nothing is made.</summary>
    IEnumerable<BatchPlan<TBatch>> Plan(int epoch, int done = 0);

    /// <inheritdoc/>
    IEnumerable<TBatch> IBatchSource<TBatch>.Epoch(int epoch) => Plan(epoch).Select(plan => plan.Make());

    /// <inheritdoc/>
    IEnumerable<TBatch> IBatchSource<TBatch>.Epoch(int epoch, int done) => Plan(epoch, done).Select(plan => plan.Make());
}

/// <summary>A batch to be made.</summary>
/// <typeparam name="TBatch">What a step needs.</typeparam>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Samples">The indices of its samples in the data set.</param>
/// <param name="Make">Makes it, in the dispose scope of the thread that calls.</param>
public sealed record BatchPlan<TBatch>(int Epoch, IReadOnlyList<long> Samples, Func<TBatch> Make);
