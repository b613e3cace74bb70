using System.Text;

namespace TorchSharp;

/// <summary>Nested rows in brackets, the middle of long ones left out.</summary>
internal abstract class NestedText(TensorElements elements, int maxRows, int maxColumns)
{
    protected StringBuilder Text { get; } = new();

    protected TensorElements Elements { get; } = elements;

    protected abstract (char Open, char Close) Brackets { get; }

    /// <summary>What stands between two parts of a dimension.</summary>
    protected abstract string Separator(int dim);

    /// <summary>What ends the line of an omission.</summary>
    protected abstract string AfterOmission(int dim);

    protected abstract string Cell(long position);

    /// <summary>Writes the part of the tensor that begins at a position, from a dimension on inwards.</summary>
    protected void WriteNested(int dim, long position, bool indented)
    {
        if (indented)
            Text.Append(' ', dim);
        Text.Append(Brackets.Open);
        WriteParts(dim, position);
        Text.Append(Brackets.Close);
    }

    protected void WriteParts(int dim, long position)
    {
        var last = dim == Elements.Shape.Length - 1;
        var count = Elements.Shape[dim];
        var size = Elements.Shape[(dim + 1)..].TotalSize();
        var limit = last ? maxColumns : maxRows;
        var tail = limit / 2;

        for (var i = 0L; i < count; i++)
        {
            if (count > limit && i == limit - tail)
            {
                WriteOmission(dim, last);
                i = count - tail;
                if (i >= count)
                    break;
            }
            if (last)
                Text.Append(Cell(position + i));
            else
                WriteNested(dim + 1, position + i * size, indented: i > 0);
            if (i < count - 1)
                Text.Append(last ? ", " : Separator(dim));
        }
    }

    private void WriteOmission(int dim, bool last)
    {
        if (last)
            Text.Append("... ");
        else
            Text.Append(' ', dim).Append(" ...").Append(AfterOmission(dim));
    }
}
