namespace ModelDsl.Runtime;

/// <summary>Numbers the tokens of a language: characters or words. Equal texts give equal numbers.</summary>
public sealed class Vocabulary
{
    /// <summary>The name of the token that fills up shorter sequences.</summary>
    public const string PaddingToken = "<pad>";

    /// <summary>The name of the token that stands for all that are not known.</summary>
    public const string UnknownToken = "<unk>";

    private readonly Dictionary<string, long> _ids = new(StringComparer.Ordinal);

    /// <summary>Numbers tokens by their places in a list, as one that was saved.</summary>
    /// <exception cref="ArgumentException">A token is there twice.</exception>
    public Vocabulary(IReadOnlyList<string> tokens)
    {
        Tokens = [.. tokens];
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (!_ids.TryAdd(Tokens[i], i))
            {
                throw new ArgumentException($"token '{Tokens[i]}' is number {_ids[Tokens[i]]} and number {i}", nameof(tokens));
            }
        }
    }

    /// <summary>The tokens, by number.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>How many tokens there are, those for padding and the unknown included.</summary>
    public int Count => Tokens.Count;

    /// <summary>The number of <see cref="PaddingToken"/>, or null.</summary>
    public long? Padding => _ids.TryGetValue(PaddingToken, out var id) ? id : null;

    /// <summary>The number of <see cref="UnknownToken"/>, or null.</summary>
    public long? Unknown => _ids.TryGetValue(UnknownToken, out var id) ? id : null;

    /// <summary>A token's number, or that of the unknown.</summary>
    /// <exception cref="KeyNotFoundException">The token is not known, and nothing stands for such.</exception>
    public long this[string token] => _ids.TryGetValue(token, out var id) || _ids.TryGetValue(UnknownToken, out id)
        ? id
        : throw new KeyNotFoundException($"'{token}' is none of the {Count} tokens, and the vocabulary has no {UnknownToken}");

    /// <summary>
    /// Gathers the tokens of a training text: <see cref="TextCorpus.Words"/> or <see cref="TextCorpus.Characters"/>. Padding and unknown come
    /// first, then the tokens from the most frequent to the rarest, equals in ordinal order.
    /// </summary>
    /// <param name="tokens">The text.</param>
    /// <param name="leastCount">How often a token must occur to have a number.</param>
    /// <param name="most">The bound on the number of tokens, without padding and unknown.</param>
    /// <param name="special">Whether there are padding and unknown.</param>
    public static Vocabulary Of(IEnumerable<string> tokens, int leastCount = 1, int most = int.MaxValue, bool special = true)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            counts[token] = counts.GetValueOrDefault(token) + 1;
        }
        var chosen = counts.Where(pair => pair.Value >= leastCount)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(most).Select(pair => pair.Key);
        return new Vocabulary(special ? [PaddingToken, UnknownToken, .. chosen] : [.. chosen]);
    }

    /// <summary>The numbers of a text's tokens.</summary>
    public long[] Encode(IEnumerable<string> tokens) => [.. tokens.Select(token => this[token])];

    /// <summary>The tokens of numbers, joined by nothing for characters, by a space for words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is no token's.</exception>
    public string Decode(IEnumerable<long> ids, string separator = "") => string.Join(separator, ids.Select(id => id >= 0 && id < Count
        ? Tokens[(int)id]
        : throw new ArgumentOutOfRangeException(nameof(ids), id, $"the number of a token, 0 to {Count - 1}")));
}
