using System.Globalization;
using ModelDsl.Runtime;
using ModelDsl.Terminal;
using TorchSharp;
using Zoo.Vision;
using static TorchSharp.torch;

namespace Quickstart;

/// <summary>The first process: train, test, save.</summary>
internal static class Train
{
    private const int BatchSize = 32;
    private const double LearningRate = 1e-3;

    public static int Run(string dataPath, long seed, int epochs, string weightsPath)
    {
        var (training, test) = Digits.Load(dataPath);
        using (training)
        using (test)
        {
            manual_seed(seed);
            using var model = new DigitNet(Digits.Classes, Digits.Size);
            using (var example = training.Input.narrow(0, 0, 1))
            {
                Console.WriteLine(model.Summary(example));
            }
            Console.WriteLine($"training on {training.Count} digits, seed {seed}; the other {test.Count} are held out for validation,");
            Console.WriteLine("which is only shown: no epoch, size or rate is chosen by it, so the last figure is the test result");

            using var optimizer = optim.Adam(model.parameters(), LearningRate);
            var confusion = new ConfusionMatrix(Digits.Classes);
            var trainer = Trainer.For(model, Loss, optimizer, confusion);
            trainer.Observers.Add(TerminalProgress.OnConsole());
            var result = trainer.Fit(training.Batches(BatchSize, shuffleSeed: seed), epochs, test.Batches(Digits.Classes * BatchSize));

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"training took {result.Elapsed.TotalSeconds:0.00} s, validation included"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"test accuracy {100 * confusion.Compute().Value:0.0} %"));
            Console.WriteLine(confusion);

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(weightsPath))!);
            Weights.Save(model, weightsPath);
            Console.WriteLine($"weights saved to {weightsPath}");
        }

        return Predict.InNewProcess(weightsPath, dataPath);
    }

    private static Tensor Loss(Tensor logits, Tensor label) => nn.functional.cross_entropy(logits, label);
}
