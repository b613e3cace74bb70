using System.Buffers.Binary;

namespace ModelDsl.Runtime;

/// <summary>Looks for the mark at the end of a picture's file: decoders make up what is missing before it.</summary>
internal static class PictureEnd
{
    private const int PngSignature = 8;
    private const int PngChunk = 12;

    /// <summary>Whether the chunks of a PNG file go on to IEND.</summary>
    public static bool IsInPng(ReadOnlySpan<byte> bytes)
    {
        var left = bytes[Math.Min(PngSignature, bytes.Length)..];
        while (left.Length >= PngChunk)
        {
            if (left[4..8].SequenceEqual("IEND"u8))
            {
                return true;
            }
            var length = BinaryPrimitives.ReadUInt32BigEndian(left);
            if (length > left.Length - PngChunk)
            {
                return false;
            }
            left = left[(PngChunk + (int)length)..];
        }
        return false;
    }

    /// <summary>
    /// Whether the segments of a JPEG file go on to EOI. Segments have lengths, so that a thumbnail's EOI does not count.
    /// </summary>
    public static bool IsInJpeg(ReadOnlySpan<byte> bytes)
    {
        const byte Mark = 0xFF, StartOfImage = 0xD8, EndOfImage = 0xD9;
        for (var at = 0; at + 1 < bytes.Length;)
        {
            if (bytes[at] != Mark)
            {
                at++;
                continue;
            }
            switch (bytes[at + 1])
            {
                case EndOfImage:
                    return true;
                case Mark:
                    at++;
                    break;
                // A stuffed zero in the pixels' data, and marks that have no length: restarts among the data, and the start.
                case 0 or 1 or (>= 0xD0 and <= 0xD7) or StartOfImage:
                    at += 2;
                    break;
                default:
                    if (at + 4 > bytes.Length)
                    {
                        return false;
                    }
                    at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
                    break;
            }
        }
        return false;
    }
}
