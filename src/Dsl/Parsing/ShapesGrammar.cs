using ModelDsl.Dsl.Syntax;
using Sprache;
using static ModelDsl.Dsl.Parsing.Lexemes;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Shapes <c>[B, 64, H / 2, _]</c> and the left sides of bindings.</summary>
internal static class ShapesGrammar
{
    private static readonly Parser<Expression> operation = input => ExpressionGrammar.Operation(input);

    private static readonly Parser<DimensionSyntax> ellipsis =
        from dots in Symbol(TokenKind.Ellipsis)
        select new EllipsisDimension(dots.Span);

    private static readonly Parser<DimensionSyntax> wildcard =
        from underscore in Word("_")
        select new WildcardDimension(underscore.Span);

    private static readonly Parser<DimensionSyntax> expression =
        from value in operation
        select new DimensionExpression(value, value.Span);

    public static readonly Parser<ShapeSyntax> Shape =
        from dimensions in Choose(Dimension).InBrackets(TokenKind.OpenBracket, TokenKind.CloseBracket)
        select new ShapeSyntax(dimensions.Items, dimensions.Span);

    /// <summary><c>: [B, 64]</c>, if there</summary>
    public static readonly Parser<IOption<ShapeSyntax>> Claim = Colon.Then(_ => Shape).XOptional();

    private static readonly Parser<Pattern> discard =
        from underscore in Word("_")
        select new DiscardPattern(underscore.Span);

    private static readonly Parser<Pattern> name =
        from identifier in Name
        select new NamePattern(identifier, identifier.Span);

    private static readonly Parser<Pattern> tuple = TuplePattern;

    /// <summary>The left side of a binding: <c>y</c>, <c>_</c>, <c>(a, (b, _))</c></summary>
    public static readonly Parser<Pattern> Pattern = Choose(input =>
        input.Kind == TokenKind.OpenParen ? tuple : input.Token.Is("_") ? discard : name);

    private static readonly Parser<ListSyntax<Pattern>> patterns = Pattern.InBrackets(TokenKind.OpenParen, TokenKind.CloseParen);

    private static Parser<DimensionSyntax> Dimension(TokenInput input)
    {
        if (input.Kind == TokenKind.Ellipsis) return ellipsis;
        return input.Token.Is("_") && input.Peek(1).Kind is TokenKind.Comma or TokenKind.CloseBracket ? wildcard : expression;
    }

    private static IResult<Pattern> TuplePattern(IInput input)
    {
        var result = patterns(input);
        if (!result.WasSuccessful) return result.As<ListSyntax<Pattern>, Pattern>();
        var (elements, _, span) = result.Value;
        return elements.Count > 1
            ? Result.Success<Pattern>(new TuplePattern(elements, span), result.Remainder)
            : ((TokenInput)input).Fail<Pattern>(Diagnostics.SyntaxErrors.TupleOfOne(new(((TokenInput)input).Buffer.File, span)));
    }
}
