namespace Gallery.Tones;

/// <summary>
/// Speaks words of nine letters, each a glide from one of three pitches to one of three, in noise and at a varying pace. No moment of a
/// glide tells where it came from and where it goes.
/// </summary>
internal sealed class Synthesizer(Random random)
{
    public const int Letters = 9;
    public const int SampleRate = 8000;
    public const int Samples = 8400;
    public const int LongestWord = 5;

    private const int ShortestWord = 2;
    private const double Noise = 0.6;
    private const double Fade = 0.008;

    private static readonly double[] Pitches = [450, 750, 1150];

    /// <summary>A word's letters, from 1, its sound, and the letter at each sample, 0 where there is none.</summary>
    public (long[] Word, float[] Sound, byte[] LetterAt) Speak()
    {
        var word = new long[random.Next(ShortestWord, LongestWord + 1)];
        var sound = new float[Samples];
        var letterAt = new byte[Samples];
        for (var i = 0; i < Samples; i++)
        {
            sound[i] = (float)(Noise * (random.NextDouble() + random.NextDouble() - 1));
        }

        var time = Between(0.02, 0.1);
        for (var i = 0; i < word.Length; i++)
        {
            word[i] = 1 + random.Next(Letters);
            var duration = Between(0.07, 0.13);
            Glide(sound, letterAt, (byte)word[i], time, duration);
            time += duration + Between(0.03, 0.06);
        }
        return (word, sound, letterAt);
    }

    private void Glide(float[] sound, byte[] letterAt, byte letter, double time, double duration)
    {
        var tuning = Between(0.95, 1.05);
        var (from, to) = (tuning * Pitches[(letter - 1) / Pitches.Length], tuning * Pitches[(letter - 1) % Pitches.Length]);
        var loudness = Between(0.4, 1);
        var phase = 0.0;
        for (var i = (int)(time * SampleRate); i < (time + duration) * SampleRate; i++)
        {
            var passed = (double)i / SampleRate - time;
            phase += 2 * Math.PI * (from + (to - from) * passed / duration) / SampleRate;
            var fade = Math.Clamp(Math.Min(passed, duration - passed) / Fade, 0, 1);
            sound[i] += (float)(loudness * fade * Math.Sin(phase));
            letterAt[i] = letter;
        }
    }

    private double Between(double least, double most) => least + (most - least) * random.NextDouble();
}
