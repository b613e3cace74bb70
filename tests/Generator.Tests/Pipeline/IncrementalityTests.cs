using Microsoft.CodeAnalysis;
using ModelDsl.Generator.Pipeline;
using ModelDsl.Generator.Tests.Running;

namespace ModelDsl.Generator.Tests.Pipeline;

/// <summary>An edit runs again what depends on it, and no more.</summary>
public class IncrementalityTests
{
    private const string Blocks =
        """
        namespace Zoo
        block Half(width: int) { input x: [B, F]  x -> fc: Linear(width / 2) -> ReLU -> output y }
        block Same { input x: [B, F]  x -> fc: Linear(F) -> output y }
        """;

    private const string Models =
        """
        namespace Zoo
        model User { input x: [B, 8]  x -> half: Half(16) -> output y }
        model Stranger { input x: [B, 8]  x -> same: Same -> output y }
        """;

    private readonly NnetProject project = new("Consumer", ("blocks.nnet", Blocks), ("models.nnet", Models));

    public IncrementalityTests() => project.Run().ShouldCompile();

    [Fact]
    public void EditedCSharp_RunsNothingAgain()
    {
        project.AddCSharp("namespace Consumer; internal static class Program { internal static int Answer => 42; }");
        var run = project.Run();

        foreach (var step in new[] { StepNames.Read, StepNames.Parse, StepNames.Compile, StepNames.Files })
        {
            run.ReasonsOf(step).ShouldNotBeEmpty(step);
            run.ReasonsOf(step).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached, step);
        }
    }

    [Theory]
    [InlineData("// a comment\n")]
    [InlineData("\n\n   \n")]
    [InlineData("/* two\nlines */ ")]
    public void AddedComment_ModifiesNoFile(string trivia)
    {
        project.Edit("blocks.nnet", trivia + Blocks.Replace("x -> fc", "x\n  -> fc"));
        var run = project.Run();

        run.ReasonsOf(StepNames.Read).ShouldContain(IncrementalStepRunReason.Modified);
        run.ChangedFiles().ShouldBeEmpty();
        run.ReasonsOf(StepNames.Files).Count.ShouldBe(4);
    }

    [Fact]
    public void AnEditOfOneFile_ParsesThatFileAlone()
    {
        project.Edit("models.nnet", Models.Replace("Half(16)", "Half(32)"));

        project.Run().ReasonsOf(StepNames.Parse).ShouldBe([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], ignoreOrder: true);
    }

    [Fact]
    public void AChangedModel_ModifiesItsOwnFileAlone()
    {
        project.Edit("models.nnet", Models.Replace("Half(16)", "Half(32)"));

        project.Run().ShouldCompile().ChangedFiles().ShouldBe(["Zoo.User.g.cs"]);
    }

    [Fact]
    public void AChangedBlock_ModifiesItsUsersToo()
    {
        project.Edit("blocks.nnet", Blocks.Replace("width / 2", "width / 4"));

        project.Run().ShouldCompile().ChangedFiles().ShouldBe(["Zoo.Half.g.cs", "Zoo.User.g.cs"], ignoreOrder: true);
    }

    [Fact]
    public void AModelAdded_LeavesTheOthersAsTheyAre()
    {
        project.Edit("models.nnet", Models + "\nmodel Zebra { input x: [B, 8]  x -> fc: Linear(2) -> output y }");

        project.Run().ShouldCompile().ChangedFiles().ShouldBe(["Zoo.Zebra.g.cs"]);
    }

    [Fact]
    public void AMistake_AndItsMend_LeaveWhatWasBefore()
    {
        project.Edit("models.nnet", Models.Replace("Half(16)", "Half(1.5)"));
        project.Run().Diagnostics.ShouldNotBeEmpty();
        project.Edit("models.nnet", Models);

        var run = project.Run().ShouldCompile();
        run.Files.Count.ShouldBe(4);
    }
}
