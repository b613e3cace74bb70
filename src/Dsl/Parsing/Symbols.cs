namespace ModelDsl.Dsl.Parsing;

/// <summary>The operators and brackets of the language.</summary>
internal static class Symbols
{
    private static readonly (TokenKind Kind, string Text)[] all =
    [
        (TokenKind.Ellipsis, "..."), (TokenKind.Range, ".."), (TokenKind.Arrow, "->"), (TokenKind.StarStar, "**"),
        (TokenKind.EqualEqual, "=="), (TokenKind.NotEqual, "!="), (TokenKind.LessOrEqual, "<="), (TokenKind.GreaterOrEqual, ">="),
        (TokenKind.OpenParen, "("), (TokenKind.CloseParen, ")"), (TokenKind.OpenBracket, "["), (TokenKind.CloseBracket, "]"),
        (TokenKind.OpenBrace, "{"), (TokenKind.CloseBrace, "}"), (TokenKind.Comma, ","), (TokenKind.Colon, ":"),
        (TokenKind.Semicolon, ";"), (TokenKind.Dot, "."), (TokenKind.Question, "?"), (TokenKind.Equal, "="),
        (TokenKind.Plus, "+"), (TokenKind.Minus, "-"), (TokenKind.Star, "*"), (TokenKind.Slash, "/"),
        (TokenKind.Percent, "%"), (TokenKind.At, "@"), (TokenKind.Less, "<"), (TokenKind.Greater, ">"),
    ];

    private static readonly (TokenKind Kind, string Text)[][] byFirst =
        [.. Enumerable.Range(0, 128).Select(first => all.Where(symbol => symbol.Text[0] == first).ToArray())];

    private static readonly Dictionary<TokenKind, string> texts = all.ToDictionary(symbol => symbol.Kind, symbol => symbol.Text);

    /// <summary>The longest symbol that the three characters start with.</summary>
    public static (TokenKind Kind, string Text)? Match(char first, char second, char third)
    {
        if (first >= byFirst.Length) return null;
        foreach (var symbol in byFirst[first])
        {
            var fits = symbol.Text.Length switch
            {
                1 => true,
                2 => symbol.Text[1] == second,
                _ => symbol.Text[1] == second && symbol.Text[2] == third,
            };
            if (fits) return symbol;
        }

        return null;
    }

    public static string TextOf(TokenKind kind) => texts[kind];
}
