using ModelDsl.Dsl.Syntax;
using Sprache;
using static ModelDsl.Dsl.Parsing.Lexemes;

namespace ModelDsl.Dsl.Parsing;

/// <summary>The statements of a body, chosen by their first tokens.</summary>
internal static class StatementGrammar
{
    private static readonly Parser<Expression> operation = input => ExpressionGrammar.Operation(input);
    private static readonly Parser<Expression> full = input => ExpressionGrammar.Full(input);
    private static readonly Parser<Expression> value = EqualSign.Then(_ => full);
    private static readonly Parser<IOption<Expression>> optionalValue = value.XOptional();
    private static readonly Parser<IOption<Token>> question = Symbol(TokenKind.Question).XOptional();
    private static readonly Parser<Identifier?> noDtype = Parse.Return<Identifier?>(null);
    private static readonly Parser<Identifier> dtypeName = Named("a shape '[…]' or a dtype");
    private static readonly Parser<Identifier?> dtype = Choose(input => input.Kind == TokenKind.OpenBracket ? noDtype : dtypeName);
    private static readonly Parser<Identifier> outputName = Named("the name of the output");

    /// <summary><c>ids: int64[B, T]?</c>, as it stands behind <c>input</c> and <c>target</c>.</summary>
    public static readonly Parser<InputStatement> Input =
        from name in Name
        from colon in Colon
        from type in dtype
        from shape in ShapesGrammar.Shape
        from optional in question
        select new InputStatement(
            name, type, shape, optional.IsDefined, name.Span.Cover(optional.IsDefined ? optional.Get().Span : shape.Span));

    private static readonly Parser<Statement> input =
        from keyword in Word("input")
        from declaration in Input
        select declaration with { Span = keyword.Span.Cover(declaration.Span) };

    private static readonly Parser<Statement> where =
        from keyword in Word("where")
        from constraints in constraintList
        select new WhereStatement(constraints, keyword.Span.Cover(constraints[constraints.Count - 1].Span));

    private static readonly Parser<IReadOnlyList<Expression>> constraintList = operation.SeparatedByComma();

    private static readonly Parser<StringLiteral> text =
        from token in Kind(TokenKind.String, "a message in quotes")
        select new StringLiteral(StringText.ValueOf(token.Text), token.Span);

    private static readonly Parser<IOption<StringLiteral>> message = Comma.Then(_ => text).XOptional();

    private static readonly Parser<Statement> require =
        from keyword in Word("require")
        from condition in operation
        from note in message
        select new RequireStatement(condition, note.GetOrDefault(), keyword.Span.Cover(note.GetOrDefault()?.Span ?? condition.Span));

    private static readonly Parser<Statement> layer =
        from keyword in Word("layer")
        from name in Name
        from constructor in value
        select new LayerStatement(name, constructor, keyword.Span.Cover(constructor.Span));

    private static readonly Parser<Statement> parameter =
        from keyword in Word("parameter")
        from name in Name
        from colon in Colon
        from shape in ShapesGrammar.Shape
        from initializer in optionalValue
        select new ParameterStatement(
            name, shape, initializer.GetOrDefault(), keyword.Span.Cover(initializer.GetOrDefault()?.Span ?? shape.Span));

    private static readonly Parser<Statement> buffer =
        from keyword in Word("buffer")
        from name in Name
        from colon in Colon
        from type in dtype
        from shape in ShapesGrammar.Shape
        from content in value
        select new BufferStatement(name, type, shape, content, keyword.Span.Cover(content.Span));

    private static readonly Parser<Statement> output =
        from keyword in Word("output")
        from name in outputName
        from claim in ShapesGrammar.Claim
        from content in optionalValue
        select new OutputStatement(
            name, claim.GetOrDefault(), content.GetOrDefault(),
            keyword.Span.Cover(content.GetOrDefault()?.Span ?? claim.GetOrDefault()?.Span ?? name.Span));

    /// <summary><c>expect params == 11_689_512</c></summary>
    public static readonly Parser<ExpectStatement> Expect =
        from keyword in Word("expect")
        from condition in operation
        select new ExpectStatement(condition, keyword.Span.Cover(condition.Span));

    private static readonly Parser<Statement> init =
        from keyword in Word("init")
        from subject in target
        from colon in Colon
        from initializers in initializerList
        select new InitStatement(subject, initializers, keyword.Span.Cover(initializers[initializers.Count - 1].Span));

    private static readonly Parser<IReadOnlyList<LabelSyntax>> target = LabelGrammar.Target.Separated(TokenKind.Dot);

    private static readonly Parser<IReadOnlyList<Argument>> initializerList = PrimaryGrammar.Argument.SeparatedByComma();

    private static readonly Parser<Statement> assignment =
        from target in ShapesGrammar.Pattern
        from claim in ShapesGrammar.Claim
        from content in value
        select new AssignmentStatement(target, claim.GetOrDefault(), content, target.Span.Cover(content.Span));

    private static readonly Parser<Statement> pipeline =
        from content in full
        select new ExpressionStatement(content, content.Span);

    private static readonly Dictionary<string, Parser<Statement>> byKeyword = new()
    {
        ["input"] = input,
        ["where"] = where,
        ["require"] = require,
        ["layer"] = layer,
        ["parameter"] = parameter,
        ["buffer"] = buffer,
        ["output"] = output,
        ["expect"] = Expect,
        ["init"] = init,
    };

    public static readonly Parser<Statement> Statement = Choose(StatementAt).EndOf("an operator, '->' or the end of the statement");

    private static Parser<Statement> StatementAt(TokenInput start)
    {
        if (Boundaries.IsStatementKeyword(start.Buffer, start.Index)) return byKeyword[start.Token.Text];
        return start.Kind switch
        {
            TokenKind.Identifier when start.Peek(1).Kind is TokenKind.Equal or TokenKind.Colon => assignment,
            TokenKind.OpenParen when start.BehindPartner.Kind is TokenKind.Equal or TokenKind.Colon => assignment,
            _ => pipeline,
        };
    }
}
