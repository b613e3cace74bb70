using ModelDsl.Dsl;
using ModelDsl.Dsl.Formatting;
using ModelDsl.Dsl.Text;
using ModelDsl.Generator.Emit;

namespace ModelDsl.Generator.Tests.Baselines;

/// <summary>Every stage of the way from text to C#, beside the text it began with.</summary>
public class StageTests
{
    public static TheoryData<string> Cases => [.. BaselineFolder.With("model.nnet")];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task EveryStage_IsAsVerified(string name)
    {
        var folder = BaselineFolder.Of(name);
        var file = new SourceFile("model.nnet", folder.Read("model.nnet"));
        var compilation = Compiler.Compile([file], "Baselines");

        var classes = CSharpEmitter.ClassesOf(compilation).Select(source => source.Emit().File!).ToList();

        // All at once, so that every difference is received in one run.
        await Task.WhenAll(
        [
            folder.Verify(Formatter.Format(file).Text!, "formatted", "nnet"),
            folder.Verify(AnnotatedSource.Of(file.Text, compilation.Diagnostics), "diagnostics", "nnet"),
            folder.Verify(GraphText.Of(compilation), "graph", "txt"),
            .. classes.Select(c => folder.Verify(c.Text, Path.ChangeExtension(c.HintName, null), "cs")),
        ]);

        Directory.EnumerateFiles(folder.Path, "*.verified.cs").Select(path => Path.GetFileName(path))
            .ShouldBe(classes.Select(c => Path.ChangeExtension(c.HintName, "verified.cs")), ignoreOrder: true, "a baseline is left over");
    }

    [Theory]
    [InlineData("DigitNet")]
    [InlineData("TextClassifier")]
    [InlineData("Dcgan")]
    public void TheSamples_AreAmongTheBaselines(string name)
    {
        var samples = BaselineFolder.Of("..", "..", "samples", "models");
        BaselineFolder.Of(name).Read("model.nnet").ShouldBe(samples.Read($"{name}.nnet"));
    }
}
