using System.Diagnostics;
using System.Globalization;
using ModelDsl.Runtime;
using TorchSharp;
using Zoo.Vision;
using static TorchSharp.torch;

namespace Quickstart;

/// <summary>The second process: load, predict, draw.</summary>
internal static class Predict
{
    private const int Shown = 5;

    public static int Run(string weightsPath, string dataPath)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var (training, test) = Digits.Load(dataPath);
        using (training)
        using (test)
        {
            using var model = new DigitNet(Digits.Classes, Digits.Size);
            Weights.Load(model, weightsPath);
            model.eval();

            var images = test.Input.narrow(0, 0, Math.Min(Shown, test.Count));
            var probabilities = model.call(images).softmax(1);
            var predicted = probabilities.argmax(1).data<long>().ToArray();
            var certain = probabilities.amax([1]).data<float>().ToArray();
            var actual = test.Target.data<long>().ToArray();

            Console.WriteLine($"process {Environment.ProcessId} loaded {weightsPath} and predicts digits it was not trained on:");
            Console.WriteLine(DigitDrawing.SideBySide(images));
            Console.WriteLine(DigitDrawing.Captions(predicted.Select((digit, i) => string.Create(
                CultureInfo.InvariantCulture,
                $"{digit} {(digit == actual[i] ? "right" : $"wrong, {actual[i]}")} {100 * certain[i]:0} %"))));
            return 0;
        }
    }

    /// <summary>Runs this program again, for nothing but the file to carry over what was learned.</summary>
    public static int InNewProcess(string weightsPath, string dataPath)
    {
        var host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Predict).Assembly.Location);
        }
        foreach (var argument in (string[])["predict", weightsPath, "--data", dataPath])
        {
            start.ArgumentList.Add(argument);
        }

        Console.Out.Flush();
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
