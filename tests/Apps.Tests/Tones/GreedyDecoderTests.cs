using Gallery.Tones;

namespace ModelDsl.Apps.Tests.Tones;

public class GreedyDecoderTests
{
    [Theory]
    [InlineData("aab", "ab")]
    [InlineData("a-a", "aa")]
    [InlineData("--aa--bb-b", "abb")]
    [InlineData("---", "")]
    [InlineData("", "")]
    public void Repetitions_AreOne_AndBlanksNone(string frames, string word) => Decode(frames, shortestRun: 1).ShouldBe(word);

    [Theory]
    [InlineData("aabcc", "ac")]
    [InlineData("abab", "")]
    [InlineData("b-bb", "b")]
    public void ShortRuns_AreLeftOut(string frames, string word) => Decode(frames, shortestRun: 2).ShouldBe(word);

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("flaw", "lawn", 2)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "abc", 0)]
    public void TheDistance_CountsLettersToChange(string from, string to, int distance) =>
        GreedyDecoder.Distance(Letters(from), Letters(to)).ShouldBe(distance);

    private static string Decode(string frames, int shortestRun) =>
        string.Concat(GreedyDecoder.Decode(Letters(frames), shortestRun).Select(letter => (char)letter));

    private static List<long> Letters(string text) => [.. text.Select(letter => letter == '-' ? 0L : letter)];
}
