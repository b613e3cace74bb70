using System.Buffers.Binary;
using System.Text;

namespace ModelDsl.Runtime;

/// <summary>Writes the few kinds of protocol-buffer fields that an event needs; less than a library for them would take.</summary>
internal sealed class ProtoWriter
{
    private const int Varint = 0, Fixed64 = 1, Delimited = 2, Fixed32 = 5;

    private readonly MemoryStream _stream = new();

    public ReadOnlySpan<byte> Bytes => _stream.GetBuffer().AsSpan(0, (int)_stream.Length);

    public void Integer(int field, long value)
    {
        Key(field, Varint);
        Number((ulong)value);
    }

    public void Double(int field, double value)
    {
        Key(field, Fixed64);
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        _stream.Write(bytes);
    }

    public void Single(int field, float value)
    {
        Key(field, Fixed32);
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        _stream.Write(bytes);
    }

    public void Text(int field, string value) => Block(field, Encoding.UTF8.GetBytes(value));

    public void Message(int field, Action<ProtoWriter> write)
    {
        var message = new ProtoWriter();
        write(message);
        Block(field, message.Bytes);
    }

    private void Block(int field, ReadOnlySpan<byte> bytes)
    {
        Key(field, Delimited);
        Number((ulong)bytes.Length);
        _stream.Write(bytes);
    }

    private void Key(int field, int kind) => Number((ulong)(field << 3 | kind));

    private void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _stream.WriteByte((byte)(value | 0x80));
        }
        _stream.WriteByte((byte)value);
    }
}
