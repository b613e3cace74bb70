using System.Text;
using ModelDsl.Dsl.Parsing;

namespace ModelDsl.Dsl.Formatting;

/// <summary>Writes tokens by their layout, and breaks the groups that do not fit.</summary>
internal sealed class LayoutWriter(TokenBuffer tokens, Layout layout)
{
    private readonly StringBuilder text = new();
    private int column;
    private int indentation;

    public string Write()
    {
        for (var i = 0; i <= tokens.Count; i++) Write(i);
        return text.Length > 0 ? text.Append('\n').ToString() : "";
    }

    private void Write(int index)
    {
        var gap = layout.Gaps[index];
        var isBlank = gap.NeedsBlankLine;
        var end = index > 0 ? tokens[index - 1].End : 0;
        var needsLine = gap.StartsLine;
        var wasComment = false;
        foreach (var comment in tokens.CommentsBefore(index))
        {
            if (comment.StartsLine && (needsLine || wasComment || comment.EndsLine))
            {
                NewLine(gap.CommentColumn, isBlank || KeepsBlankLine(index, end, comment.Start));
            }
            else Append(text.Length > 0 ? " " : "");
            AppendLines(comment.Text);
            end = comment.End;
            isBlank &= !comment.StartsLine;
            wasComment = true;
            needsLine |= comment.EndsLine;
        }

        if (index == tokens.Count || IsDropped(gap)) return;
        var sameLine = wasComment && NewLines(end, tokens[index].Start) == 0;
        if (needsLine && !sameLine) NewLine(gap.Column, isBlank || (!gap.IsClosing && KeepsBlankLine(index, end, tokens[index].Start)));
        else Append(new string(' ', wasComment ? Math.Max(1, gap.Spaces) : gap.Spaces));
        Enter(index);
        foreach (var group in layout.Groups[index]) group.IsBroken |= !Fits(group);
        Append(tokens[index].Text);
    }

    /// <summary>Whether the lines of a group are short enough if nothing is broken that need not be.</summary>
    private bool Fits(Group group)
    {
        var before = (column, indentation);
        var fits = true;
        for (var i = group.Start; i < tokens.Count && fits; i++)
        {
            var gap = layout.Gaps[i];
            if (IsDropped(gap)) continue;
            if (i > group.Start)
            {
                if (gap.StartsLine && i >= group.End) break;
                if (gap.StartsLine) column = indentation = gap.Column;
                else column += gap.Spaces + tokens.CommentsBefore(i).Sum(comment => comment.Text.Length + 1);
                Enter(i);
            }

            column += tokens[i].Text.Length;
            fits = column <= Formatter.MaximumWidth;
        }

        (column, indentation) = before;
        return fits;
    }

    private static bool IsDropped(Gap gap) => gap.IsDropped || gap.DroppedUnless is { IsBroken: false };

    private void Enter(int index)
    {
        foreach (var anchor in layout.Anchors[index]) anchor.Indentation = indentation;
    }

    private void NewLine(int indent, bool withBlankLine)
    {
        if (text.Length > 0) text.Append(withBlankLine ? "\n\n" : "\n");
        text.Append(' ', indent);
        column = indentation = indent;
    }

    private void Append(string piece)
    {
        text.Append(piece);
        column += piece.Length;
    }

    // The lines of a comment are the author's.
    private void AppendLines(string comment) => Append(comment.Replace("\r\n", "\n"));

    /// <summary>Whether a blank line stays in front of what follows; none stands behind an opening brace.</summary>
    private bool KeepsBlankLine(int index, int start, int end) =>
        layout.Gaps[index].KeepsBlankLine && NewLines(start, end) > 1
        && !(index > 0 && tokens[index - 1].Kind == TokenKind.OpenBrace && tokens[index - 1].End == start);

    private int NewLines(int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (tokens.File.Text[i] == '\n') count++;
        }

        return count;
    }
}
