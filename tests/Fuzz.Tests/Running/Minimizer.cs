using ModelDsl.Fuzz.Tests.Programs;

namespace ModelDsl.Fuzz.Tests.Running;

/// <summary>Shortens a text that fails: first by lines, then by tokens, as long as it goes on failing.</summary>
internal static class Minimizer
{
    public static string Minimize(string text, Predicate<string> fails, TimeSpan time)
    {
        var deadline = DateTime.UtcNow + time;
        bool StillFails(List<string> pieces) => DateTime.UtcNow < deadline && fails(string.Concat(pieces));
        foreach (var cut in new Func<string, List<string>>[] { TextPieces.Lines, TextPieces.Of, TextPieces.Lines, TextPieces.Of })
        {
            text = string.Concat(Shorten(cut(text), StillFails));
        }

        return text;
    }

    private static List<string> Shorten(List<string> pieces, Predicate<List<string>> fails)
    {
        for (var size = pieces.Count / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= pieces.Count;)
            {
                List<string> shorter = [.. pieces[..start], .. pieces[(start + size)..]];
                if (fails(shorter)) pieces = shorter;
                else start += size;
            }
        }

        return pieces;
    }
}
