using System.Text.Json;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

/// <summary>data.json, which data.py makes with torchvision, PIL and NumPy.</summary>
internal sealed record Recorded(
    IReadOnlyList<Recorded.Warp> Warps, float[] Grid, Recorded.Pca Components, Recorded.Svm Machine,
    IReadOnlyList<Recorded.Picture> Pictures)
{
    private static readonly Lazy<Recorded> Read = new(() => JsonSerializer.Deserialize<Recorded>(
        File.ReadAllBytes(PathOf("data.json")), new JsonSerializerOptions(JsonSerializerDefaults.Web))!);

    public static Recorded Results => Read.Value;

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Data", "Oracle", name);

    /// <summary>The pictures that data.py begins with.</summary>
    public static Tensor Images(long count, long channels, long height, long width) =>
        (arange(count * channels * height * width, dtype: ScalarType.Float32).sin() / 2 + 0.5).reshape(count, channels, height, width);

    public sealed record Warp(double Degrees, double ShiftX, double ShiftY, double Zoom, float[] Output);

    public sealed record Pca(double[] X, double[] Components, double[] Variance, double[] Ratio);

    public sealed record Svm(double[] X, long[] Labels, double C, double[] Weights);

    public sealed record Picture(string Name, int[] Colour, int[] Grey);
}
