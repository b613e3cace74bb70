using System.Text;

namespace ModelDsl.Runtime;

/// <summary>
/// Reads the index of a file that TorchSharp's <c>Module.save</c> wrote: a count, then per tensor its key, dtype, rank, sizes
/// and bytes, the integers in LEB128.
/// </summary>
internal static class DatReader
{
    private const long MaxRank = 64;

    public static WeightIndex Read(FileStream stream, string path)
    {
        using var reader = new BinaryReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        var entries = new List<StoredTensor>();
        var keys = new HashSet<string>();
        try
        {
            var count = ReadInteger(reader);
            for (var i = 0L; i < count; i++)
            {
                var entry = ReadEntry(reader, stream);
                entries.Add(keys.Add(entry.Key) ? entry : throw new FormatException($"'{entry.Key}' appears twice"));
            }
        }
        catch (EndOfStreamException e)
        {
            throw new WeightFileException(path, $"truncated: it ends after {entries.Count} tensors", e);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new WeightFileException(path, $"not a .dat file of TorchSharp's, or damaged after {entries.Count} tensors: {e.Message}", e);
        }

        if (stream.Position != stream.Length)
        {
            throw new WeightFileException(path, $"{stream.Length - stream.Position} bytes after the last tensor belong to none");
        }
        return new WeightIndex(path, entries, new Dictionary<string, string>());
    }

    private static StoredTensor ReadEntry(BinaryReader reader, FileStream stream)
    {
        var key = reader.ReadString();
        var code = ReadInteger(reader);
        if (StoredDType.OfCode(code) is not { } dtype)
        {
            throw new FormatException($"{key} has the unknown dtype {code}");
        }

        var rank = ReadInteger(reader);
        if (rank is < 0 or > MaxRank)
        {
            throw new FormatException($"{key} has {rank} dimensions");
        }

        var shape = new long[rank];
        for (var i = 0; i < rank; i++)
        {
            shape[i] = ReadInteger(reader);
        }
        if (ByteCount.Of(dtype.Size, shape) is not { } length)
        {
            throw new FormatException($"{key} has an impossible shape [{string.Join(", ", shape)}]");
        }

        var offset = stream.Position;
        if (length > stream.Length - offset)
        {
            throw new EndOfStreamException();
        }
        stream.Position += length;
        return new StoredTensor(key, dtype, shape, offset, length);
    }

    private static long ReadInteger(BinaryReader reader) => reader.Read7BitEncodedInt64();
}
