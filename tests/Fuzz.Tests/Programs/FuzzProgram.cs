namespace ModelDsl.Fuzz.Tests.Programs;

/// <summary>The programs of a seed by their numbers.</summary>
internal static class FuzzProgram
{
    public static string Text(int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var text = random.Next(3) == 0 ? new RandomNetwork(random).Text() : Corpus.Texts[random.Next(Corpus.Texts.Count)];
        return random.Next(8) switch
        {
            0 => Mutation.Of(Corpus.Texts[random.Next(Corpus.Texts.Count)] + "\n" + text, random),
            1 => new RandomNetwork(random).Text(),
            _ => Mutation.Of(text, random),
        };
    }
}
