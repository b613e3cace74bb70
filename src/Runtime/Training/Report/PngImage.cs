using System.Buffers.Binary;
using System.IO.Compression;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Encodes a tensor as a PNG: 8 bits a channel, grey or RGB, without filters. A report needs no more, and a graphics library would
/// bring native code to every program that uses a network.
/// </summary>
internal static class PngImage
{
    private const int Largest = 4096;

    /// <param name="image">[H, W], [1, H, W] or [3, H, W]; uint8, or floating point from 0 to 1, beyond which it is clipped.</param>
    /// <exception cref="ArgumentException">It is no such tensor.</exception>
    public static byte[] Encode(Tensor image)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var planes = image.dim() == 2 ? image.unsqueeze(0) : image;
        if (planes.dim() != 3 || planes.size(0) is not (1 or 3) || planes.size(1) is < 1 or > Largest || planes.size(2) is < 1 or > Largest)
        {
            throw new ArgumentException($"an image must be [H, W], [1, H, W] or [3, H, W] with sides of 1 to {Largest}, but is {Notation.Of(image)}", nameof(image));
        }
        if (planes.dtype != ScalarType.Byte)
        {
            if (!planes.is_floating_point())
            {
                throw new ArgumentException($"an image must be uint8, or floating point from 0 to 1, but is {Notation.Of(image)}",
                    nameof(image));
            }
            planes = (planes.to(ScalarType.Float32).nan_to_num(0) * 255).round().clamp(0, 255).to(ScalarType.Byte);
        }

        var (channels, height, width) = ((int)planes.size(0), (int)planes.size(1), (int)planes.size(2));
        var pixels = planes.cpu().permute(1, 2, 0).contiguous().data<byte>().ToArray();
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        WriteChunk(png, "IHDR"u8, Header(width, height, channels));
        WriteChunk(png, "IDAT"u8, Compress(pixels, width * channels));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Header(int width, int height, int channels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = (byte)(channels == 3 ? 2 : 0);
        return header;
    }

    private static byte[] Compress(byte[] pixels, int stride)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var start = 0; start < pixels.Length; start += stride)
            {
                zlib.WriteByte(0); // The row's filter: none.
                zlib.Write(pixels, start, stride);
            }
        }
        return data.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = crc >> 1 ^ (0xedb88320 & (uint)-(int)(crc & 1));
            }
        }
        return crc;
    }
}
