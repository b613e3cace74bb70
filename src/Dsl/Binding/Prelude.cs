using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Binding;

/// <summary>The standard blocks, written in the language itself and embedded in this assembly.</summary>
public static class Prelude
{
    /// <summary>
    /// Where the classes of the blocks that a project uses stand, below its own namespace: two assemblies that use one block each
    /// have their own class, and it hides none of TorchSharp's of the same name.
    /// </summary>
    public const string Namespace = "Prelude";

    private static readonly Lazy<IReadOnlyList<SourceFile>> Loaded = new(Load);

    // Parsed once, however many programs are compiled.
    private static readonly Lazy<IReadOnlyList<(SourceFile File, CompilationUnit Unit)>> Parsed =
        new(() => [.. Files.Select(file => (file, NnetParser.Parse(file).Unit))]);

    public static IReadOnlyList<SourceFile> Files => Loaded.Value;

    public static IReadOnlyList<(SourceFile File, CompilationUnit Unit)> Units => Parsed.Value;

    private static IReadOnlyList<SourceFile> Load()
    {
        var assembly = typeof(Prelude).Assembly;
        var files = new List<SourceFile>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".nnet", StringComparison.Ordinal))
            .OrderBy(n => n, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files.Add(new SourceFile($"prelude/{name}", reader.ReadToEnd()));
        }

        return files;
    }
}
