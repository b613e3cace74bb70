using System.Buffers.Binary;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Reads IDX files, plain or compressed (<c>.gz</c>): the format of MNIST, Fashion-MNIST and EMNIST.</summary>
public static class IdxFile
{
    /// <summary>The bound on a file's content unless told otherwise.</summary>
    public const long DefaultMostBytes = 2_000_000_000;

    private const int MostDimensions = 16;

    /// <summary>The file's numbers as a tensor of its shape and dtype.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mostBytes">The bound on what the numbers may take.</param>
    /// <exception cref="DataFileException">The file cannot be read, or is no such file.</exception>
    public static Tensor Read(string path, long mostBytes = DefaultMostBytes) => DataStream.Read(path, stream => Read(stream, mostBytes));

    internal static long HeaderLength(long dimensions) => 4 + 4 * dimensions;

    private static Tensor Read(DataStream stream, long mostBytes)
    {
        Span<byte> magic = stackalloc byte[4];
        stream.ReadExactly(magic, "the magic number");
        var dtype = TypeOf(magic) ?? throw stream.Wrong(
            0, $"not an IDX file: its magic number is 0x{BinaryPrimitives.ReadUInt32BigEndian(magic):X8}, "
            + "expected 0x0000, a type (08, 09, 0B to 0E), a rank");
        if (magic[3] is 0 or > MostDimensions)
        {
            throw stream.Wrong(3, $"{magic[3]} dimensions, expected 1 to {MostDimensions}");
        }

        var shape = new long[magic[3]];
        Span<byte> size = stackalloc byte[4];
        for (var i = 0; i < shape.Length; i++)
        {
            stream.ReadExactly(size, $"the size of dimension {i}");
            shape[i] = BinaryPrimitives.ReadUInt32BigEndian(size);
        }

        var bytes = ByteCount.Of(dtype.ElementSize(), shape) ?? long.MaxValue;
        stream.RequireRoom(bytes, Math.Min(mostBytes, Array.MaxLength), $"{Notation.Of(dtype)} {Notation.Of(shape)}");
        var numbers = empty(shape, dtype);
        try
        {
            stream.ReadExactly(numbers.bytes, "the numbers");
            stream.RequireEnd();
            ToMachineOrder(numbers.bytes, dtype.ElementSize());
            return numbers;
        }
        catch
        {
            numbers.Dispose();
            throw;
        }
    }

    private static ScalarType? TypeOf(ReadOnlySpan<byte> magic) => magic is not [0, 0, _, _] ? null : magic[2] switch
    {
        0x08 => ScalarType.Byte,
        0x09 => ScalarType.Int8,
        0x0B => ScalarType.Int16,
        0x0C => ScalarType.Int32,
        0x0D => ScalarType.Float32,
        0x0E => ScalarType.Float64,
        _ => null,
    };

    private static void ToMachineOrder(Span<byte> bytes, int elementSize)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return;
        }
        switch (elementSize)
        {
            case 2:
                var halves = MemoryMarshal.Cast<byte, short>(bytes);
                BinaryPrimitives.ReverseEndianness(halves, halves);
                break;
            case 4:
                var words = MemoryMarshal.Cast<byte, int>(bytes);
                BinaryPrimitives.ReverseEndianness(words, words);
                break;
            case 8:
                var longs = MemoryMarshal.Cast<byte, long>(bytes);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
        }
    }
}
