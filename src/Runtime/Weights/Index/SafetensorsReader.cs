using System.Buffers.Binary;
using System.Text.Json;

namespace ModelDsl.Runtime;

/// <summary>
/// Reads the index of a safetensors file: eight bytes of header length, a JSON header, then the tensors' bytes without
/// overlap or hole. Everything the header claims is checked here against the file's length, before any data is read.
/// </summary>
internal static class SafetensorsReader
{
    public const int MaxHeader = 100_000_000;
    private const int LengthBytes = sizeof(ulong);

    public static WeightIndex Read(FileStream stream, string path)
    {
        var header = ReadHeader(stream, path);
        var dataStart = LengthBytes + header.Length;
        SafetensorsHeader parsed;
        try
        {
            parsed = SafetensorsHeader.Parse(header, dataStart);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new WeightFileException(path, $"malformed safetensors header: {e.Message}", e);
        }

        var entries = parsed.Entries.OrderBy(entry => entry.Offset).ThenBy(entry => entry.Length).ToList();
        CheckLayout(entries, dataStart, stream.Length, path);
        return new WeightIndex(path, entries, parsed.Metadata);
    }

    private static byte[] ReadHeader(FileStream stream, string path)
    {
        Span<byte> prefix = stackalloc byte[LengthBytes];
        if (stream.ReadAtLeast(prefix, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
        {
            throw new WeightFileException(path, $"truncated: {stream.Length} bytes, fewer than the {LengthBytes} of a header length");
        }

        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > MaxHeader)
        {
            throw new WeightFileException(path, $"not a safetensors file: its header would have {length} bytes, more than {MaxHeader}");
        }
        if (length > (ulong)(stream.Length - LengthBytes))
        {
            throw new WeightFileException(
                path, $"truncated or not a safetensors file: the header would have {length} bytes, {stream.Length - LengthBytes} are left");
        }

        var header = new byte[length];
        stream.ReadExactly(header);
        return header;
    }

    private static void CheckLayout(List<StoredTensor> entries, long dataStart, long fileLength, string path)
    {
        var end = dataStart;
        foreach (var entry in entries)
        {
            if (entry.Offset != end)
            {
                var fault = entry.Offset < end ? "overlaps the tensor before it" : "leaves a hole before it";
                throw new WeightFileException(
                    path, $"{entry.Key} {fault}: it begins at data byte {entry.Offset - dataStart}, expected {end - dataStart}");
            }
            end += entry.Length;
        }

        if (end > fileLength)
        {
            throw new WeightFileException(path, $"truncated: {fileLength} bytes, but the header describes {end}");
        }
        if (end < fileLength)
        {
            throw new WeightFileException(path, $"{fileLength - end} bytes after the last tensor belong to none");
        }
    }
}
