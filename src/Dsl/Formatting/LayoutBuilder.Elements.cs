using ModelDsl.Dsl.Parsing;

namespace ModelDsl.Dsl.Formatting;

internal sealed partial class LayoutBuilder
{
    /// <summary>What commas separate; they are broken together.</summary>
    private void Elements(int start, int end, Anchor anchor, Group? group = null)
    {
        for (var i = start + 1; i < end; i++) (gaps[i].Anchor, gaps[i].Indentation) = (anchor, Indentation);
        var element = start;
        var commas = new List<int>();
        for (var i = start; i < end; i++)
        {
            if (tokens[i].IsOpening) i = tokens.Partners[i];
            if (tokens[i].Kind != TokenKind.Comma) continue;
            Element(element, i);
            element = i + 1;
            commas.Add(i);
        }

        if (element < end) Element(element, end);
        if (commas.Count == 0) return;
        if (group is null)
        {
            group = AddGroup(anchor, start, end);
            group.IsBroken = commas.Any(comma => tokens[comma + 1].StartsLine);
        }

        foreach (var comma in commas)
        {
            if (comma + 1 < end) gaps[comma + 1].BreakWith(group, Indentation);
            else gaps[comma].DroppedUnless = group;
        }
    }

    /// <summary>One expression or pipeline. Breaks in front of <c>-></c> are the author's; a line that is too long gets a stage a
    /// line.</summary>
    private void Element(int start, int end)
    {
        var anchor = AnchorAt(start);
        var arrows = new List<int>();
        for (var i = start; i < end; i++)
        {
            if (tokens[i].IsOpening) i = Brackets(i, end);
            else if (tokens[i].Kind == TokenKind.Arrow) arrows.Add(i);
        }

        var line = AddGroup(anchor, start, arrows.Find(arrow => tokens[arrow].StartsLine) is > 0 and var first ? first : end);
        for (var i = 0; i < arrows.Count; i++)
        {
            var gap = gaps[arrows[i]];
            if (tokens[arrows[i]].StartsLine)
            {
                gap.IsForced = true;
                line = AddGroup(anchor, arrows[i], arrows.Find(
                    arrow => arrow > arrows[i] && tokens[arrow].StartsLine) is > 0 and var next ? next : end);
            }

            gap.BreakWith(line, StageIndentation);
        }
    }

    /// <summary>A pair of brackets, or of all the braces of an <c>if</c>; gives the index of the last closing one.</summary>
    private int Brackets(int open, int end)
    {
        var last = tokens.Partners[open];
        for (var close = last; tokens[close + 1].Is("else") && close + 1 < end; last = close) close = tokens.Partners[NextBrace(close + 2)];

        var group = AddGroup(AnchorAt(open), open, last + 1);
        while (true)
        {
            var close = tokens.Partners[open];
            if (close > open + 1) Bracket(open, close, group);
            if (close == last) return last;
            var next = NextBrace(close + 2);
            if (next > close + 2) Elements(close + 2, next, group.Anchor);
            open = next;
        }
    }

    private void Bracket(int open, int close, Group group)
    {
        Elements(open + 1, close, group.Anchor, group);
        gaps[open + 1].BreakWith(group, Indentation);
        gaps[close].BreakWith(group, 0);
        gaps[close].IsClosing = true;
        group.IsBroken |= tokens[open + 1].StartsLine || gaps.Skip(open + 1).Take(close - open).Any(gap => gap.StartsLine);
    }

    private int NextBrace(int index)
    {
        while (tokens[index].Kind != TokenKind.OpenBrace) index = tokens[index].IsOpening ? tokens.Partners[index] + 1 : index + 1;
        return index;
    }
}
