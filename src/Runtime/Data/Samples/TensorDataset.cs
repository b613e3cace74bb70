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

    /// <summary>
    /// Cuts a copy in two: the first <paramref name="count"/> samples of a permutation fixed by <paramref name="seed"/>, and the
    /// remainder.
    /// </summary>
    public (TensorDataset First, TensorDataset Remainder) Split(long count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        var order = Shuffle.Order(Count, seed);
        return (Select(order[..(int)count]), Select(order[(int)count..]));
    }

    /// <summary>Copies of the two sets that <see cref="Splits"/> has chosen.</summary>
    public (TensorDataset Training, TensorDataset Validation) Split(Fold fold) => (Select(fold.Training), Select(fold.Validation));

    /// <summary>A copy of some samples, by their indices.</summary>
    public TensorDataset Select(IReadOnlyList<long> samples)
    {
        using var scope = NewDisposeScope();
        var index = IndexOf(samples);
        return new TensorDataset(Input.index_select(0, index), Target.index_select(0, index));
    }

    /// <summary>
    /// The data set in batches: in its own order, or shuffled anew each epoch when a seed is given. The last one may be smaller.
    /// </summary>
    public IBatchSource<Batch> Batches(int size, long? shuffleSeed = null) => shuffleSeed is { } seed
        ? Batches(size, Samplers.Shuffled(Count, seed))
        : new SampledBatches<Batch>(Samplers.InOrder(Count), size, dropLast: false, View);

    /// <summary>The samples that a sampler draws, in batches. The last one may be smaller, or is left out.</summary>
    public IBatchSource<Batch> Batches(int size, ISampler sampler, bool dropLast = false) =>
        new SampledBatches<Batch>(sampler, size, dropLast, Take);

    /// <inheritdoc/>
    public void Dispose()
    {
        Input.Dispose();
        Target.Dispose();
    }

    private Batch View(long[] samples) =>
        new(Input.narrow(0, samples[0], samples.Length), Target.narrow(0, samples[0], samples.Length));

    private Batch Take(long[] samples)
    {
        using var index = IndexOf(samples);
        return new Batch(Input.index_select(0, index), Target.index_select(0, index));
    }

    private Tensor IndexOf(IReadOnlyList<long> samples) => tensor(samples as long[] ?? [.. samples], device: Input.device);
}
