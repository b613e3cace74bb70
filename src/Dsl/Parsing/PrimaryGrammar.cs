using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Syntax;
using Sprache;
using static ModelDsl.Dsl.Parsing.Lexemes;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Literals, names, brackets and conditionals, with the calls, indices and members behind them.</summary>
internal static class PrimaryGrammar
{
    private static readonly string[] expressionExpected = ["an expression"];
    private static readonly Parser<Identifier> memberName = Named("the name of a member");
    private static readonly Parser<Expression> full = input => ExpressionGrammar.Full(input);
    private static readonly Parser<Expression> operation = input => ExpressionGrammar.Operation(input);

    private static readonly Parser<Argument> namedArgument =
        from name in Named("the name of an argument")
        from colon in Colon
        from value in full
        select new Argument(name, value, name.Span.Cover(value.Span));

    private static readonly Parser<Argument> positionalArgument =
        from value in full
        select new Argument(null, value, value.Span);

    /// <summary><c>value</c> or <c>name: value</c></summary>
    public static readonly Parser<Argument> Argument = Choose(input =>
        input.Kind == TokenKind.Identifier && input.Peek(1).Kind == TokenKind.Colon ? namedArgument : positionalArgument);

    public static readonly Parser<ListSyntax<Argument>> Arguments = Argument.InBrackets(TokenKind.OpenParen, TokenKind.CloseParen);

    private static readonly Parser<Expression> list =
        from elements in full.InBrackets(TokenKind.OpenBracket, TokenKind.CloseBracket)
        select new ListExpression(elements.Items, elements.Span);

    private static readonly Parser<ListSyntax<Expression>> parenthesized = full.InBrackets(TokenKind.OpenParen, TokenKind.CloseParen);

    private static readonly Parser<Token> elseWord = Word("else");
    private static readonly Parser<Alternative> otherwise = Choose(input => AlternativeAt(input));

    private static readonly Parser<Expression> conditional =
        from keyword in Word("if")
        from condition in operation
        from open in OpenBrace
        from then in full
        from close in CloseBrace
        from keywordElse in elseWord
        from alternative in otherwise
        select new ConditionalExpression(condition, then, alternative.Value, keyword.Span.Cover(alternative.Span));

    private static readonly Parser<Alternative> elseIf =
        from nested in conditional
        select new Alternative(nested, nested.Span);

    private static readonly Parser<Alternative> elseBranch =
        from open in OpenBrace
        from value in full
        from close in CloseBrace
        select new Alternative(value, close.Span);

    /// <summary>A primary with everything that stands directly behind it.</summary>
    public static IResult<Expression> Postfix(IInput input)
    {
        var target = Primary((TokenInput)input);
        while (target.WasSuccessful)
        {
            var rest = (TokenInput)target.Remainder;
            if (rest.Kind == TokenKind.Dot) target = Member(target.Value, rest);
            else if (rest.Kind == TokenKind.OpenParen && rest.IsAdjacent) target = Call(target.Value, rest);
            else if (rest.Kind == TokenKind.OpenBracket && rest.IsAdjacent) target = IndexGrammar.Index(target.Value, rest);
            else break;
        }

        return target;
    }

    private static IResult<Expression> Member(Expression target, TokenInput dot)
    {
        var member = memberName(dot.Next);
        return member.WasSuccessful
            ? Result.Success<Expression>(
                new MemberExpression(target, member.Value, target.Span.Cover(member.Value.Span)), member.Remainder)
            : member.As<Identifier, Expression>();
    }

    private static IResult<Expression> Call(Expression callee, TokenInput open)
    {
        var arguments = Arguments(open);
        return arguments.WasSuccessful
            ? Result.Success<Expression>(
                new CallExpression(callee, arguments.Value.Items, callee.Span.Cover(arguments.Value.Span)), arguments.Remainder)
            : arguments.As<ListSyntax<Argument>, Expression>();
    }

    private static Parser<Alternative> AlternativeAt(TokenInput input) => input.Token.Is("if") ? elseIf : elseBranch;

    private static IResult<Expression> Primary(TokenInput input)
    {
        var (text, span) = (input.Token.Text, input.Token.Span);
        return input.Kind switch
        {
            TokenKind.Integer => Result.Success<Expression>(new IntegerLiteral(Literals.Integer(text), span), input.Next),
            TokenKind.Float => Result.Success<Expression>(new FloatLiteral(Literals.Float(text), span), input.Next),
            TokenKind.String => Result.Success<Expression>(new StringLiteral(StringText.ValueOf(text), span), input.Next),
            TokenKind.OpenParen => Parenthesized(input),
            TokenKind.OpenBracket => list(input),
            TokenKind.Identifier when text == "if" => conditional(input),
            TokenKind.Identifier when text is "true" or "false" =>
                Result.Success<Expression>(new BooleanLiteral(text == "true", span), input.Next),
            TokenKind.Identifier when !SyntaxFacts.IsReserved(text) =>
                Result.Success<Expression>(new NameExpression(text, span), input.Next),
            _ => Result.Failure<Expression>(input, "", expressionExpected),
        };
    }

    private static IResult<Expression> Parenthesized(TokenInput input)
    {
        var result = parenthesized(input);
        if (!result.WasSuccessful) return result.As<ListSyntax<Expression>, Expression>();

        var (items, hasTrailingComma, span) = result.Value;
        if (items.Count == 0) return input.Next.Expected<Expression>(expressionExpected);
        if (items.Count > 1) return Result.Success<Expression>(new TupleExpression(items, span), result.Remainder);
        return hasTrailingComma
            ? input.Fail<Expression>(SyntaxErrors.TupleOfOne(new(input.Buffer.File, span)))
            : Result.Success<Expression>(new ParenthesizedExpression(items[0], span), result.Remainder);
    }

    /// <summary>What stands behind <c>else</c>.</summary>
    private readonly record struct Alternative(Expression Value, Text.TextSpan Span);
}
