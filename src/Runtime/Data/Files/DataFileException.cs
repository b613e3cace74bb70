namespace ModelDsl.Runtime;

/// <summary>
/// A data file that is malformed, truncated, or too large; the message begins with <c>file(byte n)</c>. Nothing was loaded.
/// </summary>
public sealed class DataFileException : IOException
{
    /// <summary>Points at a byte of a file, counted from 0 in its uncompressed content; null means the file as a whole.</summary>
    public DataFileException(string file, long? offset, string problem, Exception? inner = null)
        : base(offset is { } place ? $"{file}(byte {place}): {problem}" : $"{file}: {problem}", inner) => (File, Offset) = (file, offset);

    /// <summary>The file, or folder.</summary>
    public string File { get; }

    /// <summary>The byte, from 0.</summary>
    public long? Offset { get; }
}
