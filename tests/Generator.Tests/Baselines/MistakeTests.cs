using ModelDsl.Dsl;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Generator.Tests.Baselines;

/// <summary>Files with a mistake: each message stands under its line, and the file beside it shows the mend.</summary>
public class MistakeTests
{
    private const string Folder = "Mistakes";

    public static TheoryData<string> Cases => [.. BaselineFolder.With("model.nnet", Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TheMessage_IsAsVerified(string name)
    {
        var folder = BaselineFolder.Of(Folder, name);
        var file = new SourceFile("model.nnet", folder.Read("model.nnet"));
        var compilation = Compiler.Compile([file]);

        compilation.Diagnostics.ShouldNotBeEmpty();
        await folder.Verify(AnnotatedSource.Of(file.Text, compilation.Diagnostics), "diagnostics", "nnet");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheMend_Compiles(string name)
    {
        var file = new SourceFile("mended.nnet", BaselineFolder.Of(Folder, name).Read("mended.nnet"));

        Compiler.Compile([file]).Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EachMistake_IsReportedOnce(string name)
    {
        var file = new SourceFile("model.nnet", BaselineFolder.Of(Folder, name).Read("model.nnet"));

        Compiler.Compile([file]).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
            .GroupBy(diagnostic => diagnostic.Location.Start.Line).ShouldAllBe(line => line.Count() == 1);
    }
}
