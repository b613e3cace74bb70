namespace ModelDsl.Dsl.Binding;

/// <summary>"Did you mean": the nearest name within a third of the length.</summary>
internal static class Suggestions
{
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var (least, leastExact) = (Math.Max(1, name.Length / 3) + 1, 0);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > least) continue;
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());

            // Of names that differ in case alone the one that is written alike: `faltten` means `flatten`, not `Flatten`.
            var exact = Distance(name, candidate);
            if (distance > least || (distance == least && exact >= leastExact)) continue;
            (best, least, leastExact) = (candidate, distance, exact);
        }

        return best;
    }

    /// <summary>Appends the suggestion to a message, when there is one.</summary>
    public static string Hint(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>How many letters must be put in, left out, replaced or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var least = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                var swaps = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                table[i, j] = swaps ? Math.Min(least, table[i - 2, j - 2] + 1) : least;
            }
        }

        return table[a.Length, b.Length];
    }
}
