using ModelDsl.Dsl.Parsing;

namespace ModelDsl.Dsl.Formatting;

/// <summary>The space between two tokens of a line.</summary>
internal static class Spacing
{
    /// <param name="inIndex">The token stands directly in the brackets of an index, where a colon is part of a slice.</param>
    public static int Before(TokenBuffer tokens, int index, bool inIndex)
    {
        if (index == 0) return 0;
        var (token, before) = (tokens[index], tokens[index - 1]);
        if (IsTight(before.Kind) || IsUnaryMinus(tokens, index - 1)) return 0;
        return token.Kind switch
        {
            TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Question => 0,
            TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.Dot or TokenKind.Range => 0,
            _ when inIndex && before.Kind == TokenKind.Colon => 0,

            // A call and an index stand directly behind their target, an operand in brackets does not: what is written has a meaning.
            TokenKind.OpenParen or TokenKind.OpenBracket when Boundaries.EndsOperand(tokens, index - 1) => tokens.IsAdjacent(index) ? 0 : 1,
            _ => 1,
        };
    }

    private static bool IsTight(TokenKind kind) => kind is TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.Dot or TokenKind.Range;

    private static bool IsUnaryMinus(TokenBuffer tokens, int index) =>
        tokens[index].Kind == TokenKind.Minus && (index == 0 || !Boundaries.EndsOperand(tokens, index - 1));
}
