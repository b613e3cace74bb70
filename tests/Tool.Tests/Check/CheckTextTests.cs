namespace ModelDsl.Tool.Tests.Check;

public sealed class CheckTextTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Error_IsShownWithItsLineUnderlined()
    {
        var path = folder.Add("wrong.nnet", Networks.WrongClaim);

        var result = Nnet.Run("check", path);

        result.Status.ShouldBe(1);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldBe(
            $"{path}(3,41): error NNET3011: y is claimed to be [B, 9], but is [B, 8]: dim 1 is 8, not 9\n" +
            "    x -> fc: Linear(8) -> output y: [B, 9]\n" +
            "                                        ^\n" +
            "1 file, 1 model: 1 error\n");
    }

    [Fact]
    public void Warning_LeavesTheStatusClean()
    {
        var path = folder.Add("warning.nnet", Networks.Warning);

        var result = Nnet.Run("check", path);

        result.Status.ShouldBe(0);
        result.Lines[0].ShouldBe(
            $"{path}(3,5): warning NNET5002: the value of this pipeline is not used; name it, or end it in `-> output y`");
        result.Lines[^1].ShouldBe("1 file, 1 model: no errors, 1 warning");
    }

    [Fact]
    public void Files_AreOneProgram()
    {
        var user = folder.Add("a.nnet", "model M { input x: [B, 4] x -> head: Head -> output y }");
        var declarer = folder.Add("b.nnet", "block Head = Linear(2) -> ReLU");

        Nnet.Run("check", user).Status.ShouldBe(1);
        Nnet.Run("check", user, declarer).Output.ShouldBe("2 files, 1 model, 1 block: no errors\n");
    }

    [Fact]
    public void Errors_ComeInTheOrderOfFilesAndText()
    {
        var shapes = folder.Add("b.nnet", Networks.WrongClaim);
        var syntax = folder.Add("a.nnet", "model A {\n    input x: [B, 4]\n    x -> Linear(2 -> output y\n}\nmodel { }");

        var result = Nnet.Run("check", shapes, syntax);

        var places = result.Lines.Where(line => line.Contains(": error ")).Select(line => line[..line.IndexOf(')')]).ToList();
        places[0].ShouldStartWith(shapes + "(3,");
        places.Skip(1).ShouldNotBeEmpty();
        places.Skip(1).ShouldAllBe(place => place.StartsWith(syntax));
        result.Lines[^1].ShouldEndWith($": {places.Count} errors");
    }

    [Fact]
    public void File_GivenTwiceCountsOnce()
    {
        var path = folder.Add("a.nnet", Networks.Perceptron);

        Nnet.Run("check", path, folder.Path, path).Output.ShouldBe("1 file, 1 model: no errors\n");
    }
}
