using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Parsing;

/// <param name="Unit">The declarations and statements that could be read; the broken ones are left out.</param>
/// <param name="Diagnostics">In the order of the text.</param>
public sealed record ParseResult(CompilationUnit Unit, IReadOnlyList<Diagnostic> Diagnostics);
