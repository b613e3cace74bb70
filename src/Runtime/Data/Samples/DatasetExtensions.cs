using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Data sets in batches.</summary>
public static class DatasetExtensions
{
    /// <summary>The data set in batches: in its own order, or shuffled anew each epoch when a seed is given.</summary>
    /// <param name="data">The samples, which must have one shape.</param>
    /// <param name="size">The samples in a batch.</param>
    /// <param name="shuffleSeed">Decides the orders.</param>
    /// <param name="dropLast">Whether a last batch that is smaller is left out.</param>
    public static IBatchSource<Batch> Batches(this IDataset data, int size, long? shuffleSeed = null, bool dropLast = false) =>
        data.Batches(size, shuffleSeed is { } seed ? Samplers.Shuffled(data.Count, seed) : Samplers.InOrder(data.Count), dropLast);

    /// <summary>The samples that a sampler draws, in batches.</summary>
    public static IBatchSource<Batch> Batches(this IDataset data, int size, ISampler sampler, bool dropLast = false) =>
        new SampledBatches<Batch>(sampler, size, dropLast, samples => Stack(data, samples));

    /// <summary>The whole data set in memory.</summary>
    public static TensorDataset Load(this IDataset data)
    {
        using var scope = NewDisposeScope();
        var all = Stack(data, Samplers.InOrder(data.Count).Order(1));
        return new TensorDataset(all.Input, all.Target);
    }

    private static Batch Stack(IDataset data, IReadOnlyList<long> samples)
    {
        using var scope = NewDisposeScope();
        var inputs = new List<Tensor>(samples.Count);
        var targets = new List<Tensor>(samples.Count);
        foreach (var index in samples)
        {
            var (input, target) = data[index];
            inputs.Add(input);
            targets.Add(target);
            RequireEqual(inputs, samples, "input");
            RequireEqual(targets, samples, "target");
        }
        return new Batch(stack(inputs).MoveToOuterDisposeScope(), stack(targets).MoveToOuterDisposeScope());
    }

    private static void RequireEqual(List<Tensor> tensors, IReadOnlyList<long> samples, string what)
    {
        var (first, last) = (tensors[0], tensors[^1]);
        if (first.dtype != last.dtype || !first.shape.AsSpan().SequenceEqual(last.shape))
        {
            throw new InvalidOperationException(
                $"the {what} of sample {samples[0]} is {Notation.Of(first)}, that of sample {samples[tensors.Count - 1]} is {Notation.Of(last)}; "
                + "a batch needs one shape");
        }
    }
}
