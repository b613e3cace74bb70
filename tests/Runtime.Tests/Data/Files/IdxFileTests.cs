using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public sealed class IdxFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0x08, new byte[] { 1, 255 }, "uint8", 255)]
    [InlineData(0x09, new byte[] { 1, 255 }, "int8", -1)]
    [InlineData(0x0B, new byte[] { 0, 1, 1, 2 }, "int16", 258)]
    [InlineData(0x0C, new byte[] { 0, 0, 0, 1, 0, 1, 0, 2 }, "int32", 65538)]
    [InlineData(0x0D, new byte[] { 0x3F, 0x80, 0, 0, 0xC0, 0x20, 0, 0 }, "float32", -2.5)]
    [InlineData(0x0E, new byte[] { 0x3F, 0xF0, 0, 0, 0, 0, 0, 0, 0xC0, 4, 0, 0, 0, 0, 0, 0 }, "float64", -2.5)]
    public void EveryType_IsRead(byte type, byte[] numbers, string dtype, double last)
    {
        using var scope = NewDisposeScope();
        var tensor = IdxFile.Read(_folder.Write("a.idx", BinaryFiles.Idx(type, [1, 2], numbers)));
        Notation.Of(tensor).ShouldBe($"{dtype} [1, 2]");
        tensor.to(ScalarType.Float64).data<double>().ToArray().ShouldBe([1, last]);
    }

    [Fact]
    public void Pictures_AndClasses_AreADataSet()
    {
        using var scope = NewDisposeScope();
        var images = _folder.Write("images.gz", BinaryFiles.Gzip(BinaryFiles.Idx(8, [2, 1, 2], 0, 255, 51, 102)));
        using var data = Mnist.Read(images, _folder.Write("labels", BinaryFiles.Idx(8, [2], 9, 3)));
        data.Input.shape.ShouldBe([2, 1, 1, 2]);
        data.Input.data<float>().ToArray().ShouldBe([0, 1, 0.2f, 0.4f]);
        data.Target.data<long>().ToArray().ShouldBe([9, 3]);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 8 }, "(byte 3): truncated in the magic number: 1 bytes are missing")]
    [InlineData(new byte[] { 80, 75, 3, 4 },
        "(byte 0): not an IDX file: its magic number is 0x504B0304, expected 0x0000, a type (08, 09, 0B to 0E), a rank")]
    [InlineData(new byte[] { 0, 0, 8, 0 }, "(byte 3): 0 dimensions, expected 1 to 16")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0 }, "(byte 6): truncated in the size of dimension 0: 2 bytes are missing")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 3, 1, 2 }, ": truncated: uint8 [3] would take 3 bytes, but the file has 2 left")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 1, 2 }, "(byte 9): there is more than the header describes")]
    [InlineData(new byte[] { 0, 0, 8, 2, 255, 255, 255, 255, 255, 255, 255, 255 },
        "(byte 12): uint8 [4294967295, 4294967295] would take 9223372036854775807 bytes, more than the 2000000000 that are allowed")]
    public void AMistake_IsLocated(byte[] bytes, string message)
    {
        var path = _folder.Write("wrong", bytes);
        Should.Throw<DataFileException>(() => IdxFile.Read(path)).Message.ShouldBe(path + message);
    }

    [Fact]
    public void ACompressedHeader_CannotPromiseMoreThanCompressionYields()
    {
        // 1.9 GB of promised numbers in a file of a few dozen bytes: refused before memory is taken.
        var path = _folder.Write("a.gz", BinaryFiles.Gzip(BinaryFiles.Idx(8, [1_900_000_000], 1)));
        var before = GC.GetTotalAllocatedBytes();
        Should.Throw<DataFileException>(() => IdxFile.Read(path))
            .Message.ShouldContain("truncated: uint8 [1900000000] would take 1900000000 bytes, but the file has at most");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(10_000_000);
    }

    [Fact]
    public void ABound_IsKept() =>
        Should.Throw<DataFileException>(() => IdxFile.Read(_folder.Write("a", BinaryFiles.Idx(8, [3], 1, 2, 3)), mostBytes: 2))
            .Message.ShouldEndWith("uint8 [3] would take 3 bytes, more than the 2 that are allowed");

    [Fact]
    public void AClassOutOfRange_IsLocated()
    {
        var labels = _folder.Write("labels", BinaryFiles.Idx(8, [2], 9, 10));
        var failure = Should.Throw<DataFileException>(() => Mnist.Read("nowhere", labels));
        failure.Message.ShouldBe($"{labels}(byte 9): sample 1 is of class 10, expected 0 to 9");
        (failure.File, failure.Offset).ShouldBe((labels, 9));
    }

    [Fact]
    public void FilesThatDoNotBelongTogether_AreNamed()
    {
        var images = _folder.Write("images", BinaryFiles.Idx(8, [1, 1, 1], 5));
        var labels = _folder.Write("labels", BinaryFiles.Idx(8, [2], 1, 2));
        var empty = _folder.Write("empty", BinaryFiles.Idx(8, [0]));
        Message(images, labels).ShouldBe($"{images}(byte 4): 1 pictures, but {labels} has 2 classes");
        Message(labels, labels).ShouldBe($"{labels}(byte 2): expected uint8 pictures, [N, H, W], found uint8 [2]");
        Message(labels, images).ShouldBe($"{images}(byte 2): expected uint8 classes, [N], found uint8 [1, 1, 1]");
        Message(images, empty).ShouldBe($"{empty}(byte 4): no samples: uint8 [0]");
        Message("nowhere", labels).ShouldBe("nowhere: no such file");
        Message(images, _folder.Write("labels.gz", [1, 2, 3])).ShouldStartWith($"{_folder["labels.gz"]}: cannot be read: ");

        static string Message(string images, string labels) => Should.Throw<DataFileException>(() => Mnist.Read(images, labels)).Message;
    }
}
