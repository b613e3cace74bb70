using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>What a weight file holds, read and checked without its data.</summary>
/// <param name="Path">The file.</param>
/// <param name="Entries">Its tensors in the order of their bytes.</param>
/// <param name="Metadata">What else the file says of itself, for example the model's name.</param>
public sealed record WeightFile(
    string Path, IReadOnlyList<WeightEntry> Entries, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The metadata's key for the name of the model that was saved.</summary>
    public const string ModelKey = WeightIndex.ModelKey;

    /// <summary>The metadata's key for a SHA-256 of what was saved: its keys, dtypes and shapes, without their values.</summary>
    public const string StructureKey = WeightIndex.StructureKey;

    /// <summary>Reads the index of a <c>.safetensors</c> or <c>.dat</c> file.</summary>
    /// <exception cref="WeightFileException">The file cannot be read, is malformed, or has tensors that TorchSharp lacks.</exception>
    public static WeightFile Open(string path) => Of(WeightIndex.Open(path));

    /// <exception cref="WeightFileException">The file has tensors of a dtype that TorchSharp lacks.</exception>
    internal static WeightFile Of(WeightIndex index) =>
        new(index.Path, [.. index.Entries.Select(tensor => EntryOf(index, tensor))], index.Metadata);

    /// <summary>Writes a file as a whole or not at all.</summary>
    internal static void Save(string path, Action<Stream> write)
    {
        try
        {
            AtomicFile.Write(path, write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new WeightFileException(path, $"cannot be written: {e.Message}", e);
        }
    }

    private static WeightEntry EntryOf(WeightIndex index, StoredTensor tensor) => tensor.DType.Code is { } code
        ? new(tensor.Key, (ScalarType)code, tensor.Shape, tensor.Offset, tensor.Length)
        : throw new WeightFileException(
            index.Path,
            $"{tensor.Key} is {tensor.Kind}, and TorchSharp has no {tensor.DType.Name}; "
            + $"convert it to {tensor.DType.Substitute} in the program that wrote it");
}
