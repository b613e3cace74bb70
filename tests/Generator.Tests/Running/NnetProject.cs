using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelDsl.Generator.Tests.Running;

/// <summary>A project of <c>.nnet</c> files, compiled as the C# compiler does it: again after every edit, by one driver.</summary>
internal sealed class NnetProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    // CS1591, a missing comment, stays on; so does everything else that a user's project may have on.
    private static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name is "netstandard.dll" or "TorchSharp.dll" or "ModelDsl.Runtime.dll"))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList());

    private readonly Dictionary<string, AdditionalText> texts = [];
    private CSharpCompilation compilation = CSharpCompilation.Create("Consumer", [], References.Value, CompilationOptions);
    private GeneratorDriver driver;

    public NnetProject(string rootNamespace, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files) texts.Add(path, new NnetText(path, text));
        driver = CSharpGeneratorDriver.Create(
            [new NnetGenerator().AsSourceGenerator()], texts.Values, ParseOptions, new ProjectOptions(rootNamespace),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>A project of one file.</summary>
    public static GeneratorRun Run(string text, string rootNamespace = "Consumer") =>
        new NnetProject(rootNamespace, ("model.nnet", text)).Run();

    /// <summary>The files as they are now.</summary>
    public IEnumerable<(string Path, string Text)> Files => texts.Select(pair => (pair.Key, pair.Value.GetText()!.ToString()));

    /// <summary>Compiles what is there now.</summary>
    public GeneratorRun Run(CancellationToken cancellation = default)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, cancellation);
        return new GeneratorRun(driver.GetRunResult().Results.Single(), (CSharpCompilation)output);
    }

    /// <summary>Replaces the text of a <c>.nnet</c> file.</summary>
    public void Edit(string path, string text)
    {
        var edited = new NnetText(path, text);
        driver = driver.ReplaceAdditionalText(texts[path], edited);
        texts[path] = edited;
    }

    public void Add(string path, string text)
    {
        texts.Add(path, new NnetText(path, text));
        driver = driver.AddAdditionalTexts([texts[path]]);
    }

    public void Remove(string path)
    {
        driver = driver.RemoveAdditionalTexts([texts[path]]);
        texts.Remove(path);
    }

    /// <summary>Adds a C# file of the user's.</summary>
    public void AddCSharp(string text) =>
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, ParseOptions, "User.cs"));
}
