using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;
using Sprache;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Turns the failure of a parser into the message that helps: well-known slips first, then what was expected and found.</summary>
internal static class FailureExplanation
{
    public static Diagnostic Explain<T>(IResult<T> failure, TokenRange range)
    {
        var input = (TokenInput)failure.Remainder;
        return input.Buffer.Fault ?? Known(input, range) ?? SyntaxErrors.Unexpected(
            input.Location, [.. failure.Expectations.Distinct()], Describe(input));
    }

    /// <summary>What to say of a token between declarations that starts none.</summary>
    public static Diagnostic NoDeclaration(TokenBuffer tokens, int index)
    {
        var token = tokens[index];
        var location = tokens.LocationOf(token);
        return token.IsClosing ? SyntaxErrors.UnmatchedClosing(location, token) : SyntaxErrors.UnknownDeclaration(location, token.Text);
    }

    private static Diagnostic? Known(TokenInput input, TokenRange range)
    {
        var (tokens, found, index) = (input.Buffer, input.Token, input.Index);
        var behindOperand = index > range.Start && Boundaries.EndsOperand(tokens, index - 1);
        var opening = Enclosing(tokens, range, index);
        if (found.Kind == TokenKind.OpenParen && behindOperand) return SyntaxErrors.SeparatedCall(input.Location);
        if (found.Kind == TokenKind.OpenBracket && behindOperand) return SyntaxErrors.SeparatedIndex(input.Location);
        if (found.Kind == TokenKind.Equal && opening is { } call && tokens[call].Kind == TokenKind.OpenParen)
        {
            return SyntaxErrors.NamedArgument(input.Location, tokens[index - 1].Text);
        }

        if (opening is { } open && (input.AtEnd || found.IsClosing) && behindOperand)
        {
            return SyntaxErrors.MissingClosing(input.Location, tokens[open], tokens.LocationOf(tokens[open]).Start);
        }

        if (found.IsClosing && opening is null) return SyntaxErrors.UnmatchedClosing(input.Location, found);
        return null;
    }

    /// <summary>The bracket that is open at a token.</summary>
    private static int? Enclosing(TokenBuffer tokens, TokenRange range, int index)
    {
        for (var i = index - 1; i >= range.Start; i--)
        {
            if (tokens[i].IsClosing && tokens.Partners[i] >= range.Start) i = tokens.Partners[i];
            else if (tokens[i].IsOpening) return i;
        }

        return null;
    }

    private static string Describe(TokenInput input)
    {
        if (!input.AtEnd) return Describe(input.Token);
        return input.Index >= input.Buffer.Count ? "the end of the file" : "the end of the statement";
    }

    private static string Describe(Token token) => token.Kind switch
    {
        TokenKind.String => token.Text.Length > 40 ? "a string" : $"the string {token.Text}",
        TokenKind.Identifier when SyntaxFacts.IsReserved(token.Text) => $"the reserved word '{token.Text}'",
        _ => $"'{token.Text}'",
    };
}
