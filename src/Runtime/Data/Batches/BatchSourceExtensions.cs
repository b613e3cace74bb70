namespace ModelDsl.Runtime;

/// <summary>What can be done with batches before they reach a training.</summary>
public static class BatchSourceExtensions
{
    /// <summary>Batches made of others, for example on another device or in another record.</summary>
    public static IBatchSource<TResult> Map<TBatch, TResult>(this IBatchSource<TBatch> source, Func<TBatch, TResult> map) =>
        MappedBatches.Of(source, map);

    /// <summary>
    /// The batches with their inputs, float [B, C, H, W], augmented. What happens to a sample depends on seed, epoch and the sample's index
    /// alone: not on its batch, nor on where a training was resumed.
    /// </summary>
    /// <exception cref="ArgumentException">The source does not tell which samples its batches hold.</exception>
    public static IBatchSource<Batch> Augment(this IBatchSource<Batch> source, Augmentation augmentation, long seed) =>
        source is IDeferredBatchSource<Batch> deferred
            ? MappedBatches.Of(deferred, (batch, plan) => batch with { Input = augmentation.Apply(batch.Input, seed, plan.Epoch, plan.Samples) })
            : throw new ArgumentException(
                $"{source.GetType().Name} does not tell which samples its batches hold; augment the batches of a data set, before Prefetch",
                nameof(source));

    /// <summary>
    /// Makes batches ahead on threads of their own, which end with the epoch's enumeration. The order is the source's whatever the
    /// number of threads; an exception reaches the consumer at the batch in which it arose. Batches are made without gradients.
    /// </summary>
    /// <param name="source">Where it is an <see cref="IDeferredBatchSource{TBatch}"/>, all workers take part; any other is drawn by one.</param>
    /// <param name="workers">The number of threads.</param>
    /// <param name="capacity">How many batches at most are ready or being made.</param>
    public static IBatchSource<TBatch> Prefetch<TBatch>(this IBatchSource<TBatch> source, int workers = 1, int capacity = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        return new PrefetchedBatches<TBatch>(source, workers, capacity);
    }
}
