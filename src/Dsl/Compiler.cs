using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl;

/// <summary>The whole way: text → syntax → bound program → elaborated graphs → classes to be written.</summary>
public static class Compiler
{
    /// <summary>Compiles the files of a project. Every independent error is reported, none twice.</summary>
    /// <param name="rootNamespace">Namespace of what stands above any <c>namespace</c> directive.</param>
    public static Compilation Compile(IEnumerable<SourceFile> files, string rootNamespace = "", CancellationToken cancellation = default) =>
        Compile(files.Select(file => (file, NnetParser.Parse(file, cancellation))), rootNamespace, cancellation);

    /// <summary>Compiles files that are parsed already.</summary>
    public static Compilation Compile(
        IEnumerable<(SourceFile File, ParseResult Result)> parsed, string rootNamespace = "", CancellationToken cancellation = default) =>
        DeepStack.Run(() => CompileParsed(parsed, rootNamespace, cancellation));

    private static Compilation CompileParsed(
        IEnumerable<(SourceFile File, ParseResult Result)> parsed, string rootNamespace, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var files = parsed.ToList();
        foreach (var (_, result) in files) diagnostics.AddRange(result.Diagnostics);

        var isBroken = diagnostics.HasErrors;
        var units = isBroken ? WholeDeclarations.Of(files) : files.Select(file => (file.File, file.Result.Unit));
        var program = Binder.Bind(Prelude.Units.Concat(units), rootNamespace, diagnostics);
        var compilation = ProgramElaborator.Elaborate(program, diagnostics, cancellation);
        return isBroken
            ? compilation with { Diagnostics = [.. compilation.Diagnostics.Where(diagnostic => !WholeDeclarations.IsEcho(diagnostic))] }
            : compilation;
    }
}

/// <summary>What a project's <c>.nnet</c> files come to.</summary>
/// <param name="Models">The models that are right, elaborated, in the order of the text.</param>
/// <param name="Definitions">The classes to write; of what is wrong there is none.</param>
public sealed record Compilation(
    Program Program,
    IReadOnlyList<ElaboratedModel> Models,
    IReadOnlyList<ModuleDefinition> Definitions,
    IReadOnlyList<PairDefinition> Pairs,
    IReadOnlyList<RecipeDefinition> Recipes,
    IReadOnlyCollection<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
