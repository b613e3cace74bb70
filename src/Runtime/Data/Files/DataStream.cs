namespace ModelDsl.Runtime;

/// <summary>A binary file, plain or compressed (<c>.gz</c>), whose promises are compared with its length before memory is taken.</summary>
internal sealed class DataStream : IDisposable
{
    // The highest ratio that DEFLATE reaches.
    private const long MostRatio = 1032;

    private readonly FileStream _file;
    private readonly Stream _content;

    private DataStream(string path, FileStream file)
    {
        (Path, _file) = (path, file);
        IsCompressed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        _content = WholeGzipStream.Of(file, path);
    }

    public string Path { get; }

    public bool IsCompressed { get; }

    /// <summary>How many bytes of the content were read.</summary>
    public long Position { get; private set; }

    /// <summary>How long the content is, or, of a compressed file, can be.</summary>
    public long Bound => IsCompressed ? checked(_file.Length * MostRatio) : _file.Length;

    public static T Read<T>(string path, Func<DataStream, T> read)
    {
        try
        {
            using var stream = new DataStream(path, File.OpenRead(path));
            return read(stream);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataFileException(path, null, "no such file", e);
        }
        catch (Exception e) when (e is IOException and not DataFileException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DataFileException(path, null, $"cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Refuses what is more than allowed, or more than the file can hold.</summary>
    public void RequireRoom(Int128 bytes, long most, string what)
    {
        if (bytes > most)
        {
            throw Wrong(Position, $"{what} would take {bytes} bytes, more than the {most} that are allowed");
        }
        if (Position + bytes > Bound)
        {
            throw Wrong(
                null, $"truncated: {what} would take {bytes} bytes, but the file has {(IsCompressed ? "at most " : "")}{Bound - Position} left");
        }
    }

    public void ReadExactly(Span<byte> target, string what)
    {
        var read = _content.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
        if (read < target.Length)
        {
            throw Wrong(Position + read, $"truncated in {what}: {target.Length - read} bytes are missing");
        }
        Position += read;
    }

    /// <summary>All that is left.</summary>
    public byte[] ReadToEnd(long most)
    {
        if (!IsCompressed)
        {
            RequireRoom(_file.Length - Position, most, "its content");
            var all = new byte[_file.Length - Position];
            ReadExactly(all, "its content");
            return all;
        }

        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = _content.Read(buffer)) > 0; Position += read)
        {
            if (content.Length + read > most)
            {
                throw Wrong(Position, $"unfolds to more than the {most} bytes that are allowed");
            }
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }

    public void RequireEnd()
    {
        if (_content.ReadByte() >= 0)
        {
            throw Wrong(Position, "there is more than the header describes");
        }
    }

    public DataFileException Wrong(long? offset, string problem) => new(Path, offset, problem);

    public void Dispose()
    {
        _content.Dispose();
        _file.Dispose();
    }
}
