using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The batches of a <see cref="TensorDataset"/>.</summary>
internal sealed class TensorBatches : IBatchSource<Batch>
{
    private readonly TensorDataset _data;
    private readonly int _size;
    private readonly long? _shuffleSeed;

    public TensorBatches(TensorDataset data, int size, long? shuffleSeed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        (_data, _size, _shuffleSeed) = (data, size, shuffleSeed);
    }

    public int Count => checked((int)((_data.Count + _size - 1) / _size));

    public IEnumerable<Batch> Epoch(int epoch) => _shuffleSeed is { } seed ? Shuffled(seed + epoch) : InOrder();

    private IEnumerable<Batch> InOrder()
    {
        for (var start = 0L; start < _data.Count; start += _size)
        {
            var length = Math.Min(_size, _data.Count - start);
            yield return new Batch(_data.Input.narrow(0, start, length), _data.Target.narrow(0, start, length));
        }
    }

    private IEnumerable<Batch> Shuffled(long seed)
    {
        // The order outlives the dispose scope of the first step, in which it is made.
        using var order = Shuffle.Order(_data.Count, seed, _data.Input.device).DetachFromDisposeScope();
        for (var start = 0L; start < _data.Count; start += _size)
        {
            using var index = order.narrow(0, start, Math.Min(_size, _data.Count - start));
            yield return new Batch(_data.Input.index_select(0, index), _data.Target.index_select(0, index));
        }
    }
}
