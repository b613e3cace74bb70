using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Syntax;

/// <summary>A node of the syntax tree; <see cref="Span"/> covers its text without surrounding space.</summary>
public abstract record SyntaxNode(TextSpan Span);

/// <summary>A name as written.</summary>
public sealed record Identifier(string Text, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>A.B.C</c></summary>
public sealed record QualifiedName(string Text, TextSpan Span) : SyntaxNode(Span);

/// <summary>One file. Namespace and using directives stand among the declarations, in the order of the text.</summary>
public sealed record CompilationUnit(IReadOnlyList<Declaration> Declarations, TextSpan Span) : SyntaxNode(Span);
