namespace ModelDsl.Runtime;

/// <summary>Batches made ahead of their use by <see cref="BatchWorkers{TBatch}"/>.</summary>
internal sealed class PrefetchedBatches<TBatch>(IBatchSource<TBatch> source, int workers, int capacity) : IBatchSource<TBatch>
{
    public int Count => source.Count;

    public IEnumerable<TBatch> Epoch(int epoch) => Epoch(epoch, done: 0);

    public IEnumerable<TBatch> Epoch(int epoch, int done)
    {
        if (source is IDeferredBatchSource<TBatch> deferred)
        {
            using var plans = deferred.Plan(epoch, done).GetEnumerator();
            using var team = new BatchWorkers<TBatch>(Math.Min(workers, capacity));
            Next next = (out Func<Drawn<TBatch>> make) =>
            {
                var more = plans.MoveNext();
                var plan = more ? plans.Current : null;
                make = () => new Drawn<TBatch>(true, plan!.Make());
                return more;
            };
            foreach (var batch in Ahead(team, next))
            {
                yield return batch;
            }
        }
        else
        {
            // The enumerator is declared first, so that the one thread that advances it has ended when it is disposed.
            using var batches = source.Epoch(epoch, done).GetEnumerator();
            using var team = new BatchWorkers<TBatch>(1);
            Next next = (out Func<Drawn<TBatch>> make) =>
            {
                make = () => batches.MoveNext() ? new Drawn<TBatch>(true, batches.Current) : default;
                return true;
            };
            foreach (var batch in Ahead(team, next))
            {
                yield return batch;
            }
        }
    }

    private delegate bool Next(out Func<Drawn<TBatch>> make);

    private IEnumerable<TBatch> Ahead(BatchWorkers<TBatch> team, Next next)
    {
        var more = true;
        while (true)
        {
            while (more && team.Pending < capacity)
            {
                if (more = next(out var make))
                {
                    team.Start(make);
                }
            }
            if (team.Pending == 0 || team.Take() is not { Exists: true } drawn)
            {
                yield break;
            }
            yield return drawn.Batch;
        }
    }
}

/// <summary>A batch, or the end of the epoch.</summary>
internal readonly record struct Drawn<TBatch>(bool Exists, TBatch Batch);
