namespace Gallery.Language;

/// <summary>
/// Probabilities of a character behind the last few, counted and mixed with those behind fewer (Witten and Bell, "The zero-frequency
/// problem", 1991).
/// </summary>
internal sealed class CharacterNGrams
{
    private readonly Dictionary<string, Followers> _followers = [];
    private readonly int _order;
    private readonly int _characters;

    /// <param name="text">What is counted.</param>
    /// <param name="order">2 for pairs of characters.</param>
    /// <param name="characters">How many different characters there are.</param>
    public CharacterNGrams(string text, int order, int characters)
    {
        (_order, _characters) = (order, characters);
        for (var i = 0; i < text.Length; i++)
        {
            for (var length = 0; length < order && length <= i; length++)
            {
                var context = text.Substring(i - length, length);
                if (!_followers.TryGetValue(context, out var followers))
                {
                    _followers[context] = followers = new Followers();
                }
                followers.Add(text[i]);
            }
        }
    }

    /// <summary>The perplexity a character of another text.</summary>
    public double Perplexity(string text)
    {
        var sum = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            sum -= Math.Log(Probability(text, i));
        }
        return Math.Exp(sum / text.Length);
    }

    /// <summary>The probability of a text's character <paramref name="i"/>, given those before.</summary>
    public double Probability(string text, int i)
    {
        var probability = 1.0 / _characters;
        for (var length = 0; length < _order && length <= i; length++)
        {
            if (_followers.TryGetValue(text.Substring(i - length, length), out var followers))
            {
                probability = (followers.CountOf(text[i]) + followers.Different * probability) / (followers.All + followers.Different);
            }
        }
        return probability;
    }

    private sealed class Followers
    {
        private readonly Dictionary<char, int> _counts = [];

        public int All { get; private set; }

        public int Different => _counts.Count;

        public void Add(char character)
        {
            _counts[character] = CountOf(character) + 1;
            All++;
        }

        public int CountOf(char character) => _counts.GetValueOrDefault(character);
    }
}
