namespace ModelDsl.Dsl.Parsing;

/// <summary>The kind of body that statements or entries stand in.</summary>
internal enum BodyKind
{
    Statements,
    Pair,
    Train,
}

/// <summary>
/// Where declarations and statements begin. Newlines end nothing, so a statement ends where an operand follows an
/// operand without an operator between them; a line end only helps to read text that is broken.
/// </summary>
internal static class Boundaries
{
    private static readonly HashSet<string> infixWords = ["and", "or", "in", "as", "else"];
    private static readonly HashSet<string> prefixWords = ["not", "if", "for", "repeat"];
    private static readonly HashSet<string> declarationKeywords = [.. SyntaxFacts.DeclarationKeywords];
    private static readonly HashSet<string> statementKeywords = [.. SyntaxFacts.StatementKeywords];

    public static bool IsDeclarationKeyword(Token token) => token.Kind == TokenKind.Identifier && declarationKeywords.Contains(token.Text);

    /// <summary><c>model Name</c> and its like; two words in a row occur nowhere inside an expression, only where statements
    /// meet.</summary>
    public static bool IsDeclarationStart(TokenBuffer tokens, int index) =>
        IsDeclarationKeyword(tokens[index]) && IsName(tokens[index + 1]) && !tokens[index + 1].StartsLine;

    /// <summary>Whether a statement keyword stands here as one: not bound, called, compared or passed on.</summary>
    public static bool IsStatementKeyword(TokenBuffer tokens, int index)
    {
        var token = tokens[index];
        if (token.Kind != TokenKind.Identifier || !statementKeywords.Contains(token.Text)) return false;
        var next = tokens[index + 1];
        if (next.Kind == TokenKind.OpenParen) return !tokens.IsAdjacent(index + 1) || token.Text is "require" or "expect";
        if (next.Kind == TokenKind.OpenBracket) return !tokens.IsAdjacent(index + 1);
        if (next.Kind == TokenKind.Identifier && tokens[index + 2].Kind == TokenKind.Colon) return true;
        return StartsOperand(next) || (token.Text is "where" or "require" or "expect" && next.Kind == TokenKind.Minus);
    }

    /// <summary>Whether a word and another one behind it on its line stand where a statement starts: no expression looks like
    /// that.</summary>
    public static bool IsUnknownKeyword(TokenBuffer tokens, int index) =>
        IsName(tokens[index]) && !IsStatementKeyword(tokens, index)
        && tokens[index + 1].Kind == TokenKind.Identifier && StartsOperand(tokens[index + 1]) && !tokens[index + 1].StartsLine;

    /// <summary>
    /// An expression that binds nothing and passes nothing on, on the line of the statement before it: something
    /// between the two is missing.
    /// </summary>
    public static bool IsStrayOperand(TokenBuffer tokens, TokenRange range)
    {
        if (range.Start == 0 || tokens[range.Start].StartsLine || !EndsOperand(tokens, range.Start - 1)) return false;
        if (IsStatementKeyword(tokens, range.Start)) return false;
        for (var i = range.Start; i < range.End; i++)
        {
            if (tokens[i].Kind is TokenKind.Arrow or TokenKind.Equal) return false;
            if (tokens[i].IsOpening && tokens.Partners[i] >= 0) i = tokens.Partners[i];
        }

        return true;
    }

    public static bool StartsOperand(Token token) => token.Kind switch
    {
        TokenKind.Identifier => !infixWords.Contains(token.Text),
        TokenKind.Integer or TokenKind.Float or TokenKind.String => true,
        TokenKind.OpenParen or TokenKind.OpenBracket => true,
        _ => false,
    };

    /// <summary>Whether an expression or stage may end with the token at <paramref name="index"/>.</summary>
    public static bool EndsOperand(TokenBuffer tokens, int index)
    {
        var token = tokens[index];
        return token.Kind switch
        {
            TokenKind.Identifier => !infixWords.Contains(token.Text) && !prefixWords.Contains(token.Text) && !IsOutputStage(tokens, index),
            TokenKind.Integer or TokenKind.Float or TokenKind.String => true,
            TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace => true,
            TokenKind.Question or TokenKind.Ellipsis => true,
            _ => false,
        };
    }

