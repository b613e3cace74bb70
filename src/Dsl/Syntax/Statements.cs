using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Syntax;

/// <summary>A statement of a body; <see cref="Documentation"/> is the text of its <c>///</c> lines, or null.</summary>
public abstract record Statement(TextSpan Span) : SyntaxNode(Span)
{
    public string? Documentation { get; init; }
}

/// <summary><c>input ids: int64[B, T]</c>, <c>input mask: bool[B, T]?</c>; <see cref="Dtype"/> is null for the model's dtype.</summary>
public sealed record InputStatement(
    Identifier Name, Identifier? Dtype, ShapeSyntax Shape, bool IsOptional, TextSpan Span) : Statement(Span);

/// <summary><c>where H % 16 == 0, T &lt;= 512</c></summary>
public sealed record WhereStatement(IReadOnlyList<Expression> Constraints, TextSpan Span) : Statement(Span);

/// <summary><c>require dim % heads == 0, "message"</c></summary>
public sealed record RequireStatement(Expression Condition, StringLiteral? Message, TextSpan Span) : Statement(Span);

/// <summary><c>layer enc = Encoder(64)</c></summary>
public sealed record LayerStatement(Identifier Name, Expression Value, TextSpan Span) : Statement(Span);

/// <summary><c>parameter cls: [1, 1, dim] = zeros</c></summary>
public sealed record ParameterStatement(Identifier Name, ShapeSyntax Shape, Expression? Initializer, TextSpan Span) : Statement(Span);

/// <summary><c>buffer pos: [T, dim] = expr</c>, <c>buffer ids: int64[T] = arange(T)</c>; <see cref="Dtype"/> is null for the
/// model's dtype.</summary>
public sealed record BufferStatement(
    Identifier Name, Identifier? Dtype, ShapeSyntax Shape, Expression Value, TextSpan Span) : Statement(Span);

/// <summary><c>y = expr</c>, <c>y: [B, 64] = expr</c>, <c>(a, _) = expr</c></summary>
public sealed record AssignmentStatement(Pattern Target, ShapeSyntax? Claim, Expression Value, TextSpan Span) : Statement(Span);

/// <summary><c>output y</c>, <c>output y: shape = expr</c></summary>
public sealed record OutputStatement(Identifier Name, ShapeSyntax? Claim, Expression? Value, TextSpan Span) : Statement(Span);

/// <summary><c>expect params == 11_689_512</c></summary>
public sealed record ExpectStatement(Expression Condition, TextSpan Span) : Statement(Span);

/// <summary><c>init Conv2d: kaiming_normal(fan_out)</c>, <c>init fc: normal(0, 0.01), bias: zeros</c></summary>
/// <param name="Target">A layer kind or a label; or labels from the outside in, <c>encoder.fc</c>.</param>
/// <param name="Initializers">The first without a name is the weight's; further ones are named.</param>
public sealed record InitStatement(
    IReadOnlyList<LabelSyntax> Target, IReadOnlyList<Argument> Initializers, TextSpan Span) : Statement(Span);

/// <summary>A pipeline that stands alone: <c>image -> conv1: Conv2d(32, kernel_size: 3) -> output y</c>.</summary>
public sealed record ExpressionStatement(Expression Expression, TextSpan Span) : Statement(Span);

/// <summary>The left side of a binding.</summary>
public abstract record Pattern(TextSpan Span) : SyntaxNode(Span);

public sealed record NamePattern(Identifier Name, TextSpan Span) : Pattern(Span);

/// <summary><c>_</c></summary>
public sealed record DiscardPattern(TextSpan Span) : Pattern(Span);

/// <summary><c>(a, (b, _))</c></summary>
public sealed record TuplePattern(IReadOnlyList<Pattern> Elements, TextSpan Span) : Pattern(Span);

/// <summary><c>[B, 64, H / 2, _]</c></summary>
public sealed record ShapeSyntax(IReadOnlyList<DimensionSyntax> Dimensions, TextSpan Span) : SyntaxNode(Span);

public abstract record DimensionSyntax(TextSpan Span) : SyntaxNode(Span);

public sealed record DimensionExpression(Expression Value, TextSpan Span) : DimensionSyntax(Span);

/// <summary><c>_</c>: a dimension without a name.</summary>
public sealed record WildcardDimension(TextSpan Span) : DimensionSyntax(Span);

/// <summary><c>...</c>: any number of leading dimensions.</summary>
public sealed record EllipsisDimension(TextSpan Span) : DimensionSyntax(Span);
