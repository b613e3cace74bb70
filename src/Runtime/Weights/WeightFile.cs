namespace ModelDsl.Runtime;

/// <summary>What a weight file holds, read and checked without its data.</summary>
/// <param name="Path">The file.</param>
/// <param name="Entries">Its tensors in the order of their bytes.</param>
/// <param name="Metadata">What else the file says of itself, for example the model's name.</param>
public sealed record WeightFile(
    string Path, IReadOnlyList<WeightEntry> Entries, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The metadata's key for the name of the model that was saved.</summary>
    public const string ModelKey = "model";

    /// <summary>Reads the index of a <c>.safetensors</c> or <c>.dat</c> file.</summary>
    /// <exception cref="WeightFileException">The file cannot be read or is malformed.</exception>
    public static WeightFile Open(string path)
    {
        using var stream = OpenStream(path);
        return Read(stream, path);
    }

    /// <summary>The entries whose keys have a prefix, without it.</summary>
    internal WeightFile Under(string prefix, IReadOnlyCollection<string> except) => this with
    {
        Entries =
        [
            .. Entries.Where(entry => !except.Contains(entry.Key)).Select(entry => entry with
            {
                Key = entry.Key.StartsWith(prefix, StringComparison.Ordinal) ? entry.Key[prefix.Length..] : entry.Key,
            }),
        ],
    };

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

    internal static FileStream OpenStream(string path)
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
    }

    internal static WeightFile Read(FileStream stream, string path)
    {
        ForeignFormat.Reject(stream, path);
        return WeightFormat.Of(path) == WeightFormat.Dat ? DatReader.Read(stream, path) : SafetensorsReader.Read(stream, path);
    }
}
