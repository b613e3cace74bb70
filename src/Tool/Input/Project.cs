using ModelDsl.Dsl;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Tool.Input;

/// <summary>The files named on the command line, compiled as one program.</summary>
/// <param name="Compilation">Null only after a fault of the compiler itself, which is then the one diagnostic.</param>
/// <param name="Diagnostics">By file in the order given, then by place.</param>
internal sealed record Project(IReadOnlyList<SourceFile> Files, Compilation? Compilation, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Reads and compiles.</summary>
    public static Project Load(IEnumerable<string> paths)
    {
        var files = SourceReader.Read(SourceFinder.Find(paths));
        try
        {
            var compilation = Compiler.Compile(files);
            return new Project(files, compilation, InOrder(compilation.Diagnostics, files));
        }
        catch (Exception exception)
        {
            return new Project(files, null, [InternalErrors.Unexpected(new Location(files[0], default), exception)]);
        }
    }

    private static List<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics, IReadOnlyList<SourceFile> files)
    {
        var positions = files.Select((file, index) => (file, index)).ToDictionary(pair => pair.file, pair => pair.index);
        return
        [
            .. diagnostics
                .OrderBy(diagnostic => positions.GetValueOrDefault(diagnostic.Location.File, int.MaxValue))
                .ThenBy(diagnostic => diagnostic.Location.Span.Start),
        ];
    }
}
