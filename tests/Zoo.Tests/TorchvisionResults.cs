using ModelDsl.Runtime;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>What torchvision made of its networks, all in one run of Python, on disk until the tests are done.</summary>
public sealed class TorchvisionResults : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("torchvision");
    private readonly Lazy<string[]> run;

    public TorchvisionResults() => run = new(() => Python.Run("networks.py", Tried
        .SelectMany(network => new[] { network.Python, network.Inputs, Trained.Contains(network) ? "true" : "false" })
        .Prepend(folder.FullName)));

    internal static IReadOnlyList<KnownNetwork> Tried { get; } =
        [.. KnownNetwork.All.Where(network => network.EveryRun != Trial.WhenAsked || IsAsked(network))];

    /// <summary>Those of which a training step is compared, too.</summary>
    internal static IReadOnlyList<KnownNetwork> Trained { get; } =
        [.. KnownNetwork.All.Where(network => network.EveryRun == Trial.OutputAndGradients || IsAsked(network))];

    /// <summary>What this run finds.</summary>
    internal ZooPage Page { get; } = new();

    private static bool IsAsked(KnownNetwork network) =>
        Environment.GetEnvironmentVariable("ZOO_TORCHVISION") is { } asked && (asked == "all" || asked.Split(',').Contains(network.Model));

    public void Dispose()
    {
        Page.Write();
        folder.Delete(recursive: true);
    }

    /// <summary>The path of a network's weights.</summary>
    internal string Weights(KnownNetwork network) => PathTo(network, "weights.safetensors");

    /// <summary>The inputs (<c>input.0</c>, …), the output and the gradients of a network, by name.</summary>
    internal IReadOnlyDictionary<string, Tensor> Expected(KnownNetwork network)
    {
        var path = PathTo(network, "expected.safetensors");
        using var stream = File.OpenRead(path);
        var tensors = new Dictionary<string, Tensor>();
        foreach (var entry in WeightFile.Open(path).Entries)
        {
            stream.Position = entry.Offset;
            tensors[entry.Key] = empty(entry.Shape.ToArray(), entry.DType);
            tensors[entry.Key].ReadBytesFromStream(stream);
        }

        return tensors;
    }

    private string PathTo(KnownNetwork network, string file)
    {
        _ = run.Value;
        return Path.Combine(folder.FullName, $"{Tried.ToList().IndexOf(network)}", file);
    }
}
