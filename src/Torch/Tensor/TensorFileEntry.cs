namespace TorchSharp;

/// <summary>
/// A tensor in a file: element type, rank, sizes, and the elements as they lie in memory; the integers are unsigned LEB128.
/// The header is checked before memory is reserved for the elements.
/// </summary>
internal sealed record TensorFileEntry(torch.ScalarType Type, long[] Shape)
{
    private const int MaximalRank = 64;

    public static void Write(BinaryWriter writer, torch.Tensor tensor)
    {
        using var local = tensor.cpu();
        using var contiguous = local.contiguous();
        writer.Write7BitEncodedInt((int)tensor.dtype);
        var shape = tensor.shape;
        writer.Write7BitEncodedInt(shape.Length);
        foreach (var size in shape)
            writer.Write7BitEncodedInt64(size);
        writer.Write(contiguous.bytes);
    }

    public static TensorFileEntry ReadHeader(BinaryReader reader)
    {
        var type = (torch.ScalarType)reader.Read7BitEncodedInt();
        if (!Enum.IsDefined(type))
            throw new InvalidDataException($"The file names an unknown element type, {(int)type}.");
        var rank = reader.Read7BitEncodedInt();
        if (rank is < 0 or > MaximalRank)
            throw new InvalidDataException($"The file claims a tensor of {rank} dimensions.");
        var shape = new long[rank];
        for (var i = 0; i < rank; i++)
        {
            shape[i] = reader.Read7BitEncodedInt64();
            if (shape[i] < 0)
                throw new InvalidDataException($"The file claims a dimension of {shape[i]}.");
        }
        return new TensorFileEntry(type, shape);
    }

    /// <summary>Reads the elements; the caller has compared type and shape with what it expects.</summary>
    public torch.Tensor Read(BinaryReader reader)
    {
        var tensor = torch.empty(Shape, dtype: Type, device: torch.CPU);
        try
        {
            FillFrom(reader, tensor.bytes);
        }
        catch
        {
            tensor.Dispose();
            throw;
        }
        return tensor;
    }

    /// <summary>Passes over the elements.</summary>
    public void Skip(BinaryReader reader)
    {
        long left;
        try
        {
            left = Shape.Aggregate((long)Type.ElementSize(), (size, dimension) => checked(size * dimension));
        }
        catch (OverflowException e)
        {
            throw new InvalidDataException($"The file claims a tensor of impossible shape [{string.Join(", ", Shape)}].", e);
        }
        var chunk = new byte[(int)Math.Min(left, 1 << 16)];
        for (; left > 0; left -= chunk.Length)
            FillFrom(reader, chunk.AsSpan(0, (int)Math.Min(left, chunk.Length)));
    }

    private static void FillFrom(BinaryReader reader, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var read = reader.Read(bytes);
            if (read == 0)
                throw new EndOfStreamException($"the file ends {bytes.Length} bytes too early.");
            bytes = bytes[read..];
        }
    }
}
