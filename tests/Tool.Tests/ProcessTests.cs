namespace ModelDsl.Tool.Tests;

/// <summary>The command as others run it: statuses, streams and working directory.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RightFile_IsClean()
    {
        folder.Add("nets/small.nnet", Networks.Perceptron);

        var result = Nnet.RunProcess(folder.Path, "check", "nets/small.nnet");

        result.ShouldBe(new NnetResult(0, $"1 file, 1 model: no errors{Environment.NewLine}", ""));
    }

    [Fact]
    public void WrongFile_IsLocatedAsGiven()
    {
        folder.Add("nets/wrong.nnet", Networks.WrongClaim);

        var result = Nnet.RunProcess(folder.Path, "check", "nets/wrong.nnet", "--json");

        result.Status.ShouldBe(1);
        result.Error.ShouldBeEmpty();
        result.Json[0].GetProperty("file").GetString().ShouldBe("nets/wrong.nnet");
    }

    [Fact]
    public void MissingFile_LeavesStandardOutputEmpty()
    {
        var result = Nnet.RunProcess(folder.Path, "summary", "Perceptron", "gone.nnet", "--json");

        result.Status.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe($"nnet: cannot read 'gone.nnet': no such file or folder{Environment.NewLine}");
    }

    [Fact]
    public void Json_IsUtf8WithoutAMark()
    {
        folder.Add("größe.nnet", Networks.WrongClaim);

        var result = Nnet.RunProcess(folder.Path, "check", "größe.nnet", "--json");

        result.Output.ShouldStartWith("[{");
        result.Json[0].GetProperty("file").GetString().ShouldBe("größe.nnet");
    }

    [Fact]
    public void Warning_DoesNotDisturbTheSummary()
    {
        folder.Add("a.nnet", Networks.Warning);

        var result = Nnet.RunProcess(folder.Path, "summary", "Wasteful", "a.nnet", "--json");

        result.Status.ShouldBe(0);
        result.Json.GetProperty("parameters").GetInt64().ShouldBe(10);
        result.Error.ShouldStartWith("a.nnet(3,5): warning NNET5002: ");
    }
}
