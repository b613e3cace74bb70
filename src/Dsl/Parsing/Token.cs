using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Parsing;

/// <summary>What a token is. The value doubles as the character that Sprache reads, so most kinds are their own text.</summary>
internal enum TokenKind : ushort
{
    End = 0,
    Identifier = 'a',
    Integer = '0',
    Float = 'f',
    String = '"',
    OpenParen = '(',
    CloseParen = ')',
    OpenBracket = '[',
    CloseBracket = ']',
    OpenBrace = '{',
    CloseBrace = '}',
    Comma = ',',
    Colon = ':',
    Semicolon = ';',
    Dot = '.',
    Question = '?',
    Equal = '=',
    Plus = '+',
    Minus = '-',
    Star = '*',
    Slash = '/',
    Percent = '%',
    At = '@',
    Less = '<',
    Greater = '>',
    LessOrEqual = '≤',
    GreaterOrEqual = '≥',
    EqualEqual = '≡',
    NotEqual = '≠',
    StarStar = '^',
    Arrow = '→',
    Range = '‥',
    Ellipsis = '…',
}

/// <param name="Text">As written; a string with its quotes.</param>
/// <param name="StartsLine">Whether only space and comments stand before it on its line.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, bool StartsLine)
{
    public int End => Start + Text.Length;

    public TextSpan Span => new(Start, Text.Length);

    public bool Is(string word) => Kind == TokenKind.Identifier && Text == word;

    public bool IsOpening => Kind is TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace;

    public bool IsClosing => Kind is TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace;

    public Syntax.Identifier ToIdentifier() => new(Text, Span);
}
