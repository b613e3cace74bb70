using System.Text;

namespace ModelDsl.Tool.Tests.Check;

public sealed class BadInputTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("\n// nothing yet\n")]
    [InlineData("\uFEFF")]
    public void EmptyFile_DeclaresNothing(string text) =>
        Nnet.Run("check", folder.Add("empty.nnet", text)).ShouldBe(new NnetResult(0, "1 file, nothing declared: no errors\n", ""));

    [Fact]
    public void EmptyFile_HasNoModel() =>
        Nnet.Run("summary", "M", folder.Add("empty.nnet", ""))
            .ShouldBe(new NnetResult(2, "", "nnet: there is no model 'M': the files declare none\n"));

    [Fact]
    public void BinaryFile_IsAnError()
    {
        var content = new byte[3000];
        new Random(1).NextBytes(content);

        var result = Nnet.Run("check", folder.Add("binary.nnet", [(byte)'m', 0, .. content]), "--json");

        result.Status.ShouldBe(1);
        Codes(result).ShouldBe(["NNET1002"]);
        Place(result).ShouldBe((1, 2));
    }

    [Fact]
    public void BinaryFile_DoesNotReachTheTerminal()
    {
        var result = Nnet.Run("check", folder.Add("escape.nnet", "model \e[2J {\0"));

        result.Status.ShouldBe(1);
        result.Output.ShouldNotContain('\e');
        result.Output.ShouldNotContain('\0');
    }

    [Fact]
    public void InvalidUtf8_IsLocated()
    {
        var result = Nnet.Run("check", folder.Add("latin1.nnet", [.. "const a = 1\n// caf"u8, 0xE9, .. "\n"u8]), "--json");

        result.Status.ShouldBe(1);
        Codes(result).ShouldBe(["NNET1001"]);
        Place(result).ShouldBe((2, 7));
    }

    [Fact]
    public void Utf16_IsAnError() =>
        Codes(Nnet.Run("check", folder.Add("utf16.nnet", Encoding.Unicode.GetBytes("model")), "--json")).ShouldContain("NNET1002");

    [Fact]
    public void ByteOrderMark_CountsForNoColumn()
    {
        var result = Nnet.Run("check", folder.Add("mark.nnet", [0xEF, 0xBB, 0xBF, .. "#"u8]), "--json");

        Place(result).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData((1 << 20) + 1)]
    [InlineData(1 << 24)]
    public void OversizedFile_IsAnError(int length)
    {
        var path = folder.Add("large.nnet", "");
        using (var file = File.OpenWrite(path)) file.Write(Encoding.UTF8.GetBytes(new string(' ', length)));

        var result = Nnet.Run("check", path, "--json");

        result.Status.ShouldBe(1);
        Codes(result).ShouldBe(["NNET9002"]);
        Place(result).ShouldBe((1, 1));
    }

    [Fact]
    public void LargestFile_IsRead() =>
        Nnet.Run("check", folder.Add("large.nnet", Networks.Perceptron.PadRight(1 << 20))).Status.ShouldBe(0);

    [Fact]
    public void EndlessFile_IsNotReadWhole()
    {
        if (!OperatingSystem.IsLinux()) return;

        Codes(Nnet.Run("check", "/dev/zero", "--json")).ShouldBe(["NNET9002"]);
    }

    [Fact]
    public void HalfWrittenFile_IsALocatedError()
    {
        var result = Nnet.Run("check", folder.Add("half.nnet", "model M {\n    input x: [B, 4]\n    x -> Linear("), "--json");

        result.Status.ShouldBe(1);
        Codes(result).ShouldBe(["NNET1010", "NNET1024"], "only what ends too early is an error, not what is therefore missing");
        Place(result).ShouldBe((3, 17));
    }

    [Fact]
    public void BlockWithoutOutput_IsAnErrorOfItsOwn()
    {
        var result = Nnet.Run("check", "--json", folder.Add(
            "a.nnet", "block Q { input x: [B, 4] parameter w: [4] = ones }\nmodel M { input x: [B, 4] x -> Q -> ReLU -> output y }"));

        Codes(result).ShouldBe(["NNET2009"]);
        Place(result).ShouldBe((1, 7));
    }

    [Fact]
    public void BlockWithAnUnreadableStatement_IsNotBlamedForItsLack()
    {
        var result = Nnet.Run("check", "--json", folder.Add(
            "a.nnet", "block Q { input x: [B, 4] x -> Linear(+) -> output y }\nmodel M { input x: [B, 4] x -> Q -> ReLU -> output y }"));

        Codes(result).ShouldBe(["NNET1010"]);
    }

    [Theory]
    [InlineData("input x: [B, 2, 4] x -> LSTM(8, num_layers: 99_999_999_999) -> output y", "NNET9004")]
    [InlineData("input x: [B, 4] x -> repeat 99_999_999_999 { ReLU } -> output y", "NNET9005")]
    [InlineData("input x: [B, C] where C % 99_999_999_999 == 0 (a, b) = chunk(x, 99_999_999_999, dim: 1) output a", "NNET3013")]
    public void HugeCount_IsRefusedBeforeTheWork(string body, string code) =>
        Codes(Nnet.Run("check", folder.Add("a.nnet", $"model M {{ {body} }}"), "--json")).ShouldContain(code);

    [Fact]
    public void EveryTruncation_IsAnswered()
    {
        for (var length = 0; length < Networks.ResNet.Length; length += 7)
        {
            var result = Nnet.Run("check", folder.Add("half.nnet", Networks.ResNet[..length]), "--json");

            result.Status.ShouldBe(result.Json.GetArrayLength() == 0 ? 0 : 1, $"at length {length}");
            result.Error.ShouldBeEmpty();
            Codes(result).ShouldNotContain("NNET9001", $"at length {length}");
        }
    }

    private static string?[] Codes(NnetResult result) =>
        [.. result.Json.EnumerateArray().Select(diagnostic => diagnostic.GetProperty("code").GetString())];

    private static (int Line, int Column) Place(NnetResult result) =>
        (result.Json[0].GetProperty("line").GetInt32(), result.Json[0].GetProperty("column").GetInt32());
}
