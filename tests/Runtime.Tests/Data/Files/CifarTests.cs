using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public sealed class CifarTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Records_OfSeveralFiles_AreRead()
    {
        using var scope = NewDisposeScope();
        var first = _folder.Write("1.bin", [.. BinaryFiles.CifarRecord([3], 0), .. BinaryFiles.CifarRecord([9], 1)]);
        var second = _folder.Write("2.bin.gz", BinaryFiles.Gzip(BinaryFiles.CifarRecord([0], 2)));
        using var data = Cifar.Read10(first, second);
        data.Input.shape.ShouldBe([3, 3, 32, 32]);
        data.Target.data<long>().ToArray().ShouldBe([3, 9, 0]);
        // Channel by channel, row by row: the second channel's second row begins after 1024 + 32 values.
        data.Input[1, 1, 1, 0].item<float>().ShouldBe(unchecked((byte)((1 + 1024 + 32) * 7)) / 255f);
    }

    [Theory]
    [InlineData(false, 77)]
    [InlineData(true, 12)]
    public void OfCifar100_FineOrCoarseClasses_AreTaken(bool coarse, long expected)
    {
        using var scope = NewDisposeScope();
        using var data = Cifar.Read100(_folder.Write("train.bin", BinaryFiles.CifarRecord([12, 77], 0)), coarse);
        data.Target.item<long>().ShouldBe(expected);
        data.Input[0, 0, 0, 1].item<float>().ShouldBe(7 / 255f);
    }

    [Fact]
    public void AMistake_IsLocated()
    {
        var record = BinaryFiles.CifarRecord([1], 0);
        Message([.. record, .. record[..^1]]).ShouldBe("(byte 3073): truncated: 3072 bytes of a record of 3073");
        Message([.. record, 10, .. record[1..]]).ShouldBe("(byte 3073): record 1 is of class 10, expected 0 to 9");
        Message([]).ShouldBe("(byte 0): no records");
        Should.Throw<ArgumentException>(() => Cifar.Read10()).Message.ShouldStartWith("expected one file or more");

        string Message(byte[] bytes)
        {
            var path = _folder.Write("wrong.bin", bytes);
            return Should.Throw<DataFileException>(() => Cifar.Read10(path)).Message[path.Length..];
        }
    }
}
