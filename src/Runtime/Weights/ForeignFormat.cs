namespace ModelDsl.Runtime;

/// <summary>Recognises files that people take for weights, and says what to do with them.</summary>
internal static class ForeignFormat
{
    public static void Reject(FileStream stream, string path)
    {
        if (stream.Length == 0)
        {
            throw new WeightFileException(path, "the file is empty");
        }

        Span<byte> head = stackalloc byte[sizeof(ulong) + 1];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        stream.Position = 0;

        if (head.StartsWith("PK\x3\x4"u8) || IsPickle(head) && WeightFormat.Of(path) != WeightFormat.Dat)
        {
            throw new WeightFileException(path, Pickle(path));
        }
        if (head is [0x89, (byte)'H', (byte)'D', (byte)'F', ..])
        {
            throw new WeightFileException(path, "this is an HDF5 file (Keras), not safetensors");
        }
    }

    // Protocol 2 and later begin with an opcode and their number. So may a .dat file, by its count of tensors, and a safetensors
    // file, by the length of its header; but the latter is followed by that header's brace.
    private static bool IsPickle(ReadOnlySpan<byte> head) => head is [0x80, >= 2 and <= 5, ..] and not [_, _, _, _, 0, 0, 0, 0, (byte)'{'];

    private static string Pickle(string path)
    {
        var from = path.Replace("'", "\\'");
        var to = Path.ChangeExtension(from, WeightFormat.Safetensors);
        if (to == from)
        {
            to = Path.ChangeExtension(from, "converted" + WeightFormat.Safetensors);
        }
        return "this is a Python pickle, which can run code when it is opened, so it is not read; convert it once with\n"
            + "  python3 -c \"import torch; from safetensors.torch import save_file; "
            + $"save_file(torch.load('{from}', map_location='cpu', weights_only=True), '{to}')\"";
    }
}
