using System.Text.RegularExpressions;

namespace ModelDsl.Package.Tests;

[Collection(nameof(PackageFeed))]
public sealed class ConsumerTests(PackageFeed feed)
{
    private const string Network = """
        namespace Consumer

        /// Two dense layers.
        model TwoLayers(classes: int = 3) {
            input x: [B, 8]
            x -> fc1: Linear(16) -> ReLU -> fc2: Linear(classes) -> output scores: [B, classes]
        }
        """;

    private const string Program = """
        using Consumer;
        using static TorchSharp.torch;

        using var network = new TwoLayers(classes: 5);
        using var scores = network.forward(ones(2, 8));
        Console.WriteLine($"[{string.Join(", ", scores.shape)}] {string.Join(' ', network.state_dict().Keys)}");
        """;

    [Fact]
    public void Project_UsesTheModuleOfItsNnetFile()
    {
        var project = new ConsumerProject(feed, "Works");
        project.Write("TwoLayers.nnet", Network);
        project.Write("Program.cs", Program);

        project.Build().ShouldSucceed();
        var run = project.Run().ShouldSucceed();

        run.Output.Trim().ShouldBe("[2, 5] fc1.weight fc1.bias fc2.weight fc2.bias");
    }

    [Fact]
    public void BrokenNnetFile_FailsTheBuildAtItsPlace()
    {
        var project = new ConsumerProject(feed, "Breaks");
        project.Write("TwoLayers.nnet", Network);
        project.Write("Program.cs", Program);
        project.Build().ShouldSucceed();

        project.Write("TwoLayers.nnet", Network.Replace("output scores: [B, classes]", "output scores: [B, classes + 1]"));
        var build = project.Build();

        build.Status.ShouldNotBe(0);
        var message = Regex.Match(build.Output, @"TwoLayers\.nnet\((?<line>\d+),\d+\): error NNET3\d{3}: ");
        message.Success.ShouldBeTrue(build.Output);
        message.Groups["line"].Value.ShouldBe("6");
    }
}
