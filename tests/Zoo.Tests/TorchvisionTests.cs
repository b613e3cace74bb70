using System.Diagnostics;
using System.Runtime.InteropServices;
using ModelDsl.Runtime;
using Zoo.Vision;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>torchvision's own network is the judge of ours.</summary>
public class TorchvisionTests
{
    [Fact]
    public void ResNet18_HasTheParametersOfTorchvision() =>
        Repository.Zoo.Models.Single(model => model.Name == "ResNet18").Parameters.ConstantValue.ShouldBe(11_689_512);

    [TorchvisionFact]
    public void ResNet18_HasTorchvisionsKeysAndResults()
    {
        var folder = Directory.CreateTempSubdirectory("resnet18");
        try
        {
            var keys = RunOracle(folder.FullName);
            using var model = new ResNet18();
            model.state_dict().Select(entry => $"{entry.Key} [{string.Join(", ", entry.Value.shape)}]").ShouldBe(keys);

            Weights.Load(model, Path.Combine(folder.FullName, "state.safetensors"));
            model.eval();
            using var gradients = no_grad();
            using var image = Read(folder, "image.bin", 2, 3, 97, 130);
            using var expected = Read(folder, "logits.bin", 2, 1000);
            using var logits = model.call(image);
            using var difference = (logits - expected).abs().max();
            difference.item<float>().ShouldBeLessThanOrEqualTo(1e-4f);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Tensor Read(DirectoryInfo folder, string file, params long[] shape) =>
        tensor(MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(folder.FullName, file))).ToArray(), shape);

    /// <summary>Runs the Python side; gives the keys and shapes of its state_dict.</summary>
    private static string[] RunOracle(string folder)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", [Repository.PathTo("tests", "Zoo.Tests", "Oracle", "resnet18.py"), folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.Result);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
