using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Syntax;
using Sprache;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Operators by precedence climbing, and pipelines above them.</summary>
internal static class ExpressionGrammar
{
    private static readonly string[] operandExpected = ["an expression"];

    private static readonly Parser<IOption<Chain>> optionalChain = Lexemes.Arrow.Then(_ => StageGrammar.Chain).XOptional();

    /// <summary>An expression without <c>-></c>: conditions, dimensions, counts, heads of pipelines.</summary>
    public static readonly Parser<Expression> Operation = input => Binary((TokenInput)input, Precedence.Or);

    /// <summary>Any expression, pipelines included.</summary>
    public static readonly Parser<Expression> Full =
        from head in Operation
        from chain in optionalChain
        select chain.IsEmpty ? head : new PipelineExpression(head, chain.Get(), head.Span.Cover(chain.Get().Span));

    private static IResult<Expression> Binary(TokenInput input, Precedence minimum)
    {
        var left = Prefix(input, minimum);
        while (left.WasSuccessful)
        {
            var rest = (TokenInput)left.Remainder;
            if (OperatorTable.Find(rest.Token) is not { } found || found.Precedence < minimum) return left;

            var right = Binary(rest.Next, found.Precedence + 1);
            if (!right.WasSuccessful) return right;

            var next = (TokenInput)right.Remainder;
            if (found.Precedence == Precedence.Comparison && OperatorTable.Find(next.Token)?.Precedence == Precedence.Comparison)
            {
                return next.Fail<Expression>(SyntaxErrors.ChainedComparison(next.Location, rest.Token.Text, next.Token.Text));
            }

            var span = left.Value.Span.Cover(right.Value.Span);
            left = Result.Success<Expression>(new BinaryExpression(found.Operator, left.Value, right.Value, span), next);
        }

        return left;
    }

    private static IResult<Expression> Prefix(TokenInput input, Precedence minimum)
    {
        if (input.Kind == TokenKind.Minus) return Unary(input, UnaryOperator.Negate, Prefix(input.Next, Precedence.Negation));
        if (input.Token.Is("not"))
        {
            // As in Python, `a + not b` needs parentheses.
            return minimum <= Precedence.Not
                ? Unary(input, UnaryOperator.Not, Binary(input.Next, Precedence.Not))
                : Result.Failure<Expression>(input, "", operandExpected);
        }

        return Power(input);
    }

    private static IResult<Expression> Unary(TokenInput input, UnaryOperator op, IResult<Expression> operand) =>
        operand.WasSuccessful
            ? Result.Success<Expression>(
                new UnaryExpression(op, operand.Value, input.Token.Span.Cover(operand.Value.Span)), operand.Remainder)
            : operand;

    // `-a ** b` is `-(a ** b)`, and `a ** -b ** c` is `a ** (-(b ** c))`.
    private static IResult<Expression> Power(TokenInput input)
    {
        var operand = PrimaryGrammar.Postfix(input);
        if (!operand.WasSuccessful || operand.Remainder is not TokenInput { Kind: TokenKind.StarStar } rest) return operand;

        var exponent = Prefix(rest.Next, Precedence.Negation);
        if (!exponent.WasSuccessful) return exponent;
        var span = operand.Value.Span.Cover(exponent.Value.Span);
        return Result.Success<Expression>(
            new BinaryExpression(BinaryOperator.Power, operand.Value, exponent.Value, span), exponent.Remainder);
    }
}
