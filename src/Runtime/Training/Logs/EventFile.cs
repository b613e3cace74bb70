using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace ModelDsl.Runtime;

/// <summary>
/// A TensorBoard event file: TFRecords, which are length and data, each followed by a masked CRC-32C, of <c>Event</c> messages.
/// Every record is one write to the operating system, so that a killed process leaves whole records.
/// </summary>
internal sealed class EventFile : IDisposable
{
    public const string Prefix = "events.out.tfevents.";

    private readonly FileStream _stream;

    private EventFile(string path) =>
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>Makes a file whose name sorts behind all event files of the folder, the order in which TensorBoard reads them.</summary>
    public static EventFile Create(string folder)
    {
        var last = Directory.EnumerateFiles(folder, $"{Prefix}*").Select(Second).DefaultIfEmpty(0).Max();
        var second = Math.Max(DateTimeOffset.UtcNow.ToUnixTimeSeconds(), last + 1);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{second:D10}.{Environment.MachineName}.{Environment.ProcessId}");
        var file = new EventFile(Path.Combine(folder, name));
        file.Write(step: 0, message => message.Text(3, "brain.Event:2"));
        return file;
    }

    /// <summary>Tells the reader that a process starts at this step: what other files say of it and later steps is void.</summary>
    public void WriteRestart(long step) => Write(step, message => message.Message(7, log => log.Integer(1, 1)));

    public void WriteScalars(long step, IEnumerable<(string Tag, double Value)> scalars) =>
        Write(step, message => message.Message(5, summary =>
        {
            foreach (var (tag, value) in scalars)
            {
                summary.Message(1, entry =>
                {
                    entry.Text(1, tag);
                    entry.Single(2, (float)value);
                });
            }
        }));

    public void Dispose() => _stream.Dispose();

    internal static uint MaskedCrc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc = BitOperations.Crc32C(crc, value);
        }
        return BitOperations.RotateRight(~crc, 15) + 0xa282ead8;
    }

    private static long Second(string path)
    {
        var rest = Path.GetFileName(path)[Prefix.Length..];
        return long.TryParse(rest.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second < int.MaxValue
            ? second : 0;
    }

    private void Write(long step, Action<ProtoWriter> write)
    {
        var message = new ProtoWriter();
        message.Double(1, (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalSeconds);
        message.Integer(2, step);
        write(message);

        var data = message.Bytes;
        var record = new byte[data.Length + 16];
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(8), MaskedCrc(record.AsSpan(0, 8)));
        data.CopyTo(record.AsSpan(12));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(12 + data.Length), MaskedCrc(data));
        _stream.Write(record);
    }
}
