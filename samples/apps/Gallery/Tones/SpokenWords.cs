using ModelDsl.Runtime;
using static TorchSharp.torch;

namespace Gallery.Tones;

/// <summary>Words as frames and letters, and, for the framewise baseline alone, the letter of each frame.</summary>
/// <param name="Words">Frames [N, T, bands] and letters [N, L], behind which words are filled with 0.</param>
/// <param name="Frames">Frames [N * T, bands] and the letter sounding at each, 0 for none [N * T].</param>
internal sealed record SpokenWords(TensorDataset Words, TensorDataset Frames) : IDisposable
{
    public static SpokenWords Speak(int count, Random random)
    {
        var synthesizer = new Synthesizer(random);
        var sounds = new float[count * Synthesizer.Samples];
        var words = new long[count, Synthesizer.LongestWord];
        var letters = new List<long>();
        for (var i = 0; i < count; i++)
        {
            var (word, sound, letterAt) = synthesizer.Speak();
            sound.CopyTo(sounds, i * Synthesizer.Samples);
            foreach (var (place, letter) in word.Index())
            {
                words[i, place] = letter;
            }
            for (var sample = 0; sample <= Synthesizer.Samples; sample += Spectrogram.Hop)
            {
                letters.Add(sample < Synthesizer.Samples ? letterAt[sample] : 0);
            }
        }
        var frames = Spectrogram.Of(tensor(sounds, [count, Synthesizer.Samples]));
        return new SpokenWords(
            new TensorDataset(frames, tensor(words)), new TensorDataset(frames.flatten(0, 1).clone(), tensor(letters.ToArray())));
    }

    public void Dispose()
    {
        Words.Dispose();
        Frames.Dispose();
    }
}
