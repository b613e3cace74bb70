using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Report;

public sealed class PngImageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Grey_IsClippedAndRounded()
    {
        using var image = tensor(new[] { 0f, 1, 0.5f, -3, 7, float.NaN }, [2L, 3]);
        Decode(image).ShouldBe("3 2 1 0 255 128 0 255 0");
    }

    [Fact]
    public void Colours_AreInterleaved()
    {
        using var image = tensor(new byte[] { 1, 2, 3, 4, 5, 6 }, [3L, 1, 2]);
        Decode(image).ShouldBe("2 1 3 1 3 5 2 4 6");
    }

    [Fact]
    public void OtherTensors_AreRefused()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => PngOf(zeros(2, 4, 4))).Message
            .ShouldStartWith("an image must be [H, W], [1, H, W] or [3, H, W] with sides of 1 to 4096, but is float32 [2, 4, 4]");
        Should.Throw<ArgumentException>(() => PngOf(zeros(4, 4, dtype: ScalarType.Int64))).Message
            .ShouldStartWith("an image must be uint8, or floating point from 0 to 1, but is int64 [4, 4]");
    }

    public void Dispose() => _folder.Dispose();

    // As a reader of the report would find it.
    private static byte[] PngOf(Tensor image)
    {
        var html = new TrainingReport("").Images("", [new ReportImage(image, "")]).ToHtml();
        var start = html.IndexOf("base64,", StringComparison.Ordinal) + 7;
        return Convert.FromBase64String(html[start..html.IndexOf('"', start)]);
    }

    private string Decode(Tensor image)
    {
        using var python = Process.Start(new ProcessStartInfo("python3")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Training", "Report", "png.py"),
                _folder.Write("image.png", PngOf(image)) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = python.StandardOutput.ReadToEnd();
        var error = python.StandardError.ReadToEnd();
        python.WaitForExit();
        python.ExitCode.ShouldBe(0, error);
        return output.TrimEnd();
    }
}
