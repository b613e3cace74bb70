using System.Text;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Reads the index of a file that TorchSharp's <c>Module.save</c> wrote: a count, then per tensor its key, dtype, rank, sizes
/// and bytes, the integers in LEB128.
/// </summary>
internal static class DatReader
{
    private const long MaxRank = 64;

    public static WeightFile Read(FileStream stream, string path)
    {
        using var reader = new BinaryReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        var entries = new List<WeightEntry>();
        try
        {
            var count = ReadInteger(reader);
            for (var i = 0L; i < count; i++)
            {
                entries.Add(ReadEntry(reader, stream));
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
        if (entries.GroupBy(entry => entry.Key).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new WeightFileException(path, $"'{twice.Key}' appears twice");
        }
        return new WeightFile(path, entries, new Dictionary<string, string>());
    }

    private static WeightEntry ReadEntry(BinaryReader reader, FileStream stream)
    {
        var key = reader.ReadString();
        var code = ReadInteger(reader);
        if (code is < 0 or > (long)ScalarType.BFloat16 || (ScalarType)code is ScalarType.QInt8 or ScalarType.QUInt8 or ScalarType.QInt32)
        {
            throw new FormatException($"{key} has the unknown dtype {code}");
        }

        var dtype = (ScalarType)code;
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
        if (ByteCount.Of(dtype, shape) is not { } length)
        {
            throw new FormatException($"{key} has an impossible shape {Notation.Of(shape)}");
        }

        var offset = stream.Position;
        if (length > stream.Length - offset)
        {
            throw new EndOfStreamException();
        }
        stream.Position += length;
        return new WeightEntry(key, dtype, shape, offset, length);
    }

    private static long ReadInteger(BinaryReader reader) => reader.Read7BitEncodedInt64();
}
