using System.Runtime.CompilerServices;
using ModelDsl.Dsl;
using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Zoo.Tests;

/// <summary>Files of the repository, found from this source file.</summary>
internal static class Repository
{
    private static readonly Lazy<Compilation> Compiled = new(Compile);

    /// <summary>All models of <c>samples/models</c>, compiled as the build does.</summary>
    public static Compilation Zoo => Compiled.Value;

    /// <summary>The folder of networks that must not compile.</summary>
    public static string Mistakes { get; } = PathTo("samples", "mistakes");

    /// <summary>The model of this name, elaborated with its defaults.</summary>
    public static ElaboratedModel Model(string name) => Zoo.Models.Single(model => model.Name == name);

    public static string PathTo(params string[] parts) => Path.Combine([Root(), .. parts]);

    private static Compilation Compile()
    {
        var folder = PathTo("samples", "models");
        var files = Directory.EnumerateFiles(folder, "*.nnet", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).StartsWith("obj", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(path)));
        var compilation = Compiler.Compile(files, "Zoo");
        compilation.Diagnostics.ShouldBeEmpty();
        return compilation;
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
