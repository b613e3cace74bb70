using System.Buffers.Binary;
using System.IO.Compression;

namespace ModelDsl.Runtime.Tests.Data;

/// <summary>Files as their formats describe them.</summary>
internal static class BinaryFiles
{
    public static byte[] Idx(byte type, uint[] shape, params byte[] numbers)
    {
        var bytes = new List<byte> { 0, 0, type, (byte)shape.Length };
        var size = new byte[4];
        foreach (var length in shape)
        {
            BinaryPrimitives.WriteUInt32BigEndian(size, length);
            bytes.AddRange(size);
        }
        return [.. bytes, .. numbers];
    }

    public static byte[] CifarRecord(byte[] classes, int seed) => [.. classes, .. Enumerable.Range(seed, 3072).Select(i => (byte)(i * 7))];

    public static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize))
        {
            gzip.Write(content);
        }
        return bytes.ToArray();
    }
}
