namespace ModelDsl.Tool.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void NoCommand_IsWrongUse() => ShouldBeWrongUse([], "nnet: a command is needed: check, summary or format");

    [Fact]
    public void UnknownCommand_IsWrongUse() => ShouldBeWrongUse(["chek"], "nnet: unknown command 'chek'; did you mean 'check'?");

    [Fact]
    public void CheckWithoutFiles_IsWrongUse() => ShouldBeWrongUse(["check"], "nnet: FILES is missing");

    [Fact]
    public void SummaryWithoutAnything_IsWrongUse() => ShouldBeWrongUse(["summary", "--json"], "nnet: MODEL is missing");

    [Fact]
    public void SummaryWithoutFiles_IsWrongUse() => ShouldBeWrongUse(["summary", "Perceptron"], "nnet: FILES is missing");

    [Fact]
    public void UnknownOption_IsWrongUse() => ShouldBeWrongUse(
        ["check", "--jsno", folder.Add("a.nnet", Networks.Perceptron)],
        "nnet: unknown option '--jsno'; did you mean '--json'?");

    [Fact]
    public void MissingFile_IsWrongUse() => ShouldBeWrongUse(
        ["check", folder.Add("a.nnet", Networks.Perceptron), "gone.nnet"],
        "nnet: cannot read 'gone.nnet': no such file or folder");

    [Fact]
    public void MissingFiles_AreAllNamed()
    {
        var result = Nnet.Run("check", "--json", "one.nnet", "two/three.nnet");

        result.Status.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe(
            "nnet: cannot read 'one.nnet': no such file or folder\n" +
            "nnet: cannot read 'two/three.nnet': no such file or folder\n");
    }

    [Fact]
    public void EmptyPath_IsWrongUse() => ShouldBeWrongUse(["check", ""], "nnet: cannot read '': this is no path");

    [Fact]
    public void AtSign_IsNoResponseFile() => ShouldBeWrongUse(["check", "@gone"], "nnet: cannot read '@gone': no such file or folder");

    [Fact]
    public void FolderWithoutSources_IsWrongUse()
    {
        folder.Add("readme.txt", "");

        ShouldBeWrongUse(["check", folder.Path], $"nnet: there is no .nnet file in the folder '{folder.Path}'");
    }

    [Fact]
    public void UnreadableFile_IsWrongUse()
    {
        if (!OperatingSystem.IsLinux()) return;

        // Nothing is mapped at its beginning, so that even root cannot read it.
        ShouldBeWrongUse(["check", "/proc/self/mem"], "nnet: cannot read '/proc/self/mem': Input/output error");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("summary", "--help")]
    [InlineData("format", "--help")]
    [InlineData("--version")]
    public void Help_IsNoError(params string[] arguments)
    {
        var result = Nnet.Run(arguments);

        result.Status.ShouldBe(0);
        result.Output.ShouldNotBeEmpty();
        result.Error.ShouldBeEmpty();
    }

    private static void ShouldBeWrongUse(string[] arguments, string firstLine)
    {
        var result = Nnet.Run(arguments);

        result.Status.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.Split('\n')[0].ShouldBe(firstLine);
    }
}
