namespace ModelDsl.Dsl.Parsing;

/// <summary>Cuts the tokens of a body into statements.</summary>
internal static class StatementSplitter
{
    public static IEnumerable<TokenRange> Split(TokenBuffer tokens, TokenRange body, BodyKind kind)
    {
        var start = body.Start;
        for (var i = body.Start; i < body.End; i++)
        {
            var isEnd = tokens[i].Kind == TokenKind.Semicolon;
            if (i > start && (isEnd || Boundaries.StartsStatement(tokens, start, i, kind)))
            {
                yield return new TokenRange(start, i);
                start = i;
            }

            if (isEnd) start = i + 1;
            if (tokens[i].IsOpening && tokens.Partners[i] >= 0) i = tokens.Partners[i];
        }

        if (start < body.End) yield return new TokenRange(start, body.End);
    }
}
