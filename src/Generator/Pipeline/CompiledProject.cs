using System.Collections.Immutable;
using ModelDsl.Dsl;
using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;
using ModelDsl.Generator.Emit;

namespace ModelDsl.Generator.Pipeline;

/// <summary>What the files of a project come to: what is wrong with them, and the classes that are to be written.</summary>
internal sealed record CompiledProject(EquatableArray<ClassSource> Classes, EquatableArray<DiagnosticInfo> Diagnostics)
{
    private static readonly HashSet<string> PreludePaths = new(Prelude.Files.Select(file => file.Path), StringComparer.Ordinal);

    public static CompiledProject Compile(ImmutableArray<ParsedSource> sources, string rootNamespace, CancellationToken cancellation)
    {
        if (sources.IsEmpty) return new CompiledProject(new([]), new([]));
        try
        {
            var ordered = sources.OrderBy(source => source.File.Path, StringComparer.Ordinal);
            var compilation = Compiler.Compile(ordered.Select(source => (source.File, source.Result)), rootNamespace, cancellation);
            return new CompiledProject(
                new(CSharpEmitter.ClassesOf(compilation)),
                new([.. compilation.Diagnostics.Select(DiagnosticInfo.From)]));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of ours must reach the user as one located error, never as a generator that silently gives nothing.
            var error = InternalErrors.Unexpected(new Location(sources[0].File, default), exception);
            return new CompiledProject(new([]), new([DiagnosticInfo.From(error)]));
        }
    }

    /// <summary>The classes that a file declares.</summary>
    public IEnumerable<ClassSource> ClassesIn(string path) => Classes.Where(source => source.Path == path);

    /// <summary>The classes of the standard blocks that are used.</summary>
    public IEnumerable<ClassSource> StandardClasses => Classes.Where(source => PreludePaths.Contains(source.Path));
}
