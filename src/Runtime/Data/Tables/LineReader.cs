using System.Text;

namespace ModelDsl.Runtime;

/// <summary>Reads lines of bounded length, so that a file without line ends cannot fill the memory.</summary>
internal sealed class LineReader(Stream stream, string path, int longest)
{
    private readonly StreamReader _reader = new(stream, Encoding.UTF8);
    private readonly StringBuilder _line = new();

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    public string? Next()
    {
        if (_reader.Peek() < 0)
        {
            return null;
        }

        Number++;
        _line.Clear();
        for (int c; (c = _reader.Read()) >= 0 && c != '\n';)
        {
            if (_line.Length == longest)
            {
                throw new CsvException(path, Number, longest + 1, $"a line of more than {longest} characters");
            }
            _line.Append((char)c);
        }
        return _line.ToString().TrimEnd('\r');
    }
}
