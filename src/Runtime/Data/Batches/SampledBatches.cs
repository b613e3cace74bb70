namespace ModelDsl.Runtime;

/// <summary>Cuts a sampler's order into batches; the last may be smaller, or is left out.</summary>
internal sealed class SampledBatches<TBatch> : IDeferredBatchSource<TBatch>
{
    private readonly ISampler _sampler;
    private readonly int _size;
    private readonly bool _dropLast;
    private readonly Func<long[], TBatch> _make;

    public SampledBatches(ISampler sampler, int size, bool dropLast, Func<long[], TBatch> make)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        (_sampler, _size, _dropLast, _make) = (sampler, size, dropLast, make);
    }

    public int Count => checked((int)(_dropLast ? _sampler.Count / _size : (_sampler.Count + _size - 1) / _size));

    public IEnumerable<BatchPlan<TBatch>> Plan(int epoch, int done = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epoch, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(done);
        return Cut(epoch, done);
    }

    private IEnumerable<BatchPlan<TBatch>> Cut(int epoch, int done)
    {
        var order = _sampler.Order(epoch);
        for (var batch = done; batch < Count; batch++)
        {
            var start = batch * _size;
            var samples = new long[Math.Min(_size, order.Count - start)];
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = order[start + i];
            }
            yield return new BatchPlan<TBatch>(epoch, samples, () => _make(samples));
        }
    }
}
