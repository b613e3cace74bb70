using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Saves and loads a module's parameters and buffers: as safetensors (<c>.safetensors</c>), which PyTorch reads and writes too,
/// or in TorchSharp's own format (<c>.dat</c>). Pickles are never read.
/// </summary>
public static class Weights
{
    /// <summary>Writes the module's <c>state_dict</c>; an existing file is replaced only when the new one is complete.</summary>
    /// <exception cref="WeightFileException">The file cannot be written.</exception>
    public static void Save(nn.Module module, string path)
    {
        var format = WeightFormat.Of(path);
        WeightFile.Save(path, stream =>
        {
            if (format == WeightFormat.Dat)
            {
                using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
                module.save(writer);
            }
            else
            {
                SafetensorsWriter.Write(stream, module.state_dict(), new Dictionary<string, string> { [WeightFile.ModelKey] = module.GetType().Name });
            }
        });
    }

    /// <summary>
    /// Loads a file into the module. Keys, shapes and dtypes must be exactly the module's; the whole file is checked before the
    /// first weight changes.
    /// </summary>
    /// <returns>What the file holds.</returns>
    /// <exception cref="WeightFileException">The file is unreadable, malformed or another model's. The module is as it was.</exception>
    public static WeightFile Load(nn.Module module, string path) => Load(module, path, LoadOptions.Default, (index, _) => WeightFile.Of(index));

    /// <summary>
    /// Loads a file, or the part of it that the options name, into the module or a part of it. The whole file is checked
    /// before the first weight changes.
    /// </summary>
    /// <returns>What was loaded, and what does not fit where the options allow it.</returns>
    /// <exception cref="WeightFileException">The file is unreadable, malformed, or does not fit as demanded. The module is as it was.</exception>
    /// <exception cref="ArgumentException">The module has no key with the options' <see cref="LoadOptions.ModelPrefix"/>.</exception>
    public static LoadReport Load(nn.Module module, string path, LoadOptions options) =>
        Load(module, path, options, (_, comparison) => ModelFit.ReportOf(comparison));

    private static TResult Load<TResult>(
        nn.Module module, string path, LoadOptions options, Func<WeightIndex, StateComparison, TResult> result)
    {
        using var scope = NewDisposeScope();
        using var stream = WeightIndex.OpenStream(path);
        var index = WeightIndex.Read(stream, path);
        _ = WeightFile.Of(index);
        var state = module.state_dict();
        var comparison = ModelFit.Check(index, state, module.GetType().Name, options);
        if (comparison.Matching.Count > 0)
        {
            Copy(comparison.Matching, stream, path, state);
        }
        return result(index, comparison);
    }

    private static void Copy(IReadOnlyList<StoredTensor> tensors, FileStream stream, string path, IReadOnlyDictionary<string, Tensor> state)
    {
        using var data = new WeightData(stream, path);
        using var noGrad = no_grad();
        foreach (var stored in tensors)
        {
            using var tensor = data.Read(stored);
            state[stored.Key].copy_(tensor);
        }
    }
}
