namespace ModelDsl.Dsl.Formatting;

/// <summary>The space in front of each token, and the stretches that are broken as a whole or not at all.</summary>
/// <param name="Gaps">One in front of each token and one at the end.</param>
/// <param name="Groups">By their first token, the longer ones first.</param>
/// <param name="Anchors">By their token.</param>
internal sealed record Layout(Gap[] Gaps, ILookup<int, Group> Groups, ILookup<int, Anchor> Anchors);

/// <summary>The space in front of a token.</summary>
internal sealed class Gap
{
    /// <summary>Between tokens of a line.</summary>
    public int Spaces { get; set; }

    /// <summary>A line starts here in any case.</summary>
    public bool IsForced { get; set; }

    /// <summary>A line starts here if this group is broken.</summary>
    public Group? Group { get; set; }

    /// <summary>From where a line that starts here is indented; null for the margin.</summary>
    public Anchor? Anchor { get; set; }

    public int Indentation { get; set; }

    /// <summary>The token closes a bracket: comments in front of it still belong inside.</summary>
    public bool IsClosing { get; set; }

    /// <summary>A blank line that the author left in front of the token stays.</summary>
    public bool KeepsBlankLine { get; set; }

    public bool NeedsBlankLine { get; set; }

    /// <summary>The token says nothing and is left out: always, or unless its group is broken.</summary>
    public bool IsDropped { get; set; }

    public Group? DroppedUnless { get; set; }

    public bool StartsLine => IsForced || Group is { IsBroken: true };

    public int Column => (Anchor?.Indentation ?? 0) + Indentation;

    /// <summary>The column of a comment in front of the token.</summary>
    public int CommentColumn => Column + (IsClosing ? LayoutBuilder.Indentation : 0);

    /// <summary>Lets a line start here when a group is broken.</summary>
    public void BreakWith(Group group, int indentation) => (Group, Anchor, Indentation) = (group, group.Anchor, indentation);
}

/// <summary>A token from whose line others are indented.</summary>
internal sealed class Anchor(int token)
{
    public int Token { get; } = token;

    /// <summary>The indentation of the line that the token stands on, known once it is written.</summary>
    public int Indentation { get; set; }
}

/// <summary>A stretch of tokens with places for line breaks, of which all are taken or none.</summary>
internal sealed class Group(Anchor anchor, int start, int end)
{
    public Anchor Anchor { get; } = anchor;

    public int Start { get; } = start;

    public int End { get; } = end;

    public bool IsBroken { get; set; }
}
