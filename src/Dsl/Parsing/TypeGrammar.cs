using ModelDsl.Dsl.Syntax;
using Sprache;
using static ModelDsl.Dsl.Parsing.Lexemes;

namespace ModelDsl.Dsl.Parsing;

/// <summary>The types of parameters: <c>int</c>, <c>int[]</c>, <c>(int, float)[]</c></summary>
internal static class TypeGrammar
{
    private static readonly string[] typeExpected =
        [$"a type ({string.Join(", ", SyntaxFacts.TypeNames)}, a tuple such as (int, int) or a list such as int[])"];

    private static readonly Parser<TypeSyntax> named = input =>
    {
        var tokens = (TokenInput)input;
        return tokens.Kind == TokenKind.Identifier && SyntaxFacts.TypeNames.Contains(tokens.Token.Text)
            ? Result.Success<TypeSyntax>(new NamedType(tokens.Token.Text, tokens.Token.Span), tokens.Next)
            : tokens.Expected<TypeSyntax>(typeExpected);
    };

    private static readonly Parser<TypeSyntax> element = Choose(input => input.Kind == TokenKind.OpenParen ? Tuple : named);

    private static readonly Parser<Token> brackets =
        from open in Symbol(TokenKind.OpenBracket)
        from close in Symbol(TokenKind.CloseBracket)
        select close;

    public static readonly Parser<TypeSyntax> Type = input =>
    {
        var type = element(input);
        while (type.WasSuccessful && type.Remainder is TokenInput { Kind: TokenKind.OpenBracket })
        {
            var suffix = brackets(type.Remainder);
            if (!suffix.WasSuccessful) return suffix.As<Token, TypeSyntax>();
            type = Result.Success<TypeSyntax>(new ListType(type.Value, type.Value.Span.Cover(suffix.Value.Span)), suffix.Remainder);
        }

        return type;
    };

    private static readonly Parser<ListSyntax<TypeSyntax>> elements = Type.InBrackets(TokenKind.OpenParen, TokenKind.CloseParen);

    private static IResult<TypeSyntax> Tuple(IInput input)
    {
        var result = elements(input);
        if (!result.WasSuccessful) return result.As<ListSyntax<TypeSyntax>, TypeSyntax>();
        var (types, _, span) = result.Value;
        var start = (TokenInput)input;
        return types.Count > 1
            ? Result.Success<TypeSyntax>(new TupleType(types, span), result.Remainder)
            : start.Fail<TypeSyntax>(Diagnostics.SyntaxErrors.TupleOfOne(new(start.Buffer.File, span)));
    }
}
