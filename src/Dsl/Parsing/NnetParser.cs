using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Parsing;

/// <summary>
/// Text to syntax tree: the text is validated, cut into tokens, its brackets matched, the tokens cut into declarations
/// and statements, and each of these is parsed on its own, so that an error in one leaves the others whole.
/// </summary>
public static class NnetParser
{
    public static ParseResult Parse(SourceFile file, CancellationToken cancellation = default) =>
        DeepStack.Run(() => ParseWhole(file, cancellation));

    private static ParseResult ParseWhole(SourceFile file, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var declarations = Declarations(file, diagnostics, cancellation);
        var span = declarations.Count > 0 ? declarations[0].Span.Cover(declarations[declarations.Count - 1].Span) : default;
        return new ParseResult(
            new CompilationUnit(declarations, span),
            [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.Span.Start)]);
    }

    private static List<Declaration> Declarations(SourceFile file, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var declarations = new List<Declaration>();
        if (!TextValidation.Validate(file, diagnostics)) return declarations;

        var tokens = Scanner.Scan(file, diagnostics);
        if (!Brackets.Match(tokens, diagnostics)) return declarations;

        var parser = new DeclarationParser(tokens, diagnostics);
        foreach (var range in DeclarationSplitter.Split(tokens))
        {
            cancellation.ThrowIfCancellationRequested();
            if (parser.Parse(range) is { } declaration) declarations.Add(declaration);
        }

        return declarations;
    }
}
