using System.Runtime.CompilerServices;

namespace ModelDsl.Generator.Tests.Baselines;

/// <summary>A folder of <c>tests/Baselines</c>: one <c>model.nnet</c> beside what every stage makes of it.</summary>
internal sealed record BaselineFolder(string Path)
{
    public static string Root { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "..", "..", "Baselines"));

    public static BaselineFolder Of(params string[] parts) => new(System.IO.Path.Combine([Root, .. parts]));

    /// <summary>Names of the folders in a folder that hold a file.</summary>
    public static IEnumerable<string> With(string file, params string[] parts) =>
        Directory.EnumerateDirectories(Of(parts).Path)
            .Where(folder => File.Exists(System.IO.Path.Combine(folder, file)))
            .Select(folder => System.IO.Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file)).ReplaceLineEndings("\n");

    /// <summary>Compares a text with <c>stage.verified.extension</c>.</summary>
    public Task Verify(string text, string stage, string extension)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(Path);
        settings.UseFileName(stage);
        return Verifier.Verify(text, extension, settings).ToTask();
    }

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
