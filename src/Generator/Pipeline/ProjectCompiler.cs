using System.Collections.Immutable;
using ModelDsl.Dsl;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;
using ModelDsl.Generator.Emit;

namespace ModelDsl.Generator.Pipeline;

/// <summary>Compiles the files of a project and writes their classes.</summary>
internal static class ProjectCompiler
{
    public static Output Compile(ImmutableArray<ParsedSource> sources, string rootNamespace)
    {
        if (sources.IsEmpty) return new Output(new EquatableArray<GeneratedFile>([]), new EquatableArray<DiagnosticInfo>([]));
        try
        {
            var ordered = sources.OrderBy(source => source.File.Path, StringComparer.Ordinal);
            var compilation = Compiler.Compile(ordered.Select(source => (source.File, source.Result)), rootNamespace);
            var diagnostics = compilation.Diagnostics.Select(DiagnosticInfo.From).ToList();
            return new Output(
                new EquatableArray<GeneratedFile>(CSharpEmitter.Emit(compilation)),
                new EquatableArray<DiagnosticInfo>(diagnostics));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of ours must reach the user as one located error, never as a generator that silently gives nothing.
            var file = sources[0].File;
            var error = InternalErrors.Unexpected(new Location(file, new TextSpan(0, 0)), exception);
            return new Output(new EquatableArray<GeneratedFile>([]), new EquatableArray<DiagnosticInfo>([DiagnosticInfo.From(error)]));
        }
    }
}
