using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Parsing;

namespace ModelDsl.Dsl.Formatting;

/// <summary>Newlines end nothing, so a <c>;</c> may be all that keeps two statements apart; mostly it is not.</summary>
internal static class Semicolons
{
    /// <summary>Indices of those that can go once every statement stands on a line of its own.</summary>
    public static HashSet<int> Superfluous(TokenBuffer tokens)
    {
        var starts = Starts(tokens);
        var rest = Enumerable.Range(0, tokens.Count).Select(index => tokens[index])
            .Where(token => token.Kind != TokenKind.Semicolon)
            .Select(token => token with { StartsLine = token.StartsLine || starts.Contains(token.Start) })
            .ToList();
        var without = new TokenBuffer(tokens.File, tokens.Span, rest, []);
        Brackets.Match(without, new DiagnosticBag());
        var kept = Starts(without);
        return
        [
            .. Enumerable.Range(0, tokens.Count).Where(index => tokens[index].Kind == TokenKind.Semicolon
                && tokens[index + 1] is var next && (!starts.Contains(next.Start) || kept.Contains(next.Start))),
        ];
    }

    private static HashSet<int> Starts(TokenBuffer tokens)
    {
        var starts = new HashSet<int>();
        foreach (var declaration in DeclarationSplitter.Split(tokens))
        {
            starts.Add(tokens[declaration.Header.Start].Start);
            if (declaration.Body is not { } body) continue;
            foreach (var statement in StatementSplitter.Split(tokens, body, declaration.BodyKind(tokens))) starts.Add(
                tokens[statement.Start].Start);
        }

        return starts;
    }
}
