namespace ModelDsl.Dsl.Parsing;

/// <summary>A comment of any kind, kept for the token behind it.</summary>
/// <param name="Token">The index of that token; behind the last one stands the end of the file.</param>
/// <param name="Text">As written, without the line end.</param>
/// <param name="StartsLine">Whether only space and other comments stand before it on its line.</param>
internal readonly record struct Comment(int Token, int Start, string Text, bool StartsLine)
{
    public int End => Start + Text.Length;

    /// <summary><c>//</c> and <c>///</c>: nothing can follow on the line.</summary>
    public bool EndsLine => Text[1] == '/';

    /// <summary>The text behind <c>///</c> and a space, or null for another comment.</summary>
    public string? Documentation =>
        Text.StartsWith("///", StringComparison.Ordinal) && !Text.StartsWith("////", StringComparison.Ordinal)
            ? Text.Substring(Text.Length > 3 && Text[3] == ' ' ? 4 : 3)
            : null;
}
