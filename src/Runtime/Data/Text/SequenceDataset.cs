using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Sequences of different lengths, filled up to the longest.</summary>
/// <param name="Tokens">int64 [B, L].</param>
/// <param name="Lengths">int64 [B]: the tokens of each sequence before the padding.</param>
/// <param name="Mask">bool [B, L]: true where there is a token, false where there is padding.</param>
/// <param name="Target">int64 [B].</param>
public readonly record struct PaddedBatch(Tensor Tokens, Tensor Lengths, Tensor Mask, Tensor Target);

/// <summary>Sequences of tokens, each with a class.</summary>
public sealed class SequenceDataset
{
    private readonly IReadOnlyList<long[]> _sequences;
    private readonly IReadOnlyList<long> _labels;

    /// <summary>Takes sequences and their classes.</summary>
    /// <exception cref="ArgumentException">They differ in number, or a sequence is empty.</exception>
    public SequenceDataset(IReadOnlyList<long[]> sequences, IReadOnlyList<long> labels)
    {
        if (sequences.Count != labels.Count)
        {
            throw new ArgumentException($"{sequences.Count} sequences, but {labels.Count} classes", nameof(labels));
        }
        for (var i = 0; i < sequences.Count; i++)
        {
            if (sequences[i].Length == 0)
            {
                throw new ArgumentException($"sequence {i} is empty", nameof(sequences));
            }
        }
        (_sequences, _labels) = (sequences, labels);
    }

    /// <summary>The number of sequences.</summary>
    public long Count => _sequences.Count;

    /// <summary>The class of each sequence.</summary>
    public IReadOnlyList<long> Labels => _labels;

    /// <summary>The sequences that a sampler draws, in batches, each filled up to its own longest sequence.</summary>
    /// <param name="size">The sequences in a batch.</param>
    /// <param name="padding">The token to fill up with, for example <see cref="Vocabulary.Padding"/>.</param>
    /// <param name="shuffleSeed">Shuffles anew each epoch.</param>
    /// <param name="longest">The tokens of a sequence that are kept at most; those after them are cut off.</param>
    public IBatchSource<PaddedBatch> Batches(int size, long padding = 0, long? shuffleSeed = null, int longest = int.MaxValue) =>
        Batches(size, shuffleSeed is { } seed ? Samplers.Shuffled(Count, seed) : Samplers.InOrder(Count), padding, longest);

    /// <inheritdoc cref="Batches(int, long, long?, int)"/>
    public IBatchSource<PaddedBatch> Batches(int size, ISampler sampler, long padding = 0, int longest = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        return new SampledBatches<PaddedBatch>(sampler, size, dropLast: false, samples => Pad(samples, padding, longest));
    }

    private PaddedBatch Pad(long[] samples, long padding, int longest)
    {
        using var scope = NewDisposeScope();
        long[] lengths = [.. samples.Select(i => (long)Math.Min(_sequences[(int)i].Length, longest))];
        var length = (int)lengths.Max();
        var tokens = new long[samples.Length * length];
        tokens.AsSpan().Fill(padding);
        for (var row = 0; row < samples.Length; row++)
        {
            _sequences[(int)samples[row]].AsSpan(0, (int)lengths[row]).CopyTo(tokens.AsSpan(row * length));
        }
        var sizes = tensor(lengths);
        var mask = arange(length).unsqueeze(0) < sizes.unsqueeze(1);
        return new PaddedBatch(
            tensor(tokens, [samples.Length, length]).MoveToOuterDisposeScope(), sizes.MoveToOuterDisposeScope(),
            mask.MoveToOuterDisposeScope(), tensor(samples.Select(i => _labels[(int)i]).ToArray()).MoveToOuterDisposeScope());
    }
}
