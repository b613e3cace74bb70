using System.Text;
using System.Text.Json;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// A training's state as one safetensors file: the model's tensors under <c>model.</c>, the optimizer's and the random
/// generator's states as bytes, the progress as metadata. What was read belongs to the dispose scope of the reading.
/// </summary>
internal sealed class CheckpointFile
{
    private const string ModelPrefix = "model.";
    private const string OptimizerKey = "optimizer";
    private const string RandomKey = "random";
    private const string ProgressKey = "progress";

    private readonly string _path;
    private readonly Dictionary<string, Tensor> _tensors;

    private CheckpointFile(string path, Dictionary<string, Tensor> tensors, TrainingProgress progress) =>
        (_path, _tensors, Progress) = (path, tensors, progress);

    /// <summary>How far the training was.</summary>
    public TrainingProgress Progress { get; }

    /// <summary>The random generator's state, to be set when the next step is at hand.</summary>
    public Tensor Random => _tensors[RandomKey];

    public static void Write(string path, nn.Module model, OptimizerHelper optimizer, TrainingProgress progress)
    {
        using var scope = NewDisposeScope();
        var tensors = model.state_dict().ToDictionary(pair => ModelPrefix + pair.Key, pair => pair.Value);
        tensors.Add(OptimizerKey, tensor(StateOf(optimizer)));
        tensors.Add(RandomKey, get_rng_state());
        WeightFile.Save(path, stream => SafetensorsWriter.Write(stream, tensors, new Dictionary<string, string>
        {
            [WeightFile.ModelKey] = model.GetType().Name,
            [ProgressKey] = progress.ToJson(),
        }));
    }

    /// <summary>Reads a checkpoint and compares it with the model, of which nothing changes.</summary>
    /// <exception cref="WeightFileException">The file is no checkpoint, damaged, or of another model.</exception>
    public static CheckpointFile Read(string path, nn.Module model)
    {
        using var stream = WeightIndex.OpenStream(path);
        var file = WeightIndex.Read(stream, path);
        if (!file.Metadata.TryGetValue(ProgressKey, out var json))
        {
            throw new WeightFileException(path, "this is no checkpoint, for it does not say how far the training was; load weights by Weights.Load");
        }

        _ = WeightFile.Of(file);
        ModelFit.Check(file, model.state_dict(), model.GetType().Name, new LoadOptions { FilePrefix = ModelPrefix });
        using var data = new WeightData(stream, path);
        var checkpoint = new CheckpointFile(path, file.Entries.ToDictionary(tensor => tensor.Key, data.Read), ParseProgress(path, json));
        checkpoint.RequireBytes(OptimizerKey);
        checkpoint.RequireBytes(RandomKey);
        return checkpoint;
    }

    /// <summary>Gives model and optimizer the saved state, or neither.</summary>
    /// <exception cref="WeightFileException">The optimizer is of another kind or has other groups.</exception>
    public void Restore(nn.Module model, OptimizerHelper optimizer)
    {
        Restore(optimizer);
        using var noGrad = no_grad();
        foreach (var (key, tensor) in model.state_dict())
        {
            tensor.copy_(_tensors[ModelPrefix + key]);
        }
    }

    private static TrainingProgress ParseProgress(string path, string json)
    {
        try
        {
            return TrainingProgress.Parse(json);
        }
        catch (JsonException e)
        {
            throw new WeightFileException(path, $"the checkpoint's progress is damaged: {e.Message}", e);
        }
    }

    private void RequireBytes(string key)
    {
        if (!_tensors.TryGetValue(key, out var tensor) || tensor.dtype != ScalarType.Byte || tensor.dim() != 1)
        {
            throw new WeightFileException(_path, $"the checkpoint lacks '{key}'");
        }
    }

    private static byte[] StateOf(OptimizerHelper optimizer)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8))
        {
            optimizer.save_state_dict(writer);
        }
        return bytes.ToArray();
    }

    // The optimizer reads its state in place, so that what it had must be kept until all of the new one has been read.
    private void Restore(OptimizerHelper optimizer)
    {
        var before = StateOf(optimizer);
        try
        {
            Load(optimizer, _tensors[OptimizerKey].data<byte>().ToArray());
        }
        catch (Exception e)
        {
            Load(optimizer, before);
            throw new WeightFileException(_path, $"the checkpoint's optimizer does not fit {optimizer.GetType().Name}: {e.Message}", e);
        }
    }

    private static void Load(OptimizerHelper optimizer, byte[] state)
    {
        using var reader = new BinaryReader(new MemoryStream(state), Encoding.UTF8);
        optimizer.load_state_dict(reader);
        if (reader.BaseStream.Position != state.Length)
        {
            throw new InvalidDataException($"{state.Length - reader.BaseStream.Position} bytes are left over");
        }
    }
}
