namespace Gallery.Language;

/// <summary>The characters of a text, numbered in their order.</summary>
internal sealed class Alphabet(string text)
{
    private readonly char[] _characters = [.. text.Distinct().Order()];

    public int Count => _characters.Length;

    public char this[long id] => _characters[id];

    /// <summary>The numbers of a text's characters, each of which the alphabet must have.</summary>
    public long[] Ids(string text) => [.. text.Select(character => (long)Array.BinarySearch(_characters, character))];
}
