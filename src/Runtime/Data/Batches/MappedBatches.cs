namespace ModelDsl.Runtime;

/// <summary>Batches that a function makes of others; where those are deferred, so are these.</summary>
internal static class MappedBatches
{
    public static IBatchSource<TResult> Of<TBatch, TResult>(IBatchSource<TBatch> source, Func<TBatch, TResult> map) =>
        source is IDeferredBatchSource<TBatch> deferred
            ? new Deferred<TBatch, TResult>(deferred, (batch, _) => map(batch))
            : new InTurn<TBatch, TResult>(source, map);

    public static IBatchSource<TResult> Of<TBatch, TResult>(
        IDeferredBatchSource<TBatch> source, Func<TBatch, BatchPlan<TBatch>, TResult> map) => new Deferred<TBatch, TResult>(source, map);

    private sealed class Deferred<TBatch, TResult>(IDeferredBatchSource<TBatch> source, Func<TBatch, BatchPlan<TBatch>, TResult> map)
        : IDeferredBatchSource<TResult>
    {
        public int Count => source.Count;

        public IEnumerable<BatchPlan<TResult>> Plan(int epoch, int done = 0) =>
            source.Plan(epoch, done).Select(plan => new BatchPlan<TResult>(plan.Epoch, plan.Samples, () => map(plan.Make(), plan)));
    }

    private sealed class InTurn<TBatch, TResult>(IBatchSource<TBatch> source, Func<TBatch, TResult> map) : IBatchSource<TResult>
    {
        public int Count => source.Count;

        public IEnumerable<TResult> Epoch(int epoch) => source.Epoch(epoch).Select(map);

        public IEnumerable<TResult> Epoch(int epoch, int done) => source.Epoch(epoch, done).Select(map);
    }
}
