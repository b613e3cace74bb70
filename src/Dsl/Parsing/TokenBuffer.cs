using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Parsing;

/// <summary>The tokens of a file, or of one hole of a label template.</summary>
internal sealed class TokenBuffer(SourceFile file, TextSpan span, IReadOnlyList<Token> tokens, IReadOnlyList<Comment> comments)
{
    private readonly ILookup<int, Comment> commentsByToken = comments.ToLookup(comment => comment.Token);

    public SourceFile File { get; } = file;

    /// <summary>The text that the tokens were cut from.</summary>
    public TextSpan Span { get; } = span;

    public int Count => tokens.Count;

    /// <summary>A token; beyond the end stands <see cref="TokenKind.End"/>.</summary>
    public Token this[int index] => (uint)index < (uint)tokens.Count ? tokens[index] : EndAt(tokens.Count);

    /// <summary>For each bracket the index of its partner; -1 where it has none, and for every other token.</summary>
    public int[] Partners { get; set; } = [];

    /// <summary>
    /// What a parser found wrong when it knows more than which token was expected. There is no backtracking, so the
    /// fault that was set before a parse failed is the cause of the failure.
    /// </summary>
    public Diagnostic? Fault { get; set; }

    /// <summary>The <c>///</c> text in front of a token, or null.</summary>
    public string? DocumentationOf(int index)
    {
        var lines = commentsByToken[index].Select(comment => comment.Documentation).OfType<string>().ToArray();
        return lines.Length > 0 ? string.Join("\n", lines).TrimEnd('\n') : null;
    }

    /// <summary>The comments between a token and the one before it.</summary>
    public IEnumerable<Comment> CommentsBefore(int index) => commentsByToken[index];

    /// <summary>The empty token behind the last one in front of <paramref name="index"/>.</summary>
    public Token EndAt(int index) => new(TokenKind.End, "", index > 0 ? tokens[index - 1].End : Span.Start, false);

    /// <summary>Whether a token stands directly behind the one before it.</summary>
    public bool IsAdjacent(int index) => index > 0 && index < tokens.Count && tokens[index - 1].End == tokens[index].Start;

    public Location LocationOf(Token token) => new(File, token.Span);
}

/// <summary>A stretch of tokens: one statement, declaration header or hole.</summary>
internal readonly record struct TokenRange(int Start, int End);
