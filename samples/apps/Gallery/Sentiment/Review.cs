using ModelDsl.Runtime;

namespace Gallery.Sentiment;

/// <summary>A sentence, whether it praises, and the words that decide it.</summary>
/// <param name="Words">The words, commas among them.</param>
/// <param name="Praises">The opinion of the main clause.</param>
/// <param name="Decisive">Where the main clause says how it was, negation included.</param>
internal sealed record Review(string[] Words, bool Praises, Range Decisive)
{
    private static readonly string[] Subjects = ["food", "service", "room", "staff", "view", "music", "film", "price", "garden", "story"];
    private static readonly string[] Good = ["good", "great", "lovely", "fine", "excellent", "pleasant", "brilliant", "charming"];
    private static readonly string[] Bad = ["bad", "awful", "poor", "dull", "terrible", "nasty", "dreadful", "boring"];
    private static readonly string[] Negations = ["not", "never", "hardly"];
    private static readonly string[] Degrees = ["very", "really", "so", "quite"];

    /// <summary>All words; number 0 is none, and fills up shorter reviews.</summary>
    public static Vocabulary Vocabulary { get; } = new(
        [Vocabulary.PaddingToken, .. Subjects, .. Good, .. Bad, .. Negations, .. Degrees, "the", "was", ",", "although", "but"]);

    /// <summary>
    /// One clause, or two of which one counts: that behind <c>but</c>, or that without <c>although</c>. Half of the clauses are negated,
    /// so that no word alone speaks for or against.
    /// </summary>
    public static Review Draw(Random random)
    {
        var (first, second) = (Clause.Draw(random), Clause.Draw(random));
        return random.Next(4) switch
        {
            0 => Of(first.Words, first, at: 0),
            1 => Of(["although", .. first.Words, ",", .. second.Words], second, at: first.Words.Length + 2),
            2 => Of([.. first.Words, ",", "although", .. second.Words], first, at: 0),
            _ => Of([.. first.Words, ",", "but", .. second.Words], second, at: first.Words.Length + 2),
        };
    }

    private static Review Of(string[] words, Clause main, int at) =>
        new(words, main.Praises, (at + Clause.OpinionAt)..(at + main.Words.Length));

    private sealed record Clause(string[] Words, bool Praises)
    {
        /// <summary>Behind <c>the food</c>.</summary>
        public const int OpinionAt = 2;

        public static Clause Draw(Random random)
        {
            var (isGood, isNegated) = (random.Next(2) == 0, random.Next(2) == 0);
            string[] negation = isNegated ? [Of(Negations, random)] : [];
            string[] degree = random.Next(2) == 0 ? [Of(Degrees, random)] : [];
            string[] words = ["the", Of(Subjects, random), "was", .. negation, .. degree, Of(isGood ? Good : Bad, random)];
            return new Clause(words, isGood != isNegated);
        }

        private static string Of(string[] words, Random random) => words[random.Next(words.Length)];
    }
}
