using Microsoft.CodeAnalysis;
using ModelDsl.Dsl.Text;
using ModelDsl.Generator.Pipeline;
using ModelDsl.Generator.Tests.Running;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

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

    private static readonly string[] Steps = [StepNames.Read, StepNames.Parse, StepNames.Compile, StepNames.Classes, StepNames.Emit];

    private readonly NnetProject project = new("Consumer", ("blocks.nnet", Blocks), ("models.nnet", Models));

    public IncrementalityTests() => project.Run().ShouldCompile().EmittedFiles().Count.ShouldBe(4);

    [Fact]
    public void EditedCSharp_RunsNothingAgain()
    {
        project.AddCSharp("namespace Consumer; internal static class Program { internal static int Answer => 42; }");
        var run = project.Run();

        foreach (var step in Steps)
        {
            run.ReasonsOf(step).ShouldNotBeEmpty(step);
            run.ReasonsOf(step).ShouldAllBe(reason => reason == Cached, step);
        }
    }

    [Theory]
    [InlineData("// a comment\n")]
    [InlineData("\n\n   \n")]
    [InlineData("/* two\nlines */ ")]
    public void AddedComment_WritesNothingAgain(string trivia)
    {
        project.Edit("blocks.nnet", trivia + Blocks.Replace("x -> fc", "x\n  -> fc"));
        var run = project.Run();

        run.ReasonsOf(StepNames.Parse).ShouldBe([Cached, Modified], ignoreOrder: true);
        run.ReasonsOf(StepNames.Compile).ShouldBe([Unchanged]);
        run.ReasonsOf(StepNames.Classes).ShouldBe([Cached, Cached, Cached, Cached]);
        run.ReasonsOf(StepNames.Emit).ShouldBe([Cached, Cached, Cached, Cached]);
    }

    [Fact]
    public void AddedComment_MovesAWarning_AndWritesNothingAgain()
    {
        const string warned = "model Net { input x: [B, T, 8]  x -> lstm: LSTM(4, dropout: 0.5) -> it[:, -1] -> output y }";
        project.Add("warned.nnet", warned);
        project.Run();
        project.Edit("warned.nnet", "// a comment\n" + warned);
        var run = project.Run();

        run.Diagnostics.ShouldHaveSingleItem().Location.GetLineSpan().StartLinePosition.Line.ShouldBe(1);
        run.ReasonsOf(StepNames.Diagnostics).ShouldBe([Modified]);
        run.EmittedFiles().ShouldBeEmpty();
    }

    [Fact]
    public void AnEditOfOneFile_ParsesThatFileAlone()
    {
        project.Edit("models.nnet", Models.Replace("Half(16)", "Half(32)"));

        project.Run().ReasonsOf(StepNames.Parse).ShouldBe([Cached, Modified], ignoreOrder: true);
    }

    [Fact]
    public void AChangedModel_WritesItselfAlone()
    {
        project.Edit("models.nnet", Models.Replace("Half(16)", "Half(32)"));
        var run = project.Run().ShouldCompile();

        run.EmittedFiles().ShouldBe(["Zoo.User.g.cs"]);
        run.ReasonsOf(StepNames.Emit).ShouldBe([Cached, Cached, Cached, Modified], ignoreOrder: true);
    }

    [Fact]
    public void AChangedBlock_WritesItsUsersToo()
    {
        project.Edit("blocks.nnet", Blocks.Replace("width / 2", "width / 4"));

        project.Run().ShouldCompile().EmittedFiles().ShouldBe(["Zoo.Half.g.cs", "Zoo.User.g.cs"], ignoreOrder: true);
    }

    [Fact]
    public void AnExpressionOfTheSameValue_WritesNothingAgain()
    {
        project.Edit("blocks.nnet", Blocks.Replace("width / 2", "(2 * width) / 4"));

        project.Run().EmittedFiles().ShouldBeEmpty();
    }

    [Fact]
    public void AChangedComment_OfADeclaration_WritesItAnew()
    {
        project.Edit("models.nnet", Models.Replace("model Stranger", "/// Is documented.\nmodel Stranger"));

        project.Run().EmittedFiles().ShouldBe(["Zoo.Stranger.g.cs"]);
    }

    [Theory]
    [InlineData("aaa.nnet", "Aardvark")]
    [InlineData("zzz.nnet", "Zebra")]
    public void AnAddedFile_WritesItsOwnClassesAlone(string path, string name)
    {
        project.Add(path, $"namespace Zoo model {name} {{ input x: [B, 8]  x -> fc: Linear(2) -> output y }}");
        project.Run().ShouldCompile().EmittedFiles().ShouldBe([$"Zoo.{name}.g.cs"]);

        project.Remove(path);
        var run = project.Run().ShouldCompile();
        run.EmittedFiles().ShouldBeEmpty();
        run.Files.Count.ShouldBe(4);
    }

    [Fact]
    public void AClassOfALayersName_WritesAllAnew_AsTheyMustNameTheLayerInFull()
    {
        project.Add("linear.nnet", "namespace Other block Linear { input x: [B, F]  x -> ReLU -> output y }");
        var run = project.Run().ShouldCompile();

        run.EmittedFiles().Count.ShouldBe(5);
        run.Files["Zoo.Same.g.cs"].ShouldContain("global::TorchSharp.Modules.Linear Fc");
    }

    [Fact]
    public void AnEditedRecipe_WritesItsTrainerAlone()
    {
        const string recipe =
            "namespace Zoo\ntrain User { target wanted: [B, 8]  loss mse_loss(y, wanted)  optimizer Adam(lr: 0.1)  freeze half.fc.bias }";
        project.Add("recipe.nnet", recipe);
        project.Run().ShouldCompile().EmittedFiles().ShouldBe(["Zoo.UserTrainer.g.cs"]);

        project.Edit("recipe.nnet", "// a comment\n" + recipe.Replace("  loss", "\n    loss"));
        project.Run().EmittedFiles().ShouldBeEmpty();
        project.Edit("recipe.nnet", recipe.Replace("0.1", "0.2"));
        project.Run().ShouldCompile().EmittedFiles().ShouldBe(["Zoo.UserTrainer.g.cs"]);
        project.Edit("models.nnet", Models.Replace("-> half: Half(16)", "-> half: Half(16) -> ReLU"));
        project.Run().ShouldCompile().EmittedFiles().ShouldBe(["Zoo.User.g.cs", "Zoo.UserTrainer.g.cs"], ignoreOrder: true);
    }

    [Fact]
    public void AClassOfATypesName_WritesTheTrainersAnew()
    {
        project.Add("recipe.nnet", "namespace Zoo\ntrain User { target wanted: [B, 8]  loss mse_loss(y, wanted)  optimizer Adam }");
        project.Run();
        project.Add("batch.nnet", "namespace Zoo model Batch { input x: [B, 8]  x -> fc: Linear(2) -> output y }");

        project.Run().ShouldCompile().Files["Zoo.UserTrainer.g.cs"].ShouldContain("global::ModelDsl.Runtime.Batch batch");
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

    [Fact]
    public void WhatIsKept_HoldsNothingOfTheCompilers()
    {
        var kept = Steps.SelectMany(project.Run().OutputsOf).ToList();

        ObjectGraph.Of(kept).Select(found => found.GetType().Assembly.GetName().Name).Distinct()
            .ShouldNotContain(name => name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void Cancellation_EndsTheCompilation()
    {
        using var cancellation = new CancellationTokenSource();
        var source = ParsedSource.Parse(new NnetSource("models.nnet", Models), default);
        cancellation.Cancel();

        Should.Throw<OperationCanceledException>(() => ParsedSource.Parse(new NnetSource("models.nnet", Models), cancellation.Token));
        Should.Throw<OperationCanceledException>(() => CompiledProject.Compile([source], "Consumer", cancellation.Token));
    }

    [Fact]
    public void AFaultOfTheEmitter_IsOneError_AndTheOtherClassesAreWritten()
    {
        var file = new SourceFile("models.nnet", Models);
        var emission = new ClassSource("Zoo.User.g.cs", file, "", () => throw new InvalidOperationException("a fault")).Emit();

        emission.File.ShouldBeNull();
        var fault = emission.Fault.ShouldNotBeNull();
        (fault.Code, fault.Path).ShouldBe(("NNET9001", "models.nnet"));
    }
}
