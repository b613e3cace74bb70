using ModelDsl.Dsl.Syntax;
using Sprache;
using static ModelDsl.Dsl.Parsing.Lexemes;

namespace ModelDsl.Dsl.Parsing;

/// <summary>The stations of a pipeline, chosen by their first tokens.</summary>
internal static class StageGrammar
{
    private static readonly Parser<Expression> operation = input => ExpressionGrammar.Operation(input);
    private static readonly Parser<Stage> stage = Choose(StageAt);
    private static readonly Parser<IOption<ListSyntax<Argument>>> optionalArguments = PrimaryGrammar.Arguments.XOptional();
    private static readonly Parser<IOption<Expression>> end = Symbol(TokenKind.Range).Then(_ => operation).XOptional();
    private static readonly Parser<IOption<Body>> alternative = Word("else").Then(_ => Choose(ElseAt)).XOptional();
    private static readonly Parser<Token> inWord = Word("in");
    private static readonly Parser<Identifier> outputName = Named("the name of the output");

    /// <summary><c>stage -> stage -> stage</c></summary>
    public static readonly Parser<Chain> Chain =
        from stages in stage.Separated(TokenKind.Arrow)
        select new Chain(stages, stages[0].Span.Cover(stages[stages.Count - 1].Span));

    private static readonly Parser<Body> body =
        from open in OpenBrace
        from chain in Chain
        from close in CloseBrace
        select new Body(chain, open.Span.Cover(close.Span));

    private static readonly Parser<ListSyntax<Chain>> branches = Chain.InBrackets(TokenKind.OpenBrace, TokenKind.CloseBrace);

    private static readonly Parser<Stage> expression = (
        from value in operation
        select new ExpressionStage(value, value.Span)).Named("a stage");

    private static readonly Parser<Stage> labeled =
        from label in LabelGrammar.Label
        from colon in Colon
        from inner in stage
        select new LabeledStage(label, inner, label.Span.Cover(inner.Span));

    private static readonly Parser<Stage> sequential =
        from keyword in Word("Sequential")
        from inner in body
        select new SequentialStage(inner.Content, keyword.Span.Cover(inner.Span));

    private static readonly Parser<Stage> residual =
        from keyword in Word("residual")
        from inner in body
        select new ResidualStage(inner.Content, keyword.Span.Cover(inner.Span));

    private static readonly Parser<Stage> fanOut =
        from keyword in Word("concat").XOr(Word("sum")).XOr(Word("stack"))
        from arguments in optionalArguments
        from merged in branches
        select new FanOutStage(
            KindOf(keyword), arguments.IsEmpty ? [] : arguments.Get().Items, merged.Items, keyword.Span.Cover(merged.Span));

    private static readonly Parser<Stage> repeat =
        from keyword in Word("repeat")
        from count in operation
        from inner in body
        select new RepeatStage(count, inner.Content, keyword.Span.Cover(inner.Span));

    private static readonly Parser<Expression> source =
        from first in operation
        from last in end
        select last.IsEmpty ? first : new RangeExpression(first, last.Get(), first.Span.Cover(last.Get().Span));

    private static readonly Parser<Stage> loop =
        from keyword in Word("for")
        from variable in ShapesGrammar.Pattern
        from separator in inWord
        from values in source
        from inner in body
        select new ForStage(variable, values, inner.Content, keyword.Span.Cover(inner.Span));

    private static readonly Parser<Stage> conditional =
        from keyword in Word("if")
        from condition in operation
        from then in body
        from otherwise in alternative
        select new IfStage(
            condition, then.Content, otherwise.IsEmpty ? null : otherwise.Get().Content,
            keyword.Span.Cover(otherwise.IsEmpty ? then.Span : otherwise.Get().Span));

    // `else if` is an else whose chain is one more condition.
    private static readonly Parser<Body> elseIf =
        from inner in conditional
        select new Body(new Chain([inner], inner.Span), inner.Span);

    private static readonly Parser<Stage> claim =
        from keyword in Word("as")
        from shape in ShapesGrammar.Shape
        select new AsStage(null, shape, keyword.Span.Cover(shape.Span));

    private static readonly Parser<Stage> binding =
        from keyword in Word("as")
        from name in ShapesGrammar.Pattern
        from shape in ShapesGrammar.Claim
        select new AsStage(name, shape.GetOrDefault(), keyword.Span.Cover(shape.GetOrDefault()?.Span ?? name.Span));

    private static readonly Parser<Stage> output =
        from keyword in Word("output")
        from name in outputName
        from shape in ShapesGrammar.Claim
        select new OutputStage(name, shape.GetOrDefault(), keyword.Span.Cover(shape.GetOrDefault()?.Span ?? name.Span));

    private static Parser<Stage> StageAt(TokenInput input)
    {
        if (input.Peek(1).Kind == TokenKind.Colon && input.Kind is TokenKind.Identifier or TokenKind.String) return labeled;
        if (input.Kind != TokenKind.Identifier) return expression;
        return input.Token.Text switch
        {
            "if" => conditional,
            "for" => loop,
            "repeat" => repeat,
            "as" => input.Peek(1).Kind == TokenKind.OpenBracket ? claim : binding,
            "output" => output,
            "Sequential" when input.Peek(1).Kind == TokenKind.OpenBrace => sequential,
            "residual" when input.Peek(1).Kind == TokenKind.OpenBrace => residual,
            "concat" or "sum" or "stack" when IsFanOut(input) => fanOut,
            _ => expression,
        };
    }

    private static Parser<Body> ElseAt(TokenInput input) => input.Token.Is("if") ? elseIf : body;

    private static bool IsFanOut(TokenInput input) => input.Peek(1).Kind switch
    {
        TokenKind.OpenBrace => true,
        TokenKind.OpenParen => input.Next.IsAdjacent && input.Next.BehindPartner.Kind == TokenKind.OpenBrace,
        _ => false,
    };

    private static FanOutKind KindOf(Token keyword) => keyword.Text switch
    {
        "concat" => FanOutKind.Concat,
        "sum" => FanOutKind.Sum,
        _ => FanOutKind.Stack,
    };

    private readonly record struct Body(Chain Content, Text.TextSpan Span);
}
