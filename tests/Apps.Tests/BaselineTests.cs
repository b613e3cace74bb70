using Gallery;
using static TorchSharp.torch;

namespace ModelDsl.Apps.Tests;

/// <summary>Each program, in its short form, reaches what its baselines do not.</summary>
public class BaselineTests
{
    public static TheoryData<string> Names => [.. App.All.Select(app => app.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheNetwork_IsBetterThanItsBaselines(string name)
    {
        using var output = new StringWriter();
        var tensors = LiveTensors.Settled();
        var comparisons = GalleryCommand.Train(App.All.Single(app => app.Name == name), new Session(output, Seed: 0, IsShort: true));

        Tensor.TotalCount.ShouldBe(tensors, "tensors that nobody disposed");
        comparisons.ShouldNotBeEmpty();
        comparisons.ShouldAllBe(comparison => comparison.Baselines.Length > 0);
        comparisons.ShouldAllBe(comparison => comparison.IsBetter, string.Join("\n", comparisons.Select(Text)));
    }

    private static string Text(Comparison comparison)
    {
        using var text = new StringWriter();
        comparison.Write(text);
        return text.ToString();
    }
}
