using ModelDsl.Dsl.Diagnostics;
using Sprache;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Turns the failure of a parser into the message that helps: well-known slips first, then what was expected and found.</summary>
internal static class FailureExplanation
{
    /// <param name="whole">What was parsed: a statement, a declaration, …</param>
    public static Diagnostic Explain<T>(IResult<T> failure, TokenRange range, string whole)
    {
        var input = (TokenInput)failure.Remainder;
        var expected = failure.Expectations.Distinct().ToArray();
        return input.Buffer.Fault
            ?? Names(input, range, expected)
            ?? BracketSlips(input, range, expected)
            ?? Slips(input, range)
            ?? SyntaxErrors.Unexpected(input.Location, expected, Describe(input, whole));
    }

    /// <summary>What to say of a token between declarations that starts none.</summary>
    public static Diagnostic NoDeclaration(TokenBuffer tokens, TokenRange range)
    {
        var token = tokens[range.Start];
        var location = tokens.LocationOf(token);
        if (token.IsClosing) return SyntaxErrors.UnmatchedClosing(location, token);

        var isBehindBody = range.Start > 0 && tokens[range.Start - 1].Kind == TokenKind.CloseBrace && tokens.Partners[range.Start - 1] >= 0;
        var wasInside = Boundaries.IsStatementKeyword(tokens, range.Start) || tokens[range.End - 1].Kind == TokenKind.CloseBrace;
        return isBehindBody && wasInside && tokens.Partners[range.End - 1] < 0
            ? SyntaxErrors.OutsideBody(location, token.Text, tokens.LocationOf(tokens[range.Start - 1]).Start)
            : SyntaxErrors.UnknownDeclaration(location, token.Text);
    }

    private static Diagnostic? Names(TokenInput input, TokenRange range, string[] expected)
    {
        var found = input.Token;
        if (found.Kind == TokenKind.Identifier && SyntaxFacts.IsReserved(found.Text) && IsNameExpected(expected))
        {
            return expected[0] == "a label"
                ? SyntaxErrors.ReservedLabel(input.Location, found.Text)
                : SyntaxErrors.ReservedName(input.Location, expected[0], found.Text);
        }

        // `input: [B, 3]` reads as a claim about a value of that name.
        var first = input.Buffer[range.Start];
        var second = input.Buffer[range.Start + 1];
        return input.AtEnd && second.Kind == TokenKind.Colon && first.Text is "input" or "output" or "parameter" or "buffer" or "init"
            ? SyntaxErrors.Unexpected(input.Buffer.LocationOf(second), [$"a name behind '{first.Text}'"], "':'")
            : null;
    }

    private static Diagnostic? BracketSlips(TokenInput input, TokenRange range, string[] expected)
    {
        var (tokens, found, index) = (input.Buffer, input.Token, input.Index);
        var behindOperand = index > range.Start && Boundaries.EndsOperand(tokens, index - 1) && !IsNameExpected(expected);
        if (found.Kind == TokenKind.OpenParen && behindOperand) return SyntaxErrors.SeparatedCall(input.Location);
        if (found.Kind == TokenKind.OpenBracket && behindOperand) return SyntaxErrors.SeparatedIndex(input.Location);

        var opening = Enclosing(tokens, range, index);
        if (opening is not { } open) return found.IsClosing ? SyntaxErrors.UnmatchedClosing(input.Location, found) : null;

        if (found.Kind == TokenKind.Equal && tokens[open].Kind == TokenKind.OpenParen && !expected.Contains("':'"))
        {
            return SyntaxErrors.NamedArgument(input.Location, tokens[index - 1].Text);
        }

        var isClosed = found.IsClosing && Brackets.Closes(tokens[open].Kind, found.Kind);
        return (input.AtEnd || found.IsClosing) && behindOperand && !isClosed
            ? SyntaxErrors.MissingClosing(input.Location, tokens[open], tokens.LocationOf(tokens[open]).Start)
            : null;
    }

    private static Diagnostic? Slips(TokenInput input, TokenRange range)
    {
        var (tokens, found, index) = (input.Buffer, input.Token, input.Index);
        var before = index > range.Start ? tokens[index - 1] : default;
        if (found.Kind == TokenKind.Question && index == range.Start + 2 && tokens[range.Start].Is("input"))
        {
            return SyntaxErrors.QuestionBehindName(input.Location, before.Text);
        }
        if (index == range.Start && found.Text is "repeat" or "for" or "as")
        {
            return SyntaxErrors.StageWithoutValue(input.Location, found.Text);
        }
        if (found.Kind == TokenKind.OpenBrace && Container(tokens, range, index) is { } container)
        {
            return SyntaxErrors.StageWithoutValue(tokens.LocationOf(container), container.Text);
        }

        if (index == range.Start + 2 && before.Kind == TokenKind.Colon && found.Kind == TokenKind.Identifier
            && !SyntaxFacts.StatementKeywords.Contains(tokens[range.Start].Text))
        {
            return SyntaxErrors.LabelWithoutChain(tokens.LocationOf(tokens[range.Start]), tokens[range.Start].Text);
        }

        if (found.Kind == TokenKind.Equal && index > range.Start && found.Start == before.End && before.Kind is not TokenKind.Identifier)
        {
            return SyntaxErrors.CompoundAssignment(tokens.LocationOf(before), before.Text + "=");
        }

        if (found.Kind == TokenKind.Greater && before.Kind == TokenKind.Minus)
        {
            return SyntaxErrors.SeparatedArrow(tokens.LocationOf(before));
        }
        return found.Kind == TokenKind.Comma && tokens[range.Start].Is("output") ? SyntaxErrors.SeveralOutputs(input.Location) : null;
    }

    /// <summary>The word in front of the braces of a container stage: <c>Sequential {</c>, <c>concat(dim: 1) {</c>.</summary>
    private static Token? Container(TokenBuffer tokens, TokenRange range, int brace)
    {
        var index = brace - 1;
        if (index >= range.Start && tokens[index].Kind == TokenKind.CloseParen && tokens.Partners[index] >= 0)
        {
            index = tokens.Partners[index] - 1;
        }
        return index >= range.Start && SyntaxFacts.ContainerStages.Contains(tokens[index].Text) ? tokens[index] : null;
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

    private static bool IsNameExpected(string[] expected) =>
        expected.Length == 1 && (expected[0].StartsWith("a name", StringComparison.Ordinal)
            || expected[0].StartsWith("the name", StringComparison.Ordinal)
            || expected[0] is "a label" or "a layer or a label");

    private static string Describe(TokenInput input, string whole)
    {
        if (!input.AtEnd) return Describe(input.Token);
        var next = input.Buffer[input.Index];
        if (next.Kind == TokenKind.CloseBrace) return "'}'";
        var isFile = input.Buffer.Span.Length == input.Source.Length;
        return next.Kind == TokenKind.End && isFile ? "the end of the file" : $"the end of the {whole}";
    }

    private static string Describe(Token token) => token.Kind switch
    {
        TokenKind.String => token.Text.Length > 40 ? "a string" : $"the string {token.Text}",
        TokenKind.Identifier when SyntaxFacts.IsReserved(token.Text) => $"the reserved word '{token.Text}'",
        _ => $"'{token.Text}'",
    };
}
