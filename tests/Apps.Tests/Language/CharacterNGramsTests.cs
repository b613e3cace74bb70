using Gallery.Language;

namespace ModelDsl.Apps.Tests.Language;

public class CharacterNGramsTests
{
    [Fact]
    public void Counts_AreMixedWithThoseOfShorterContexts()
    {
        // By hand: "aab" has a twice and b once, two different characters, and behind a stand a and b.
        var bigrams = new CharacterNGrams("aab", order: 2, characters: 4);

        var unigram = (2 + 2 * 0.25) / (3 + 2);
        bigrams.Probability("a", 0).ShouldBe(unigram, 1e-12);
        bigrams.Probability("aa", 1).ShouldBe((1 + 2 * unigram) / (2 + 2), 1e-12);
    }

    [Fact]
    public void Probabilities_SumToOne()
    {
        var trigrams = new CharacterNGrams("abracadabra", order: 3, characters: 6);
        foreach (var context in (string[])["", "a", "br", "xx", "bx"])
        {
            "abcdrx".Sum(next => trigrams.Probability(context + next, context.Length)).ShouldBe(1, 1e-12);
        }
    }

    [Fact]
    public void WithoutKnowledge_ThePerplexity_IsTheNumberOfCharacters() =>
        new CharacterNGrams("", order: 2, characters: 7).Perplexity("abcabc").ShouldBe(7, 1e-9);
}
