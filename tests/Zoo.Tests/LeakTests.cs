using TorchSharp;
using Zoo.Vision;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>Generated code leaves no tensor behind, without a dispose scope around it.</summary>
public class LeakTests
{
    [Theory]
    [InlineData(nameof(DigitNet))]
    [InlineData(nameof(DigitResNet))]
    [InlineData("TextClassifier")]
    [InlineData("DcganGenerator")]
    [InlineData("DcganDiscriminator")]
    public void Forward_LeavesNothingButItsResult(string name)
    {
        using var model = new ModelCase(name);
        var inputs = model.Example(symbol => symbol.Name == "B" ? 2 : 12);
        using var gradients = no_grad();
        foreach (var result in model.Call(inputs)) result.Dispose();
        var before = Tensor.TotalCount;
        for (var i = 0; i < 200; i++)
        {
            foreach (var result in model.Call(inputs)) result.Dispose();
        }

        Tensor.TotalCount.ShouldBe(before);
        foreach (var input in inputs) input.Dispose();
    }

    [Fact]
    public void TrainingStep_LeavesNothing()
    {
        using var model = new DigitNet();
        using var image = randn(4, 1, 8, 8);
        using var label = tensor(new long[] { 0, 1, 2, 3 });
        using var optimizer = optim.Adam(model.parameters(), 1e-3);
        void Step()
        {
            optimizer.zero_grad();
            using var logits = model.call(image);
            using var loss = nn.functional.cross_entropy(logits, label);
            loss.backward();
            optimizer.step()?.Dispose();
        }

        for (var i = 0; i < 5; i++) Step();
        var before = Tensor.TotalCount;
        for (var i = 0; i < 200; i++) Step();
        Tensor.TotalCount.ShouldBe(before);
    }
}
