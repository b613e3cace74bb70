namespace ModelDsl.Runtime;

/// <summary>
/// What a weight file says of itself, read and checked without its data. This folder knows nothing of torch: the command
/// <c>nnet</c>, which has none, is compiled with it.
/// </summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Entries">Its tensors in the order of their bytes.</param>
/// <param name="Metadata">Names and texts beside the tensors.</param>
internal sealed record WeightIndex(string Path, IReadOnlyList<StoredTensor> Entries, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The metadata's key for the name of the model that was saved.</summary>
    public const string ModelKey = "model";

    /// <summary>The metadata's key for the <see cref="StructureHash"/> of what was saved.</summary>
    public const string StructureKey = "structure";

    /// <exception cref="WeightFileException">The file cannot be read or is malformed.</exception>
    public static WeightIndex Open(string path)
    {
        using var stream = OpenStream(path);
        return Read(stream, path);
    }

    public static WeightIndex Read(FileStream stream, string path)
    {
        try
        {
            ForeignFormat.Reject(stream, path);
            return WeightFormat.Of(path) == WeightFormat.Dat ? DatReader.Read(stream, path) : SafetensorsReader.Read(stream, path);
        }
        catch (Exception e) when (e is (IOException or NotSupportedException) and not WeightFileException)
        {
            throw new WeightFileException(path, $"cannot be read: {e.Message}", e);
        }
    }

    public static FileStream OpenStream(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WeightFileException(path, "no such file", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WeightFileException(path, $"cannot be read: {e.Message}", e);
        }
        catch (ArgumentException e)
        {
            throw new WeightFileException(path, "this is no path", e);
        }
    }

    /// <summary>Whose weights these are, where the file says it and that explains why they do not fit <paramref name="model"/>.</summary>
    public string Origin(string model, IEnumerable<TensorHead> expected)
    {
        if (!Metadata.TryGetValue(ModelKey, out var saved)) return "";
        if (saved != model) return $"; they were saved from {saved}";
        return Metadata.TryGetValue(StructureKey, out var structure) && structure != StructureHash.Of(expected)
            ? $"; they were saved from another version of {model}"
            : "";
    }
}
