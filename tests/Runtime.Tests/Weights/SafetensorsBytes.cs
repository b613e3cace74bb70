using System.Buffers.Binary;
using System.Text;

namespace ModelDsl.Runtime.Tests.WeightFiles;

/// <summary>Puts files together byte by byte, right or wrong.</summary>
internal static class SafetensorsBytes
{
    public static byte[] File(string header, byte[] data)
    {
        var text = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)text.Length);
        return [.. length, .. text, .. data];
    }

    public static byte[] Floats(params float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
}
