using ModelDsl.Dsl.Syntax;
using Sprache;
using static ModelDsl.Dsl.Parsing.Lexemes;

namespace ModelDsl.Dsl.Parsing;

/// <summary><c>x[:, -1]</c>, <c>x[..., 0:10:2]</c>, <c>list[i]</c></summary>
internal static class IndexGrammar
{
    private static readonly string[] indexExpected = ["an index"];
    private static readonly Parser<Expression> operation = input => ExpressionGrammar.Operation(input);

    private static readonly Parser<IndexSyntax> ellipsis =
        from dots in Symbol(TokenKind.Ellipsis)
        select new EllipsisIndex(dots.Span);

    private static readonly Parser<ListSyntax<IndexSyntax>> indices =
        Choose(input => input.Kind == TokenKind.Ellipsis ? ellipsis : SingleOrSlice)
            .InBrackets(TokenKind.OpenBracket, TokenKind.CloseBracket);

    /// <summary>Indexes a target; the input stands at the <c>[</c>.</summary>
    public static IResult<Expression> Index(Expression target, TokenInput open)
    {
        var result = indices(open);
        if (!result.WasSuccessful) return result.As<ListSyntax<IndexSyntax>, Expression>();
        return result.Value.Items.Count == 0
            ? open.Next.Expected<Expression>(indexExpected)
            : Result.Success<Expression>(
                new IndexExpression(target, result.Value.Items, target.Span.Cover(result.Value.Span)), result.Remainder);
    }

    private static IResult<IndexSyntax> SingleOrSlice(IInput input)
    {
        var from = Bound((TokenInput)input);
        if (!from.WasSuccessful) return from.As<Expression?, IndexSyntax>();

        var rest = (TokenInput)from.Remainder;
        if (rest.Kind != TokenKind.Colon)
        {
            return from.Value is { } value
                ? Result.Success<IndexSyntax>(new SingleIndex(value, value.Span), rest)
                : rest.Expected<IndexSyntax>(indexExpected);
        }

        var start = from.Value?.Span ?? rest.Token.Span;
        var end = rest.Token.Span;
        var to = Bound(rest.Next);
        if (!to.WasSuccessful) return to.As<Expression?, IndexSyntax>();
        end = to.Value?.Span ?? end;
        rest = (TokenInput)to.Remainder;
        if (rest.Kind != TokenKind.Colon)
        {
            return Result.Success<IndexSyntax>(new SliceIndex(from.Value, to.Value, null, start.Cover(end)), rest);
        }

        end = rest.Token.Span;
        var step = Bound(rest.Next);
        if (!step.WasSuccessful) return step.As<Expression?, IndexSyntax>();
        end = step.Value?.Span ?? end;
        return Result.Success<IndexSyntax>(new SliceIndex(from.Value, to.Value, step.Value, start.Cover(end)), step.Remainder);
    }

    /// <summary>A bound of a slice, or nothing where a separator follows at once.</summary>
    private static IResult<Expression?> Bound(TokenInput input)
    {
        if (input.Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.CloseBracket) return Result.Success<Expression?>(null, input);
        return operation(input);
    }
}
