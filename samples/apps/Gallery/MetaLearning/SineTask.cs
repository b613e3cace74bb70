using static TorchSharp.torch;

namespace Gallery.MetaLearning;

/// <summary>A sine of some height and phase, to be known from a few of its points.</summary>
internal sealed record SineTask(double Amplitude, double Phase)
{
    private const double Reach = 5;

    public static SineTask Draw(Random random) => new(0.5 + 4.5 * random.NextDouble(), Math.PI * random.NextDouble());

    /// <summary>Points at random places between -5 and 5, [count, 1] each.</summary>
    public (Tensor X, Tensor Y) Sample(int count, Random random) =>
        At([.. Enumerable.Range(0, count).Select(_ => (float)(Reach * (2 * random.NextDouble() - 1)))]);

    /// <summary>Points at equal distances from -5 to 5.</summary>
    public (Tensor X, Tensor Y) Grid(int count) =>
        At([.. Enumerable.Range(0, count).Select(i => (float)(Reach * (2.0 * i / (count - 1) - 1)))]);

    private (Tensor X, Tensor Y) At(float[] places)
    {
        var values = Array.ConvertAll(places, x => (float)(Amplitude * Math.Sin(x + Phase)));
        return (tensor(places).unsqueeze(1), tensor(values).unsqueeze(1));
    }
}
