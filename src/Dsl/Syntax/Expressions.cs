using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Syntax;

public abstract record Expression(TextSpan Span) : SyntaxNode(Span);

public sealed record IntegerLiteral(long Value, TextSpan Span) : Expression(Span);

public sealed record FloatLiteral(double Value, TextSpan Span) : Expression(Span);

/// <summary>A string, its value without the quotes.</summary>
public sealed record StringLiteral(string Value, TextSpan Span) : Expression(Span);

public sealed record BooleanLiteral(bool Value, TextSpan Span) : Expression(Span);

/// <summary>A name: value, layer, op, parameter, constant or dimension. <c>it</c> is one too.</summary>
public sealed record NameExpression(string Name, TextSpan Span) : Expression(Span);

/// <summary><c>label.weight</c></summary>
public sealed record MemberExpression(Expression Target, Identifier Member, TextSpan Span) : Expression(Span);

/// <summary><c>callee(arguments)</c>; the parenthesis stands directly behind the callee.</summary>
public sealed record CallExpression(Expression Callee, IReadOnlyList<Argument> Arguments, TextSpan Span) : Expression(Span);

/// <summary><c>value</c> or <c>name: value</c></summary>
public sealed record Argument(Identifier? Name, Expression Value, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>x[:, -1]</c>, <c>list[i]</c></summary>
public sealed record IndexExpression(Expression Target, IReadOnlyList<IndexSyntax> Indices, TextSpan Span) : Expression(Span);

public abstract record IndexSyntax(TextSpan Span) : SyntaxNode(Span);

public sealed record SingleIndex(Expression Value, TextSpan Span) : IndexSyntax(Span);

/// <summary><c>from:to:step</c>, each part optional</summary>
public sealed record SliceIndex(Expression? From, Expression? To, Expression? Step, TextSpan Span) : IndexSyntax(Span);

/// <summary><c>...</c></summary>
public sealed record EllipsisIndex(TextSpan Span) : IndexSyntax(Span);

/// <summary><c>- x</c> and <c>not x</c></summary>
public sealed record UnaryExpression(UnaryOperator Operator, Expression Operand, TextSpan Span) : Expression(Span);

public enum UnaryOperator
{
    Negate,
    Not,
}

public sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right, TextSpan Span) : Expression(Span);

public enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    MatMul,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
}

/// <summary><c>(a, b)</c>; a tuple of one does not exist.</summary>
public sealed record TupleExpression(IReadOnlyList<Expression> Elements, TextSpan Span) : Expression(Span);

/// <summary><c>[1, 2, 3]</c></summary>
public sealed record ListExpression(IReadOnlyList<Expression> Elements, TextSpan Span) : Expression(Span);

/// <summary><c>(expr)</c>; kept so that printing gives the text back.</summary>
public sealed record ParenthesizedExpression(Expression Inner, TextSpan Span) : Expression(Span);

/// <summary><c>if c { a } else { b }</c> as a value.</summary>
public sealed record ConditionalExpression(Expression Condition, Expression Then, Expression Else, TextSpan Span) : Expression(Span);

/// <summary><c>from..to</c>, half open; stands in <c>for</c> alone.</summary>
public sealed record RangeExpression(Expression From, Expression To, TextSpan Span) : Expression(Span);

/// <summary><c>head -> stage -> stage</c>; binds weaker than every operator.</summary>
public sealed record PipelineExpression(Expression Head, Chain Chain, TextSpan Span) : Expression(Span);
