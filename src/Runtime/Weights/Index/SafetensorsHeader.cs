using System.Text.Json;

namespace ModelDsl.Runtime;

/// <summary>
/// The JSON header of a safetensors file, read token by token: duplicates and unknown members are errors, which a
/// document model would hide.
/// </summary>
internal sealed class SafetensorsHeader
{
    private const string MetadataKey = "__metadata__";
    private const int MaxRank = 64;

    private readonly List<StoredTensor> _entries = [];
    private readonly Dictionary<string, string> _metadata = [];

    public IReadOnlyList<StoredTensor> Entries => _entries;

    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    /// <summary>Parses the header; offsets become positions in the file, whose data begins at <paramref name="dataStart"/>.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">The JSON is no safetensors header.</exception>
    public static SafetensorsHeader Parse(ReadOnlySpan<byte> json, long dataStart)
    {
        if (json.IsEmpty || json[0] != (byte)'{')
        {
            throw new FormatException("it does not begin with '{'");
        }

        var header = new SafetensorsHeader();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var keys = new HashSet<string>();
        while (NextMember(ref reader, keys, "header") is { } key)
        {
            if (key == MetadataKey)
            {
                header.ReadMetadata(ref reader);
            }
            else
            {
                header._entries.Add(ReadEntry(ref reader, key, dataStart));
            }
        }
        reader.Read(); // Anything but white space after the object is an error of the reader's.
        return header;
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, MetadataKey);
        var keys = new HashSet<string>();
        while (NextMember(ref reader, keys, MetadataKey) is { } key)
        {
            Expect(ref reader, JsonTokenType.String, $"{MetadataKey}.{key}");
            _metadata[key] = Text(ref reader);
        }
    }

    private static StoredTensor ReadEntry(ref Utf8JsonReader reader, string key, long dataStart)
    {
        Expect(ref reader, JsonTokenType.StartObject, key);
        string? dtypeName = null;
        List<long>? shape = null, offsets = null;
        var members = new HashSet<string>();
        while (NextMember(ref reader, members, key) is { } member)
        {
            switch (member)
            {
                case "dtype":
                    Expect(ref reader, JsonTokenType.String, $"{key}.dtype");
                    dtypeName = Text(ref reader);
                    break;
                case "shape":
                    shape = ReadIntegers(ref reader, $"{key}.shape", MaxRank);
                    break;
                case "data_offsets":
                    offsets = ReadIntegers(ref reader, $"{key}.data_offsets", 2);
                    break;
                default:
                    throw new FormatException($"{key} has an unknown member '{member}'");
            }
        }

        if (dtypeName is null || shape is null || offsets is not [var begin, var end])
        {
            throw new FormatException($"{key} needs dtype, shape and two data_offsets");
        }
        if (StoredDType.OfSafetensors(dtypeName) is not { } dtype)
        {
            throw new FormatException($"{key} has dtype '{dtypeName}', which is not supported");
        }
        if (ByteCount.Of(dtype.Size, shape) is not { } length)
        {
            throw new FormatException($"{key} has an impossible shape [{string.Join(", ", shape)}]");
        }
        if (end < begin || end - begin != length)
        {
            throw new FormatException($"{key}: {dtype.Name} [{string.Join(", ", shape)}] takes {length} bytes, its data_offsets are [{begin}, {end}]");
        }
        if (end > long.MaxValue - dataStart)
        {
            throw new FormatException($"{key} ends at data byte {end}, beyond any file");
        }
        return new StoredTensor(key, dtype, shape, dataStart + begin, length);
    }

    private static List<long> ReadIntegers(ref Utf8JsonReader reader, string place, int most)
    {
        Expect(ref reader, JsonTokenType.StartArray, place);
        var values = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var value) || value < 0)
            {
                throw new FormatException($"{place} must hold integers of 0 and more");
            }
            if (values.Count == most)
            {
                throw new FormatException($"{place} has more than {most} numbers");
            }
            values.Add(value);
        }
        return values;
    }

    /// <summary>Reads the next member's name, or null at the end of the object.</summary>
    private static string? NextMember(ref Utf8JsonReader reader, HashSet<string> seen, string place)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }
        var name = Text(ref reader);
        return seen.Add(name) ? name : throw new FormatException($"'{name}' appears twice in {place}");
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string place)
    {
        reader.Read();
        if (reader.TokenType != type)
        {
            throw new FormatException($"{place}: expected {type}, found {reader.TokenType}");
        }
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("a string is not valid UTF-8", e);
        }
    }
}
