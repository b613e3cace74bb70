namespace ModelDsl.Dsl.Text;

/// <summary>A position in a file; line and column count from 1, columns in UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>The text of one <c>.nnet</c> file with its path and line map.</summary>
public sealed class SourceFile
{
    private readonly int[] lineStarts;

    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') starts.Add(i + 1);
        }

        lineStarts = [.. starts];
    }

    public string Path { get; }

    public string Text { get; }

    public LinePosition PositionAt(int offset)
    {
        var index = Array.BinarySearch(lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>The text of a line (counted from 1) without its line end.</summary>
    public string LineText(int line)
    {
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] : Text.Length;
        return Text.Substring(start, end - start).TrimEnd('\r', '\n');
    }
}
