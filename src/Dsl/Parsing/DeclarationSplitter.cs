namespace ModelDsl.Dsl.Parsing;

/// <param name="Header">All of it, less the body.</param>
/// <param name="Body">What stands between the braces; null for a declaration without.</param>
/// <param name="Close">The index of the closing brace; -1 where it is missing.</param>
internal readonly record struct DeclarationRange(TokenRange Header, TokenRange? Body, int Close)
{
    /// <summary>What stands in the body.</summary>
    public BodyKind BodyKind(TokenBuffer tokens) => tokens[Header.Start].Text switch
    {
        "pair" => Parsing.BodyKind.Pair,
        "train" => Parsing.BodyKind.Train,
        _ => Parsing.BodyKind.Statements,
    };
}

/// <summary>Cuts a file into declarations. What is none comes back as a header of its own.</summary>
internal static class DeclarationSplitter
{
    public static IEnumerable<DeclarationRange> Split(TokenBuffer tokens)
    {
        var index = 0;
        while (index < tokens.Count)
        {
            if (tokens[index].Kind == TokenKind.Semicolon)
            {
                index++;
                continue;
            }

            var declaration = Next(tokens, index, out index);
            yield return declaration;
        }
    }

    private static DeclarationRange Next(TokenBuffer tokens, int start, out int end)
    {
        var hasBody = tokens[start].Kind == TokenKind.Identifier && tokens[start].Text is "block" or "model" or "pair" or "train";
        for (var i = start; i < tokens.Count; i++)
        {
            if (i > start && EndsBefore(tokens, start, i))
            {
                end = i;
                return new DeclarationRange(new TokenRange(start, i), null, -1);
            }

            if (tokens[i].Kind == TokenKind.Equal) hasBody = false;
            if (tokens[i].Kind == TokenKind.OpenBrace && hasBody) return WithBody(tokens, start, i, out end);
            if (tokens[i].IsOpening && tokens.Partners[i] >= 0) i = tokens.Partners[i];
        }

        end = tokens.Count;
        return new DeclarationRange(new TokenRange(start, end), null, -1);
    }

    private static DeclarationRange WithBody(TokenBuffer tokens, int start, int open, out int end)
    {
        var header = new TokenRange(start, open);
        var close = tokens.Partners[open];
        if (close >= 0)
        {
            end = close + 1;
            return new DeclarationRange(header, new TokenRange(open + 1, close), close);
        }

        end = open + 1;
        while (end < tokens.Count && !(tokens[end].StartsLine && Boundaries.IsDeclarationStart(tokens, end))) end++;
        return new DeclarationRange(header, new TokenRange(open + 1, end), -1);
    }

    private static bool EndsBefore(TokenBuffer tokens, int start, int index)
    {
        if (tokens[index].Kind == TokenKind.Semicolon) return true;
        var endsOperand = Boundaries.EndsOperand(tokens, index - 1);
        if (Boundaries.IsDeclarationStart(tokens, index)) return tokens[index].StartsLine || endsOperand;

        // A word on a line of its own where nothing is to follow: a declaration half written, or its keyword misspelt.
        return tokens[index].StartsLine && tokens[index].Kind == TokenKind.Identifier && index > start + 1
            && endsOperand && Boundaries.StartsOperand(tokens[index]) && Boundaries.IsDeclarationKeyword(tokens[start]);
    }
}
