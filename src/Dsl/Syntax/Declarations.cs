using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Syntax;

/// <summary>A declaration of a file; <see cref="Documentation"/> is the text of its <c>///</c> lines, or null.</summary>
public abstract record Declaration(TextSpan Span) : SyntaxNode(Span)
{
    public string? Documentation { get; init; }
}

/// <summary><c>namespace A.B</c></summary>
public sealed record NamespaceDeclaration(QualifiedName Name, TextSpan Span) : Declaration(Span);

/// <summary><c>using A.B</c></summary>
public sealed record UsingDeclaration(QualifiedName Name, TextSpan Span) : Declaration(Span);

/// <summary><c>const name = expr</c></summary>
public sealed record ConstDeclaration(Identifier Name, Expression Value, TextSpan Span) : Declaration(Span);

/// <summary><c>fn name(p: type): type = expr</c></summary>
public sealed record FunctionDeclaration(
    Identifier Name, IReadOnlyList<ParameterSyntax> Parameters, TypeSyntax ReturnType, Expression Body, TextSpan Span) : Declaration(Span);

public enum ModuleKind
{
    Block,
    Model,
}

/// <summary>
/// <c>block Name(params) { … }</c>, <c>block Name(params) = chain</c>, <c>model Name(params) { … }</c> or
/// <c>model Name = Other(args) { expect … }</c>.
/// </summary>
public sealed record ModuleDeclaration(
    ModuleKind Kind, Identifier Name, IReadOnlyList<ParameterSyntax> Parameters, ModuleBody Body, TextSpan Span) : Declaration(Span);

public abstract record ModuleBody(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>{ statements }</c></summary>
public sealed record StatementBody(IReadOnlyList<Statement> Statements, TextSpan Span) : ModuleBody(Span);

/// <summary><c>= stage -> stage</c>: a Sequential.</summary>
public sealed record ChainBody(Chain Chain, TextSpan Span) : ModuleBody(Span);

/// <summary><c>= Other(args)</c> of a model, and <c>{ expect … }</c> behind it.</summary>
public sealed record AliasBody(Expression Target, IReadOnlyList<ExpectStatement> Expectations, TextSpan Span) : ModuleBody(Span);

/// <summary><c>pair Name(params) { generator G(args) discriminator D(args) objective bce }</c>; a missing part is null.</summary>
public sealed record PairDeclaration(
    Identifier Name, IReadOnlyList<ParameterSyntax> Parameters,
    Expression? Generator, Expression? Discriminator, Expression? Objective, TextSpan Span) : Declaration(Span);

/// <summary><c>train Model { entries }</c></summary>
public sealed record TrainDeclaration(Identifier Model, IReadOnlyList<TrainEntry> Entries, TextSpan Span) : Declaration(Span);

/// <summary>
/// One line of a recipe: <c>target label: int64[B]</c> (Input), <c>penalty l2(1e-4) on fc1</c> (Value and On),
/// <c>freeze conv1</c>, <c>loss expr</c> (Value). <see cref="Keyword"/> says which.
/// </summary>
public sealed record TrainEntry(
    Identifier Keyword, InputStatement? Input, Expression? Value, Expression? On, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>name: type = default</c></summary>
public sealed record ParameterSyntax(Identifier Name, TypeSyntax Type, Expression? Default, TextSpan Span) : SyntaxNode(Span);

public abstract record TypeSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>int</c>, <c>float</c>, <c>bool</c>, <c>string</c>, <c>layer</c></summary>
public sealed record NamedType(string Name, TextSpan Span) : TypeSyntax(Span);

/// <summary><c>int[]</c></summary>
public sealed record ListType(TypeSyntax Element, TextSpan Span) : TypeSyntax(Span);

/// <summary><c>(int, int)</c></summary>
public sealed record TupleType(IReadOnlyList<TypeSyntax> Elements, TextSpan Span) : TypeSyntax(Span);
