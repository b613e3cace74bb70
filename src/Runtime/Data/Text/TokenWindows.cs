using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Windows of a long text for language models: the input is <c>tokens[i .. i + length]</c>, the target the same one token later; both are
/// int64 [length].
/// </summary>
public sealed class TokenWindows : IDataset
{
    private readonly long[] _tokens;
    private readonly int _length;
    private readonly int _stride;

    /// <summary>Cuts a text into windows.</summary>
    /// <param name="tokens">The text, as <see cref="Vocabulary.Encode"/> gives it.</param>
    /// <param name="length">Tokens in a window.</param>
    /// <param name="stride">Tokens from one window's begin to the next's; <paramref name="length"/> unless told otherwise.</param>
    /// <exception cref="ArgumentException">The text is shorter than a window and its target.</exception>
    public TokenWindows(long[] tokens, int length, int? stride = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride ?? length, 1, nameof(stride));
        if (tokens.Length <= length)
        {
            throw new ArgumentException(
                $"{tokens.Length} tokens, but a window of {length} and its target need {length + 1L}", nameof(tokens));
        }
        (_tokens, _length, _stride) = (tokens, length, stride ?? length);
    }

    /// <inheritdoc/>
    public long Count => (_tokens.Length - 1 - _length) / _stride + 1;

    /// <inheritdoc/>
    public Sample this[long index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var start = (int)index * _stride;
            return new Sample(
                tensor(_tokens.AsMemory(start, _length), [_length]), tensor(_tokens.AsMemory(start + 1, _length), [_length]));
        }
    }
}
