using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>A data set that lies in memory: inputs and targets, along dimension 0 of two tensors, which it owns.</summary>
public sealed class TensorDataset : IDisposable
{
    /// <summary>Takes both tensors over, out of any dispose scope.</summary>
    /// <exception cref="ArgumentException">They differ in length.</exception>
    public TensorDataset(Tensor input, Tensor target)
    {
        if (input.dim() == 0 || target.dim() == 0 || input.size(0) != target.size(0))
        {
            throw new ArgumentException($"inputs and targets must have one length, but are {Notation.Of(input)} and {Notation.Of(target)}");
        }
        Input = input.DetachFromDisposeScope();
        Target = target.DetachFromDisposeScope();
    }

    /// <summary>The inputs, one sample per index of dimension 0.</summary>
    public Tensor Input { get; }

    /// <summary>The targets, in the order of the inputs.</summary>
    public Tensor Target { get; }

    /// <summary>The number of samples.</summary>
    public long Count => Input.size(0);

    /// <summary>Cuts a copy in two: the first <paramref name="count"/> samples of a permutation fixed by <paramref name="seed"/>, and the remainder.</summary>
    public (TensorDataset First, TensorDataset Remainder) Split(long count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        using var scope = NewDisposeScope();
        var order = Shuffle.Order(Count, seed, Input.device);
        return (Select(order.narrow(0, 0, count)), Select(order.narrow(0, count, Count - count)));
    }

    /// <summary>The data set in batches: in its own order, or shuffled anew each epoch when a seed is given. The last one may be smaller.</summary>
    public IBatchSource<Batch> Batches(int size, long? shuffleSeed = null) => new TensorBatches(this, size, shuffleSeed);

    /// <inheritdoc/>
    public void Dispose()
    {
        Input.Dispose();
        Target.Dispose();
    }

    internal TensorDataset Select(Tensor index) => new(Input.index_select(0, index), Target.index_select(0, index));
}
