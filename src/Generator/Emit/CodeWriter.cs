using System.Text;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes indented C# with <c>\n</c> alone, so that the text is the same on every system.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int indent;
    private bool blankPending;

    public void Line(string line)
    {
        if (blankPending) text.Append('\n');
        blankPending = false;
        foreach (var part in line.Split('\n'))
        {
            if (part.Length > 0) text.Append(' ', indent * 4).Append(part);
            text.Append('\n');
        }
    }

    /// <summary>Takes over what another writer wrote.</summary>
    public void Lines(CodeWriter other)
    {
        foreach (var line in other.ToString().TrimEnd('\n').Split('\n')) Line(line);
    }

    /// <summary>Puts one blank line before the next line, if there is one in this block.</summary>
    public void Blank() => blankPending = true;

    /// <summary>Opens a brace block; disposing closes it.</summary>
    public Block Open(string? header = null)
    {
        if (header is not null) Line(header);
        Line("{");
        indent++;
        return new Block(this);
    }

    /// <summary>Indents without braces, as below <c>case</c>; disposing ends it.</summary>
    public Indentation Indent()
    {
        indent++;
        return new Indentation(this);
    }

    /// <summary>An XML documentation element; several lines are set below one another.</summary>
    public void Documentation(string element, string content)
    {
        var name = element.Split(' ')[0];
        var lines = content.Split('\n');
        if (lines.Length == 1)
        {
            Line($"/// <{element}>{lines[0].Trim()}</{name}>");
            return;
        }

        Line($"/// <{element}>");
        foreach (var line in lines) Line($"/// {line.Trim()}".TrimEnd());
        Line($"/// </{name}>");
    }

    public override string ToString() => text.ToString();

    private void Close()
    {
        blankPending = false;
        indent--;
        Line("}");
    }

    public readonly struct Indentation(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer.indent--;
    }

    public readonly struct Block(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }
}
