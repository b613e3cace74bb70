using System.Text;

namespace TorchSharp;

/// <summary>A tensor as Julia prints arrays: one matrix after the other, as many columns as fit the line.</summary>
internal sealed class JuliaText(TensorElements elements, string metadata, int width, string newLine)
{
    private const string Ellipsis = "...";

    private readonly StringBuilder text = new(metadata);

    public override string ToString()
    {
        var shape = elements.Shape;
        switch (shape.Length)
        {
            case 0:
                text.Append(", value = ").Append(elements[0]);
                break;
            case 1:
                text.Append(newLine);
                WriteMatrix(0, 1, shape[0]);
                break;
            case 2:
                text.Append(newLine);
                WriteMatrix(0, shape[0], shape[1]);
                break;
            default:
                var size = shape[^2] * shape[^1];
                for (var i = 0L; i < shape[..^2].TotalSize(); i++)
                {
                    text.Append(newLine).Append($"[{string.Join(',', Unravel(i))},..,..] =").Append(newLine);
                    WriteMatrix(i * size, shape[^2], shape[^1]);
                }
                break;
        }
        return text.ToString();
    }

    private void WriteMatrix(long position, long rowCount, long columnCount)
    {
        var rows = new List<string>[rowCount];
        for (var i = 0L; i < rowCount; i++)
            rows[i] = Fitting(position + i * columnCount, columnCount);
        if (rowCount == 0)
            return;

        var columns = rows.Min(row => row.Count);
        var widths = Enumerable.Range(0, columns).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns; i++)
                text.Append(' ').Append(row[i].PadLeft(widths[i]));
            if (columns < columnCount)
                text.Append(' ').Append(Ellipsis);
            text.Append(newLine);
        }
    }

    private List<string> Fitting(long position, long count)
    {
        var row = new List<string>();
        var left = width;
        for (var i = 0L; i < count; i++)
        {
            var cell = elements[position + i];
            if (left - cell.Length - Ellipsis.Length - 1 < 0)
                break;
            row.Add(cell);
            left -= cell.Length + 1;
        }
        return row;
    }

    /// <summary>The indices of the outer dimensions of a matrix.</summary>
    private IEnumerable<long> Unravel(long matrix)
    {
        var sizes = elements.Shape[..^2];
        var indices = new long[sizes.Length];
        for (var i = sizes.Length - 1; i >= 0; i--)
            (matrix, indices[i]) = Math.DivRem(matrix, sizes[i]);
        return indices;
    }
}
