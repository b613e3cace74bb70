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
        var target = Path.ChangeExtension(path, WeightFormat.Safetensors);
        if (target == path)
        {
            target = Path.ChangeExtension(path, "converted" + WeightFormat.Safetensors);
        }
        return "this is a Python pickle, which can run code when it is opened, so it is not read; convert it once "
            + "(Python needs the packages torch and safetensors) with\n"
            + "  python3 -c \"import sys, torch; from safetensors.torch import save_file; "
            + "state = torch.load(sys.argv[1], map_location='cpu', weights_only=True); "
            + $"save_file({{k: v.clone().contiguous() for k, v in state.items()}}, sys.argv[2])\" {Word(path)} {Word(target)}";
    }

    /// <summary>A path as one word of a shell, which runs nothing that its name may hold.</summary>
    private static string Word(string path)
    {
        var harmless = OperatingSystem.IsWindows() ? "/:._-\\" : "/:._-";
        if (path.All(character => char.IsAsciiLetterOrDigit(character) || harmless.Contains(character)))
        {
            return path;
        }
        return OperatingSystem.IsWindows() ? $"\"{path}\"" : $"'{path.Replace("'", "'\\''")}'";
    }
}
