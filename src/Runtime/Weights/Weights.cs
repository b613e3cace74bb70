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
    /// Loads a file into the module. Keys, shapes and dtypes must be exactly the module's; the file is checked and read
    /// completely before the first weight changes.
    /// </summary>
    /// <returns>What the file held.</returns>
    /// <exception cref="WeightFileException">The file is unreadable, malformed or another model's. The module is as it was.</exception>
    public static WeightFile Load(nn.Module module, string path)
    {
        using var scope = NewDisposeScope();
        using var stream = WeightFile.OpenStream(path);
        var file = WeightFile.Read(stream, path);
        var state = module.state_dict();
        ModelFit.Check(file, state, module.GetType().Name);

        var tensors = WeightData.Read(file, stream);
        using var noGrad = no_grad();
        foreach (var (key, tensor) in tensors)
        {
            state[key].copy_(tensor);
        }
        return file;
    }
}
