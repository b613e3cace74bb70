using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Syntax;

/// <summary><c>stage -> stage -> stage</c>, applied to a value that comes from outside.</summary>
public sealed record Chain(IReadOnlyList<Stage> Stages, TextSpan Span) : SyntaxNode(Span);

/// <summary>One station of a pipeline.</summary>
public abstract record Stage(TextSpan Span) : SyntaxNode(Span);

/// <summary>A layer, an op, a declared layer applied, or any expression using <c>it</c>.</summary>
public sealed record ExpressionStage(Expression Expression, TextSpan Span) : Stage(Span);

/// <summary><c>label: stage</c></summary>
public sealed record LabeledStage(LabelSyntax Label, Stage Stage, TextSpan Span) : Stage(Span);

/// <summary>A label; a quoted one is a template whose <c>{expr}</c> holes alternate with text.</summary>
/// <param name="Parts">Text and expressions in order; a plain label is one <see cref="LabelText"/>.</param>
public sealed record LabelSyntax(IReadOnlyList<LabelPart> Parts, bool IsQuoted, TextSpan Span) : SyntaxNode(Span);

public abstract record LabelPart(TextSpan Span) : SyntaxNode(Span);

public sealed record LabelText(string Text, TextSpan Span) : LabelPart(Span);

public sealed record LabelHole(Expression Value, TextSpan Span) : LabelPart(Span);

/// <summary><c>Sequential { chain }</c></summary>
public sealed record SequentialStage(Chain Body, TextSpan Span) : Stage(Span);

/// <summary><c>residual { chain }</c></summary>
public sealed record ResidualStage(Chain Body, TextSpan Span) : Stage(Span);

public enum FanOutKind
{
    Concat,
    Sum,
    Stack,
}

/// <summary><c>concat(dim: 1) { chain, chain }</c>, <c>sum { … }</c>, <c>stack(dim: 0) { … }</c></summary>
public sealed record FanOutStage(
    FanOutKind Kind, IReadOnlyList<Argument> Arguments, IReadOnlyList<Chain> Branches, TextSpan Span) : Stage(Span);

/// <summary><c>repeat n { chain }</c></summary>
public sealed record RepeatStage(Expression Count, Chain Body, TextSpan Span) : Stage(Span);

/// <summary><c>for c in list { chain }</c>, <c>for i in 0..n { chain }</c>, <c>for (t, c) in rows { chain }</c></summary>
public sealed record ForStage(Pattern Variable, Expression Source, Chain Body, TextSpan Span) : Stage(Span);

/// <summary><c>if cond { chain } else { chain }</c>; without else, identity.</summary>
public sealed record IfStage(Expression Condition, Chain Then, Chain? Else, TextSpan Span) : Stage(Span);

/// <summary><c>as name</c>, <c>as [B, 64]</c>, <c>as h: [B, 64]</c></summary>
public sealed record AsStage(Pattern? Name, ShapeSyntax? Claim, TextSpan Span) : Stage(Span);

/// <summary><c>output name</c>, <c>output name: [B, 10]</c></summary>
public sealed record OutputStage(Identifier Name, ShapeSyntax? Claim, TextSpan Span) : Stage(Span);
