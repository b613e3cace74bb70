using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Nn;

public class TrainingTests
{
    [Fact]
    public void LossFalls_AndNoTensorIsLeftOver()
    {
        manual_seed(1);
        using var model = nn.Sequential(
            ("conv", nn.Conv2d(1, 4, 3, padding: 1)), ("bn", nn.BatchNorm2d(4)), ("relu", nn.ReLU()), ("pool", nn.MaxPool2d(2)),
            ("flatten", nn.Flatten()), ("drop", nn.Dropout(0.1)), ("fc", nn.Linear(64, 3)));
        using var optimizer = optim.Adam(model.parameters(), lr: 0.01);
        using var loss = nn.CrossEntropyLoss();
        using var x = randn(16, 1, 8, 8);
        using var y = randint(0, 3, [16], dtype: ScalarType.Int64);

        var losses = new List<float> { Step() };
        var alive = LiveTensors.Settled();
        for (var i = 0; i < 30; i++)
            losses.Add(Step());

        losses[^1].ShouldBeLessThan(losses[0] / 2);
        Tensor.TotalCount.ShouldBe(alive);

        float Step()
        {
            optimizer.zero_grad();
            using var output = model.call(x);
            using var value = loss.call(output, y);
            value.backward();
            optimizer.step();
            return value.item<float>();
        }
    }
}
