using System.Buffers.Binary;
using System.IO.Compression;

namespace ModelDsl.Runtime;

/// <summary>
/// The content of a <c>.gz</c> file of one member, which must be whole: <see cref="GZipStream"/> alone takes the end of a truncated file
/// for the end of its content. The length in the file's last four bytes tells them apart.
/// </summary>
internal sealed class WholeGzipStream(FileStream file) : Stream
{
    private readonly GZipStream _content = new(file, CompressionMode.Decompress);
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>The content of a file, whether compressed or not.</summary>
    public static Stream Of(FileStream file, string path) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new WholeGzipStream(file) : file;

    public override int Read(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        _read += read;
        if (read == 0 && buffer.Length > 0)
        {
            RequireWhole();
        }
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }
        base.Dispose(disposing);
    }

    private void RequireWhole()
    {
        Span<byte> length = stackalloc byte[sizeof(uint)];
        if (file.Length < length.Length || RandomAccess.Read(file.SafeFileHandle, length, file.Length - length.Length) < length.Length
            || BinaryPrimitives.ReadUInt32LittleEndian(length) != (uint)_read)
        {
            throw new InvalidDataException(
                $"the archive ends after {_read} bytes of content, not the length that it tells: it is truncated, or of several parts");
        }
    }
}
