using ModelDsl.Runtime.Tests.TestModels;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Summary;

public class ModelSummaryTests
{
    [Fact]
    public void TheTable_ShowsWhatRan()
    {
        using var model = new DigitNet();
        model.Conv1.weight.requires_grad = false;
        using var example = zeros(1, 1, 8, 8);

        model.Summary(example).ToString().ShouldBe(
            """
            DigitNet
            layer    kind     output         parameters  trainable
            ------------------------------------------------------
            conv1    Conv2d   [1, 32, 8, 8]         320  partly
            conv2    Conv2d   [1, 64, 4, 4]      18,496  yes
            fc1      Linear   [1, 64]            16,448  yes
            dropout  Dropout  [1, 64]
            fc2      Linear   [1, 10]               650  yes
            ------------------------------------------------------
            35,914 parameters, 35,626 trainable, 143,656 bytes with buffers
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void WithoutAnExample_ThereAreNoShapes()
    {
        using var model = new Perceptron();
        var summary = model.Summary();
        summary.Layers.ShouldAllBe(layer => layer.Output == null);
        (summary.Parameters, summary.Bytes).ShouldBe((42, 42 * 4 + 8));
    }

    [Fact]
    public void NestedModules_HaveTheirPaths()
    {
        using var model = nn.Sequential(("stem", nn.Linear(2, 3)), ("body", nn.Sequential(nn.Linear(3, 3), nn.ReLU())));
        using var example = zeros(5, 2);
        model.Summary(example).Layers.Select(layer => $"{layer.Path} {layer.Kind} {layer.Output}")
            .ShouldBe(["stem Linear [5, 3]", "body Sequential [5, 3]", "body.0 Linear [5, 3]", "body.1 ReLU [5, 3]"]);
    }

    [Fact]
    public void SeveralOutputs_AreATuple()
    {
        using var lstm = nn.LSTM(4, 6, batchFirst: true);
        using var model = new Holder("lstm", lstm);
        using var example = zeros(2, 3, 4);
        model.Summary(() => lstm.call(example)).Layers.Single().Output.ShouldBe("([2, 3, 6], [1, 2, 6], [1, 2, 6])");
    }

    [Fact]
    public void ASharedParameter_CountsOnce()
    {
        using var shared = nn.Linear(3, 3);
        using var model = nn.Sequential(("a", shared), ("b", shared));
        model.Summary().Parameters.ShouldBe(12);
    }

    [Fact]
    public void TheHooks_AreGoneAfterwards_AndTheModeIsAsBefore()
    {
        using var model = new DigitNet();
        using var example = zeros(1, 1, 8, 8);
        var first = model.Summary(example);
        model.training.ShouldBeTrue();
        using var other = zeros(4, 1, 8, 8);
        model.call(other);
        first.Layers[0].Output.ShouldBe("[1, 32, 8, 8]");
    }
}
