using ModelDsl.Runtime;
using Quickstart;
using Zoo.Vision;
using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>The whole training of the Quickstart, validation included: 20 epochs on 1,437 digits.</summary>
internal static class DigitTraining
{
    private const int Epochs = 20;
    private const int BatchSize = 32;

    public static Case Case { get; } = new("digitnet-20-epochs", () =>
    {
        var (training, test) = Digits.Load(Path.Combine(AppContext.BaseDirectory, "data", "digits.csv.gz"));
        return count =>
        {
            for (var i = 0; i < count; i++)
            {
                using var model = new DigitNet(Digits.Classes, Digits.Size);
                using var optimizer = optim.Adam(model.parameters(), 1e-3);
                Trainer.For(model, (logits, label) => nn.functional.cross_entropy(logits, label), optimizer, new Accuracy())
                    .Fit(training.Batches(BatchSize, shuffleSeed: i), Epochs, test.Batches(Digits.Classes * BatchSize));
            }
        };
    });
}
