using Zoo.Text;
using Zoo.Vision;
using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>Networks declared in samples/models, forward and in a training step, on one sample and on a batch.</summary>
internal static class Networks
{
    private const int Words = 10_000;
    private const int Length = 32;

    /// <summary>Name, constructor, number of classes, and input of a batch. ResNet-18 gets full images one by one and small ones in a batch.</summary>
    public static IReadOnlyList<(string Name, Func<nn.Module<Tensor, Tensor>> New, int Classes, Func<int, Tensor> Input)> All { get; } =
    [
        ("digitnet", () => new DigitNet(), 10, batch => rand(batch, 1, 8, 8)),
        ("resnet18", () => new ResNet18(), 1000, batch => batch == 1 ? rand(1, 3, 224, 224) : rand(batch, 3, 64, 64)),
        ("textclassifier", () => new TextClassifier(), 10, batch => randint(Words, [batch, Length], dtype: ScalarType.Int64)),
        ("encoder", () => new TextEncoder(), 10, batch => randint(Words, [batch, Length / 2], dtype: ScalarType.Int64)),
    ];

    public static IEnumerable<Case> Cases =>
        from network in All
        from batch in new[] { 1, 32 }
        from @case in new Case[]
        {
            new($"{network.Name}-forward-{batch}", () => Forward(network.New(), network.Input(batch))),
            new($"{network.Name}-train-{batch}", () => Training(network.New(), network.Input(batch), Targets(network.Classes, batch))),
        }
        select @case;

    public static Tensor Targets(int classes, int batch) => randint(classes, [batch], dtype: ScalarType.Int64);

    private static Action<int> Forward(nn.Module<Tensor, Tensor> model, Tensor input)
    {
        model.eval();
        return count =>
        {
            using var noGrad = no_grad();
            for (var i = 0; i < count; i++)
            {
                using var output = model.call(input);
            }
        };
    }

    private static Action<int> Training(nn.Module<Tensor, Tensor> model, Tensor input, Tensor target)
    {
        // No progress: a sample learnt by heart has gradients so small that arithmetic with them is slow.
        var optimizer = optim.Adam(model.parameters(), lr: 0);
        return count =>
        {
            for (var i = 0; i < count; i++)
            {
                optimizer.zero_grad();
                using var output = model.call(input);
                using var loss = nn.functional.cross_entropy(output, target);
                loss.backward();
                optimizer.step();
            }
        };
    }
}
