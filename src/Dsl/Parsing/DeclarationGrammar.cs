using ModelDsl.Dsl.Syntax;
using Sprache;
using static ModelDsl.Dsl.Parsing.Lexemes;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Declarations and the headers of those that have a body in braces.</summary>
internal static class DeclarationGrammar
{
    private const string End = "the next declaration";

    private static readonly Parser<Expression> operation = input => ExpressionGrammar.Operation(input);
    private static readonly Parser<IOption<Expression>> defaultValue = EqualSign.Then(_ => operation).XOptional();

    private static readonly Parser<ParameterSyntax> parameter =
        from name in Named("the name of a parameter")
        from colon in Colon
        from type in TypeGrammar.Type
        from value in defaultValue
        select new ParameterSyntax(name, type, value.GetOrDefault(), name.Span.Cover(value.GetOrDefault()?.Span ?? type.Span));

    private static readonly Parser<IReadOnlyList<ParameterSyntax>> parameters =
        from list in parameter.InBrackets(TokenKind.OpenParen, TokenKind.CloseParen)
        select list.Items;

    private static readonly Parser<IReadOnlyList<ParameterSyntax>> noParameters = Parse.Return<IReadOnlyList<ParameterSyntax>>([]);

    private static readonly Parser<IReadOnlyList<ParameterSyntax>> optionalParameters = Choose(input =>
        input.Kind == TokenKind.OpenParen ? parameters : noParameters);

    private static readonly Parser<QualifiedName> qualifiedName =
        from parts in Name.Separated(TokenKind.Dot)
        select new QualifiedName(string.Join(".", parts.Select(part => part.Text)), parts[0].Span.Cover(parts[parts.Count - 1].Span));

    private static readonly Parser<Declaration> namespaceDeclaration =
        from keyword in Word("namespace")
        from name in qualifiedName
        select new NamespaceDeclaration(name, keyword.Span.Cover(name.Span));

    private static readonly Parser<Declaration> usingDeclaration =
        from keyword in Word("using")
        from name in qualifiedName
        select new UsingDeclaration(name, keyword.Span.Cover(name.Span));

    private static readonly Parser<Declaration> constDeclaration =
        from keyword in Word("const")
        from name in Name
        from equal in EqualSign
        from value in operation
        select new ConstDeclaration(name, value, keyword.Span.Cover(value.Span));

    private static readonly Parser<Declaration> functionDeclaration =
        from keyword in Word("fn")
        from name in Name
        from list in parameters
        from colon in Colon
        from type in TypeGrammar.Type
        from equal in EqualSign
        from body in operation
        select new FunctionDeclaration(name, list, type, body, keyword.Span.Cover(body.Span));

    private static readonly Parser<ModuleBody> chainBody =
        from chain in StageGrammar.Chain
        select new ChainBody(chain, chain.Span);

    private static readonly Parser<Expectations> noExpectations = Parse.Return(new Expectations([], null));

    private static readonly Parser<Expectations> expectations =
        from open in OpenBrace
        from first in StatementGrammar.Expect
        from others in StatementGrammar.Expect.XMany()
        from close in CloseBrace
        select new Expectations([first, .. others], close);

    private static readonly Parser<ModuleBody> aliasBody =
        from target in operation
        from expected in Choose(input => input.Kind == TokenKind.OpenBrace ? expectations : noExpectations)
        select new AliasBody(target, expected.Statements, target.Span.Cover(expected.Close?.Span ?? target.Span));

    /// <summary><c>block Name(params)</c> and <c>model Name(params)</c></summary>
    public static readonly Parser<Header> ModuleHeader =
        from keyword in Word("block").XOr(Word("model"))
        from name in Name
        from list in optionalParameters
        select new Header(keyword, name, list);

    /// <summary><c>pair Name(params)</c></summary>
    public static readonly Parser<Header> PairHeader =
        from keyword in Word("pair")
        from name in Name
        from list in optionalParameters
        select new Header(keyword, name, list);

    /// <summary><c>train Model</c></summary>
    public static readonly Parser<Header> TrainHeader =
        from keyword in Word("train")
        from name in Named("the name of a model")
        select new Header(keyword, name, []);

    private static readonly Parser<Declaration> boundModule =
        from header in ModuleHeader
        from equal in Kind(TokenKind.Equal, "'{' or '='")
        from body in header.Kind == ModuleKind.Block ? chainBody : aliasBody
        select new ModuleDeclaration(header.Kind, header.Name, header.Parameters, body, header.Keyword.Span.Cover(body.Span));

    /// <summary>A declaration without a body in braces.</summary>
    public static readonly Parser<Declaration> Declaration = Choose(input => input.Token.Text switch
    {
        "namespace" => namespaceDeclaration.EndOf("'.' or " + End),
        "using" => usingDeclaration.EndOf("'.' or " + End),
        "const" => constDeclaration.EndOf("an operator or " + End),
        "fn" => functionDeclaration.EndOf("an operator or " + End),
        "pair" => WithoutBody(PairHeader),
        "train" => WithoutBody(TrainHeader),
        "model" => boundModule.EndOf("an operator, '{ expect … }' or " + End),
        _ => boundModule.EndOf("an operator, '->' or " + End),
    });

    // One of these comes here when it has lost its body.
    private static Parser<Declaration> WithoutBody(Parser<Header> header) => header.Then(_ => Missing<Declaration>("'{'"));

    private sealed record Expectations(IReadOnlyList<ExpectStatement> Statements, Token? Close);

    internal sealed record Header(Token Keyword, Identifier Name, IReadOnlyList<ParameterSyntax> Parameters)
    {
        public ModuleKind Kind => Keyword.Text == "model" ? ModuleKind.Model : ModuleKind.Block;
    }
}