    /// <summary>Whether a statement of a body starts here, given that another one is under way.</summary>
    /// <param name="first">Where the statement under way starts.</param>
    public static bool StartsStatement(TokenBuffer tokens, int first, int index, BodyKind kind)
    {
        var token = tokens[index];
        if (!StartsOperand(token) || IsGlued(tokens, first, index, kind)) return false;
        if (index > first + 1 && tokens[index - 2].Is("for")) return false;
        if (kind == BodyKind.Train && (token.Is("on") || (tokens[index - 1].Is("on") && index > first + 2))) return false;
        if (token.Kind is TokenKind.OpenParen or TokenKind.OpenBracket)
        {
            return !tokens.IsAdjacent(index) && EndsOperand(tokens, index - 1) && IsParenthesisStatement(tokens, index);
        }

        return EndsOperand(tokens, index - 1) || (kind == BodyKind.Statements && IsUnmistakable(tokens, index));
    }

    /// <summary>A statement that begins a line inside brackets: some bracket before it was never closed.</summary>
    public static bool EndsBrackets(TokenBuffer tokens, int index) =>
        tokens[index].StartsLine && index > 0 && tokens[index].Kind == TokenKind.Identifier
        && EndsOperand(tokens, index - 1)
        && (tokens[index + 1].Kind == TokenKind.Equal
            || (IsStatementKeyword(tokens, index) && IsName(tokens[index + 1])));

    // The word behind the first one belongs to it in `input x`, `where H`, `loss mse(…)`.
    private static bool IsGlued(TokenBuffer tokens, int first, int index, BodyKind kind)
    {
        if (index != first + 1) return false;
        if (kind != BodyKind.Statements) return !(tokens[index].StartsLine && IsEntry(tokens[index], kind));
        if (!IsStatementKeyword(tokens, first)) return IsUnknownKeyword(tokens, first);
        return !tokens[index].StartsLine || !IsStatementKeyword(tokens, index);
    }

    private static bool IsEntry(Token token, BodyKind kind) =>
        token.Kind == TokenKind.Identifier
        && (kind == BodyKind.Pair ? SyntaxFacts.PairEntries : SyntaxFacts.TrainEntries).Contains(token.Text);

    // On a line of its own `name =` is no part of an expression, and neither is `input x:`, whatever stands before.
    private static bool IsUnmistakable(TokenBuffer tokens, int index) =>
        tokens[index].StartsLine && IsName(tokens[index])
        && (tokens[index + 1].Kind == TokenKind.Equal
            || (tokens[index].Text is "input" or "layer" or "parameter" or "buffer" or "init"
                && IsName(tokens[index + 1]) && tokens[index + 2].Kind is TokenKind.Colon or TokenKind.Equal));

    // Behind an operand, `(` is a call with a space slipped in, unless it binds, `(a, b) = …`, or starts the line of
    // a pipeline, `(a + b) * c -> …`.
    private static bool IsParenthesisStatement(TokenBuffer tokens, int index)
    {
        if (tokens[index].Kind == TokenKind.OpenBracket) return false;
        if (tokens.Partners[index] < 0) return tokens[index].StartsLine;
        if (tokens[tokens.Partners[index] + 1].Kind == TokenKind.Equal) return true;
        return tokens[index].StartsLine && HasArrow(tokens, tokens.Partners[index] + 1);
    }

    private static bool HasArrow(TokenBuffer tokens, int index)
    {
        for (; index < tokens.Count && !tokens[index].IsClosing; index++)
        {
            if (tokens[index].Kind == TokenKind.Arrow) return true;
            var isCallOrIndex = tokens[index].Kind is TokenKind.OpenParen or TokenKind.OpenBracket && tokens.IsAdjacent(index);
            if (StartsOperand(tokens[index]) && EndsOperand(tokens, index - 1) && !isCallOrIndex) return false;
            if (tokens[index].IsOpening && tokens.Partners[index] >= 0) index = tokens.Partners[index];
        }

        return false;
    }

    private static bool IsOutputStage(TokenBuffer tokens, int index) =>
        tokens[index].Is("output") && index > 0 && tokens[index - 1].Kind is TokenKind.Arrow or TokenKind.Colon
            && IsName(tokens[index + 1]);

    private static bool IsName(Token token) => token.Kind == TokenKind.Identifier && !SyntaxFacts.IsReserved(token.Text);
}
