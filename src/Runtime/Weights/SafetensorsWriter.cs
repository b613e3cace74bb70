using System.Buffers.Binary;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Writes a state_dict as safetensors; the same weights always give the same bytes.</summary>
internal static class SafetensorsWriter
{
    private const int BufferSize = 1 << 16;

    public static void Write(Stream stream, IReadOnlyDictionary<string, Tensor> state, IReadOnlyDictionary<string, string> metadata)
    {
        // Wide elements first, as the format's own writer does: then every tensor is aligned to its element size.
        var tensors = ModelFit.HeadsOf(state).OrderByDescending(tensor => tensor.DType.Size).ToList();
        WriteHeader(stream, tensors, metadata);
        foreach (var tensor in tensors.Select(head => state[head.Key]).Where(tensor => tensor.numel() > 0))
        {
            using var scope = NewDisposeScope();
            tensor.detach().cpu().contiguous().WriteBytesToStream(stream, BufferSize);
        }
    }

    private static void WriteHeader(Stream stream, List<TensorHead> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            json.WriteString("format", "pt");
            foreach (var (key, value) in metadata)
            {
                json.WriteString(key, value);
            }
            json.WriteString(WeightIndex.StructureKey, StructureHash.Of(tensors));
            json.WriteEndObject();

            var offset = 0L;
            foreach (var (key, dtype, shape) in tensors)
            {
                json.WriteStartObject(key);
                json.WriteString("dtype", dtype.Safetensors
                    ?? throw new NotSupportedException($"{key} is {dtype.Name}, which safetensors cannot hold"));
                json.WriteStartArray("shape");
                foreach (var size in shape)
                {
                    json.WriteNumberValue(size);
                }
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                json.WriteNumberValue(offset += ByteCount.Of(dtype.Size, shape)!.Value);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }

        // Padded with spaces so that the data begins at a multiple of eight.
        while (text.Length % sizeof(ulong) != 0)
        {
            text.WriteByte((byte)' ');
        }

        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)text.Length);
        stream.Write(length);
        text.WriteTo(stream);
    }
}
