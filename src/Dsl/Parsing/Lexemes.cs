using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;
using Sprache;

namespace ModelDsl.Dsl.Parsing;

/// <summary>The smallest parsers: one token each, and the lists that brackets hold.</summary>
internal static class Lexemes
{
    public static readonly Parser<Token> Arrow = Symbol(TokenKind.Arrow);
    public static readonly Parser<Token> Colon = Symbol(TokenKind.Colon);
    public static readonly Parser<Token> Comma = Symbol(TokenKind.Comma);
    public static readonly Parser<Token> EqualSign = Symbol(TokenKind.Equal);
    public static readonly Parser<Token> OpenBrace = Symbol(TokenKind.OpenBrace);
    public static readonly Parser<Token> CloseBrace = Symbol(TokenKind.CloseBrace);

    /// <summary>Any word that is not reserved; keywords of declarations and statements are names elsewhere.</summary>
    public static readonly Parser<Identifier> Name = Named("a name");

    public static Parser<Token> Symbol(TokenKind kind) => Kind(kind, $"'{Symbols.TextOf(kind)}'");

    public static Parser<Token> Kind(TokenKind kind, string expectation)
    {
        string[] expectations = [expectation];
        return input =>
        {
            var tokens = (TokenInput)input;
            return tokens.Kind == kind ? Result.Success(tokens.Token, tokens.Next) : tokens.Expected<Token>(expectations);
        };
    }

    public static Parser<Token> Word(string word)
    {
        string[] expectations = [$"'{word}'"];
        return input =>
        {
            var tokens = (TokenInput)input;
            return tokens.Token.Is(word) ? Result.Success(tokens.Token, tokens.Next) : tokens.Expected<Token>(expectations);
        };
    }

    /// <summary>A name whose purpose the message tells.</summary>
    public static Parser<Identifier> Named(string expectation)
    {
        string[] expectations = [expectation];
        return input =>
        {
            var tokens = (TokenInput)input;
            return tokens.Kind == TokenKind.Identifier && !SyntaxFacts.IsReserved(tokens.Token.Text)
                ? Result.Success(tokens.Token.ToIdentifier(), tokens.Next)
                : tokens.Expected<Identifier>(expectations);
        };
    }

    /// <summary>Fails always, where what is expected cannot be there.</summary>
    public static Parser<T> Missing<T>(string expectation) => input => ((TokenInput)input).Expected<T>(expectation);

    /// <summary>Chooses the parser by looking ahead, so that no alternative is tried in vain.</summary>
    public static Parser<T> Choose<T>(Func<TokenInput, Parser<T>> choice) => input => choice((TokenInput)input)(input);

    /// <summary>The end of the stretch that is parsed.</summary>
    public static Parser<T> EndOf<T>(this Parser<T> parser, string what) => input =>
    {
        var result = parser(input);
        if (!result.WasSuccessful || result.Remainder.AtEnd) return result;
        return ((TokenInput)result.Remainder).Expected<T>(what);
    };

    /// <summary><c>item, item, …</c>; at least one, and no comma at the end.</summary>
    public static Parser<IReadOnlyList<T>> SeparatedByComma<T>(this Parser<T> item) => Separated(item, TokenKind.Comma);

    /// <summary>Items with a separator between them; at least one.</summary>
    public static Parser<IReadOnlyList<T>> Separated<T>(this Parser<T> item, TokenKind separator) => input =>
    {
        var items = new List<T>();
        while (true)
        {
            var result = item(input);
            if (!result.WasSuccessful) return result.As<T, IReadOnlyList<T>>();
            items.Add(result.Value);
            var rest = (TokenInput)result.Remainder;
            if (rest.Kind != separator) return Result.Success<IReadOnlyList<T>>(items, rest);
            input = rest.Next;
        }
    };

    /// <summary>A list in brackets; a comma may stand behind its last item.</summary>
    public static Parser<ListSyntax<T>> InBrackets<T>(this Parser<T> item, TokenKind open, TokenKind close)
    {
        var opening = Symbol(open);
        string[] expectations = ["','", $"'{Symbols.TextOf(close)}'"];
        return input =>
        {
            var first = opening(input);
            if (!first.WasSuccessful) return first.As<Token, ListSyntax<T>>();

            var items = new List<T>();
            var rest = (TokenInput)first.Remainder;
            var hasTrailingComma = false;
            while (rest.Kind != close)
            {
                var result = item(rest);
                if (!result.WasSuccessful) return result.As<T, ListSyntax<T>>();
                items.Add(result.Value);
                rest = (TokenInput)result.Remainder;
                hasTrailingComma = rest.Kind == TokenKind.Comma;
                if (hasTrailingComma) rest = rest.Next;
                else if (rest.Kind != close) return rest.Expected<ListSyntax<T>>(expectations);
            }

            var span = first.Value.Span.Cover(rest.Token.Span);
            return Result.Success(new ListSyntax<T>(items, hasTrailingComma, span), rest.Next);
        };
    }

    /// <summary>The same failure for another type of result.</summary>
    public static IResult<TTarget> As<TSource, TTarget>(this IResult<TSource> failure) =>
        Result.Failure<TTarget>(failure.Remainder, failure.Message, failure.Expectations);
}

/// <summary>A bracketed list; its span includes the brackets.</summary>
internal readonly record struct ListSyntax<T>(IReadOnlyList<T> Items, bool HasTrailingComma, TextSpan Span);
