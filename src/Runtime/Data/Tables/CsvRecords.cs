using System.Text;

namespace ModelDsl.Runtime;

/// <summary>
/// Reads comma-separated records as RFC 4180 has them: cells may be in quotes, and then hold separators, doubled quotes, line ends.
/// </summary>
internal sealed class CsvRecords(Stream stream, string path, CsvOptions options)
{
    private readonly StreamReader _reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
    private readonly StringBuilder _cell = new();
    private int _column = 1;
    private int _characters;
    private int _line = 1;

    /// <summary>The line at which the record read last begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The next record that is no empty line; each cell has the place of its first character in its line.</summary>
    public List<Cell>? Next()
    {
        while (_reader.Peek() >= 0)
        {
            var record = Record();
            if (record is not [{ Text.Length: 0, IsQuoted: false }])
            {
                return record;
            }
        }
        return null;
    }

    private List<Cell> Record()
    {
        var cells = new List<Cell>();
        (Line, _characters) = (_line, 0);
        while (true)
        {
            cells.Add(ReadCell());
            var end = Read();
            if (end == options.Separator)
            {
                continue;
            }
            if (end == '\r' && _reader.Peek() == '\n')
            {
                end = Read();
            }
            return end is < 0 or '\n' ? cells : throw Wrong("expected a separator or the end of the line after the closing quote");
        }
    }

    private Cell ReadCell()
    {
        _cell.Clear();
        var (line, column) = (_line, _column);
        if (_reader.Peek() == '"')
        {
            Read();
            ReadQuoted(line, column);
            return new Cell(_cell.ToString(), line, column, IsQuoted: true);
        }
        while (_reader.Peek() is >= 0 and var next && next != options.Separator && next != '\n' && next != '\r')
        {
            _cell.Append((char)Read());
        }
        return new Cell(_cell.ToString().Trim(), line, column, IsQuoted: false);
    }

    private void ReadQuoted(int line, int column)
    {
        while (true)
        {
            var c = Read();
            if (c < 0)
            {
                throw new CsvException(path, line, column, "the quote is not closed");
            }
            if (c == '"')
            {
                if (_reader.Peek() != '"')
                {
                    return;
                }
                Read();
            }
            _cell.Append((char)c);
        }
    }

    private int Read()
    {
        var c = _reader.Read();
        if (c >= 0 && ++_characters > options.LongestRecord)
        {
            throw new CsvException(path, Line, 1, $"a record of more than {options.LongestRecord} characters");
        }
        (_line, _column) = c == '\n' ? (_line + 1, 1) : (_line, _column + 1);
        return c;
    }

    private CsvException Wrong(string problem) => new(path, _line, Math.Max(_column - 1, 1), problem);

    /// <summary>A cell's text and place.</summary>
    public readonly record struct Cell(string Text, int Line, int Column, bool IsQuoted);
}
