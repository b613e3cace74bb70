using System.Runtime.CompilerServices;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Parsing;

/// <summary>The files beside this one: the examples of the language page, and one of every construct.</summary>
public static class Examples
{
    public static TheoryData<string> Names => new(Directory.GetFiles(Folder(), "*.nnet").Select(path => Path.GetFileName(path)).Order());

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder(), name));

    public static ParseResult Parse(string text) => NnetParser.Parse(new SourceFile("test.nnet", text));

    /// <summary>Parses text that must be free of errors.</summary>
    public static CompilationUnit ParseClean(string text)
    {
        var result = Parse(text);
        result.Diagnostics.ShouldBeEmpty();
        return result.Unit;
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Examples");
}
