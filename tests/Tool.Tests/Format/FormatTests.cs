namespace ModelDsl.Tool.Tests.Format;

public sealed class FormatTests : IDisposable
{
    private const string Untidy = "const a=1 // one\n\n\nmodel A { input x:[B] x->ReLU->output y }";
    private const string Tidy = "const a = 1 // one\n\nmodel A {\n    input x: [B]\n    x -> ReLU -> output y\n}\n";

    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_AreRewritten_WhereTheyDiffer()
    {
        var (untidy, tidy) = (folder.Add("a.nnet", Untidy), folder.Add("b.nnet", Tidy));

        var result = Nnet.Run("format", folder.Path);

        result.Status.ShouldBe(0);
        result.Output.ShouldBe($"{untidy} formatted\n2 files: 1 formatted\n");
        File.ReadAllText(untidy).ShouldBe(Tidy);
        File.ReadAllText(tidy).ShouldBe(Tidy);
    }

    [Fact]
    public void Check_NamesFiles_AndLeavesThemAlone()
    {
        var untidy = folder.Add("a.nnet", Untidy);

        var result = Nnet.Run("format", "--check", untidy);

        result.Status.ShouldBe(1);
        result.Output.ShouldBe($"{untidy} is not formatted\n1 file: 1 to be formatted\n");
        File.ReadAllText(untidy).ShouldBe(Untidy);
    }

    [Fact]
    public void Check_IsContentWithTheStyle() => Nnet.Run("format", "--check", folder.Add("a.nnet", Tidy)).Status.ShouldBe(0);

    [Fact]
    public void AFileWithSyntaxErrors_IsLeftAlone_TheOthersAreNot()
    {
        var broken = folder.Add("a.nnet", "const a =\n");
        var untidy = folder.Add("b.nnet", Untidy);

        var result = Nnet.Run("format", folder.Path);

        result.Status.ShouldBe(1);
        result.Lines[0].ShouldStartWith($"{broken}(1,10): error NNET1010");
        result.Lines[^1].ShouldBe("2 files: 1 formatted, 1 left alone for its syntax errors");
        File.ReadAllText(broken).ShouldBe("const a =\n");
        File.ReadAllText(untidy).ShouldBe(Tidy);
    }
}
