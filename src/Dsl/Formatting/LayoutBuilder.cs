using ModelDsl.Dsl.Parsing;

namespace ModelDsl.Dsl.Formatting;

/// <summary>Finds where lines start and where they may: declarations, statements, stages, elements of brackets.</summary>
internal sealed partial class LayoutBuilder(TokenBuffer tokens)
{
    public const int Indentation = 4;
    private const int StageIndentation = 2;

    private readonly Gap[] gaps = [.. Enumerable.Range(0, tokens.Count + 1).Select(_ => new Gap())];
    private readonly List<Group> groups = [];
    private readonly List<Anchor> anchors = [];

    public Layout Build()
    {
        SetSpaces();
        foreach (var semicolon in Semicolons.Superfluous(tokens)) gaps[semicolon].IsDropped = true;
        foreach (var index in Enumerable.Range(0, gaps.Length)) gaps[index].IsForced = tokens.CommentsBefore(index)
            .Any(comment => comment.EndsLine || comment.StartsLine);

        var isPlain = true;
        foreach (var declaration in DeclarationSplitter.Split(tokens))
        {
            var first = gaps[declaration.Header.Start];
            (first.IsForced, first.KeepsBlankLine) = (true, true);
            var wasPlain = isPlain;
            isPlain = declaration.Body is null;
            first.NeedsBlankLine = declaration.Header.Start > 0 && !(wasPlain && isPlain);
            Declaration(declaration);
        }

        gaps[tokens.Count].KeepsBlankLine = true;
        return new Layout(
            gaps, groups.OrderByDescending(group => group.End).ToLookup(group => group.Start), anchors.ToLookup(anchor => anchor.Token));
    }

    private void SetSpaces()
    {
        var isIndex = new Stack<bool>([false]);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsClosing) isIndex.Pop();
            gaps[i].Spaces = Spacing.Before(tokens, i, isIndex.Peek());
            if (tokens[i].IsOpening)
            {
                isIndex.Push(tokens[i].Kind == TokenKind.OpenBracket && tokens.IsAdjacent(i) && Boundaries.EndsOperand(tokens, i - 1));
            }
        }
    }

    private void Declaration(DeclarationRange declaration)
    {
        var (start, end) = (declaration.Header.Start, declaration.Header.End);
        var anchor = AnchorAt(start);
        if (tokens[start + 2].Kind == TokenKind.OpenParen) gaps[start + 2].Spaces = 0;
        if (declaration.Body is { } body)
        {
            Elements(start, end, anchor);
            Body(body, declaration.BodyKind(tokens), declaration.Close, anchor);
            return;
        }

        // The chain of a block and the value of a function may stand on a line of their own.
        var equal = start;
        while (equal < end && tokens[equal].Kind != TokenKind.Equal) equal = tokens[equal].IsOpening
            ? tokens.Partners[equal] + 1
            : equal + 1;
        if (equal >= end || tokens[start].Text is not ("block" or "fn"))
        {
            Elements(start, end, anchor);
            return;
        }

        var whole = AddGroup(anchor, start, end);
        whole.IsBroken = tokens[equal + 1].StartsLine;
        Elements(start, equal + 1, anchor);
        Elements(equal + 1, end, AnchorAt(equal + 1));
        gaps[equal + 1].BreakWith(whole, Indentation);
    }

    private void Body(TokenRange body, BodyKind kind, int close, Anchor anchor)
    {
        if (body.Start == body.End && !gaps[close].IsForced) return;
        var statements = StatementSplitter.Split(tokens, body, kind).ToList();
        var width = kind == BodyKind.Statements
            ? 0
            : statements.Select(statement => tokens[statement.Start].Text.Length + 1).DefaultIfEmpty().Max();
        foreach (var statement in statements)
        {
            var own = AnchorAt(statement.Start);
            Elements(statement.Start, statement.End, own);
            StartLine(gaps[statement.Start], anchor, Indentation);
            gaps[statement.Start].KeepsBlankLine = true;
            if (width > 0 && statement.Start + 1 < statement.End)
            {
                gaps[statement.Start + 1].Spaces = width - tokens[statement.Start].Text.Length;
            }
        }

        StartLine(gaps[close], anchor, 0);
        (gaps[close].IsClosing, gaps[close].KeepsBlankLine) = (true, true);
    }

    private static void StartLine(Gap gap, Anchor anchor, int indentation) =>
        (gap.IsForced, gap.Anchor, gap.Indentation) = (true, anchor, indentation);

    private Anchor AnchorAt(int token)
    {
        var anchor = new Anchor(token);
        anchors.Add(anchor);
        return anchor;
    }

    private Group AddGroup(Anchor anchor, int start, int end)
    {
        var group = new Group(anchor, start, end);
        groups.Add(group);
        return group;
    }
}
