namespace ModelDsl.Tool.Tests.Check;

public sealed class CheckJsonTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RightFile_GivesAnEmptyArray() =>
        Nnet.Run("check", folder.Add("a.nnet", Networks.ResNet), "--json").ShouldBe(new NnetResult(0, "[]\n", ""));

    [Fact]
    public void Error_HasAllItsFields()
    {
        var path = folder.Add("wrong.nnet", Networks.WrongClaim);

        var result = Nnet.Run("check", "--json", path);

        result.Status.ShouldBe(1);
        result.Json.GetArrayLength().ShouldBe(1);
        var error = result.Json[0];
        error.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["code", "severity", "file", "line", "column", "endLine", "endColumn", "message", "help"]);
        error.GetProperty("code").GetString().ShouldBe("NNET3011");
        error.GetProperty("severity").GetString().ShouldBe("error");
        error.GetProperty("file").GetString().ShouldBe(path);
        error.GetProperty("line").GetInt32().ShouldBe(3);
        error.GetProperty("column").GetInt32().ShouldBe(41);
        error.GetProperty("endLine").GetInt32().ShouldBe(3);
        error.GetProperty("endColumn").GetInt32().ShouldBe(42);
        error.GetProperty("message").GetString().ShouldBe("y is claimed to be [B, 9], but is [B, 8]: dim 1 is 8, not 9");
        error.GetProperty("help").GetString()!.ShouldContain("NNET3011");
    }

    [Fact]
    public void Warning_IsInTheArray()
    {
        var path = folder.Add("warning.nnet", Networks.Warning);

        var result = Nnet.Run("check", path, "--json");

        result.Status.ShouldBe(0);
        result.Json[0].GetProperty("severity").GetString().ShouldBe("warning");
    }
}
