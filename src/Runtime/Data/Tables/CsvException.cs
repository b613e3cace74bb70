namespace ModelDsl.Runtime;

/// <summary>A CSV file that cannot be read as numbers; the message begins with <c>file(line,column)</c>.</summary>
public sealed class CsvException : FormatException
{
    /// <summary>Points at a place in a file; line and column count from 1, 0 means the file as a whole.</summary>
    public CsvException(string file, int line, int column, string problem, Exception? inner = null)
        : base(line == 0 ? $"{file}: {problem}" : $"{file}({line},{column}): {problem}", inner) =>
        (File, Line, Column) = (file, line, column);

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The character in the line, from 1.</summary>
    public int Column { get; }
}
