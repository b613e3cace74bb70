using Gallery.Tones;

namespace ModelDsl.Apps.Tests.Tones;

public class SynthesizerTests
{
    [Fact]
    public void TheLettersOfAWord_SoundOneAfterAnother_WithSilenceBetween()
    {
        var synthesizer = new Synthesizer(new Random(1));
        for (var i = 0; i < 50; i++)
        {
            var (word, sound, letterAt) = synthesizer.Speak();

            sound.Length.ShouldBe(Synthesizer.Samples);
            GreedyDecoder.Decode([.. letterAt.Select(letter => (long)letter)]).ShouldBe(word);
            letterAt[0].ShouldBe((byte)0);
            letterAt[^1].ShouldBe((byte)0);
        }
    }
}
