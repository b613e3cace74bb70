using static TorchSharp.torch;

namespace Gallery.Tones;

/// <summary>Sound as frames of loudness in bands of pitch, logarithmic as an ear hears it.</summary>
internal static class Spectrogram
{
    public const int Bands = 40;
    public const int Hop = 192;

    private const int WindowLength = 256;
    private const double Lowest = 250;
    private const double BandWidth = 30;

    /// <summary>
    /// Frames [B, T, bands] of sounds [B, samples], one each <see cref="Hop"/> samples from the first on; each sound's have mean 0 and
    /// standard deviation 1.
    /// </summary>
    public static Tensor Of(Tensor sounds)
    {
        var spectrum = stft(sounds, WindowLength, Hop, window: hann_window(WindowLength), return_complex: true).abs();
        var loudness = (spectrum.transpose(1, 2).matmul(Filters()) + 0.1).log();
        return (loudness - loudness.mean([1, 2], keepdim: true)) / loudness.std([1, 2], keepdim: true);
    }

    /// <summary>Overlapping triangles over the frequencies of the transform, [frequencies, bands].</summary>
    private static Tensor Filters()
    {
        var filters = new float[WindowLength / 2 + 1, Bands];
        for (var i = 0; i < filters.Length; i++)
        {
            var frequency = (double)(i / Bands) * Synthesizer.SampleRate / WindowLength;
            var centre = Lowest + BandWidth * (i % Bands);
            filters[i / Bands, i % Bands] = (float)Math.Max(0, 1 - Math.Abs(frequency - centre) / (2 * BandWidth));
        }
        return tensor(filters);
    }
}
