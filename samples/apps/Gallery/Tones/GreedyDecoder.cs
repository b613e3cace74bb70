namespace Gallery.Tones;

/// <summary>Reads letters off frames.</summary>
internal static class GreedyDecoder
{
    /// <summary>The best letter of each frame; those that repeat the one before are one, and 0, the blank, is none.</summary>
    /// <param name="frames">A letter a frame.</param>
    /// <param name="shortestRun">How many frames in a row a letter must have.</param>
    public static List<long> Decode(IReadOnlyList<long> frames, int shortestRun = 1)
    {
        var word = new List<long>();
        for (var start = 0; start < frames.Count;)
        {
            var end = start + 1;
            while (end < frames.Count && frames[end] == frames[start])
            {
                end++;
            }
            if (frames[start] != 0 && end - start >= shortestRun)
            {
                word.Add(frames[start]);
            }
            start = end;
        }
        return word;
    }

    /// <summary>How many letters must be put in, left out or replaced to make the one word the other (Levenshtein, 1965).</summary>
    public static int Distance(IReadOnlyList<long> from, IReadOnlyList<long> to)
    {
        var row = Enumerable.Range(0, to.Count + 1).ToArray();
        for (var i = 1; i <= from.Count; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Count; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[^1];
    }
}
