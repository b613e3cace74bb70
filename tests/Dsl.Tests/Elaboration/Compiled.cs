using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Source text compiled, with short ways to what tests ask of it.</summary>
internal sealed class Compiled
{
    private readonly Compilation compilation;

    private Compiled(Compilation compilation) => this.compilation = compilation;

    public Compilation Compilation => compilation;

    /// <summary>Compiles text that is right.</summary>
    public static Compiled Cleanly(string text)
    {
        var compiled = Text(text);
        compiled.compilation.Diagnostics.ShouldBeEmpty();
        return compiled;
    }

    public static Compiled Text(params string[] texts) =>
        new(Compiler.Compile(texts.Select((text, i) => new SourceFile($"file{i}.nnet", text)), "Test"));

    public ElaboratedModel Model(string name) => compilation.Models.Single(model => model.Name == name);

    /// <summary><c>key shape</c> of each entry of the state_dict.</summary>
    public IReadOnlyList<string> State(string model) => [.. Model(model).State.Select(weight => $"{weight.Key} {weight.Shape}")];

    public string Output(string model) => Model(model).Root.Outputs[0].Variable.Type.ToString();

    /// <summary>The only diagnostic: <c>line,column CODE message</c>.</summary>
    public string Error
    {
        get
        {
            var diagnostic = compilation.Diagnostics.ShouldHaveSingleItem();
            return Describe(diagnostic);
        }
    }

    public IReadOnlyList<string> Errors => [.. compilation.Diagnostics.Select(Describe)];

    private static string Describe(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.Start;
        return $"{start.Line},{start.Column} {diagnostic.Code} {diagnostic.Message}";
    }
}
