using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public sealed class PictureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Recorded.Results.Pictures.Select(picture => picture.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Pixels_ArePils(string name)
    {
        using var scope = NewDisposeScope();
        var expected = Recorded.Results.Pictures.Single(picture => picture.Name == name);
        var codec = CodecOf(name);
        var colour = codec.Read(Recorded.PathOf(name));
        colour.shape.ShouldBe([3, 5, 7]);
        // Decoders of JPEG may differ by rounding; the others not at all.
        Differences(colour, expected.Colour).Max().ShouldBeLessThanOrEqualTo(name.EndsWith("jpg", StringComparison.Ordinal) ? 2 : 0);
        var grey = codec.Read(Recorded.PathOf(name), channels: 1);
        grey.shape.ShouldBe([1, 5, 7]);
        Differences(grey, expected.Grey).Max().ShouldBeLessThanOrEqualTo(name.EndsWith("jpg", StringComparison.Ordinal) ? 2 : 0);
    }

    [Theory]
    [InlineData("a.png", 1)]
    [InlineData("a.png", 3)]
    [InlineData("a.pgm", 1)]
    [InlineData("a.ppm", 3)]
    public void WhatIsWritten_IsReadAgain(string name, int channels)
    {
        using var scope = NewDisposeScope();
        var image = (Recorded.Images(1, channels, 5, 7)[0] * 255).to(ScalarType.Byte);
        CodecOf(name).Write(_folder[name], image);
        CodecOf(name).Read(_folder[name], channels).Equals(image).ShouldBeTrue();
        _folder.Files.ShouldBe([name]);
    }

    [Fact]
    public void FloatingPointValues_AreClampedAndRounded()
    {
        using var scope = NewDisposeScope();
        Netpbm.Codec.Write(_folder["a.pgm"], tensor([-1f, 0.5f, 2f, float.NaN], [1, 1, 4]));
        Netpbm.Codec.Read(_folder["a.pgm"], 1).data<byte>().ToArray().ShouldBe([0, 128, 255, 0]);
    }

    [Fact]
    public void Text_SixteenBits_AndComments_AreRead()
    {
        using var scope = NewDisposeScope();
        Netpbm.Codec.Read(Write("P2 # grey\n2 1 # size\n 10\n0 5"), 1).data<byte>().ToArray().ShouldBe([0, 128]);
        Netpbm.Codec.Read(_folder.Write("a.pgm", [.. "P5 1 1 65535 "u8, 0x80, 0x00]), 1).data<byte>().ToArray().ShouldBe([128]);
    }

    [Theory]
    [InlineData("P4 1 1 x", "(byte 0): not a picture of kind P2, P3, P5 or P6")]
    [InlineData("P5 0 1 255 ", "(byte 4): the width is 0")]
    [InlineData("P5 2 99999999999 255 ", "(byte 5): the height is more than 2147483647")]
    [InlineData("P5 60000 60000 255 ", "(byte 2): 60000 x 60000 pixels, more than the 67108864 that are allowed")]
    [InlineData("P5 2 2 255 abc", "(byte 14): truncated: 4 bytes of pixels expected, 3 found")]
    [InlineData("P5 1 1 255 abc", "(byte 14): 2 bytes after the picture")]
    [InlineData("P5 1 x", "(byte 5): expected the height")]
    [InlineData("P5 1 1", "(byte 6): truncated: expected the largest value")]
    [InlineData("P2 1 1 9 10", "(byte 11): the value of a pixel is 10, more than the largest one, 9")]
    [InlineData("P2 9 9 9 1 2 3", "(byte 14): truncated: 81 numbers expected, 6 bytes found")]
    [InlineData("P2 1 1 9 1 2", "(byte 11): there is more after the picture")]
    public void AMistake_IsLocated(string text, string message)
    {
        var path = Write(text);
        Should.Throw<DataFileException>(() => Netpbm.Codec.Read(path)).Message.ShouldBe(path + message);
    }

    [Fact]
    public void OtherFiles_AreNamed()
    {
        using var scope = NewDisposeScope();
        var png = Recorded.PathOf("colour.png");
        Message("nowhere.png").ShouldBe("nowhere.png: no such file");
        Message(_folder.Write("a.png", "no picture"u8)).ShouldEndWith("a.png(byte 0): no picture in PNG or JPEG, or its header is damaged");
        Message(_folder.Write("a.png", "GIF89a is none"u8)).ShouldEndWith("a.png(byte 0): a picture in Gif, expected PNG or JPEG");
        Message(_folder.Write("b.png", File.ReadAllBytes(png)[..^60]))
            .ShouldEndWith("b.png(byte 118): truncated: the mark at the end of the picture is missing");
        Should.Throw<DataFileException>(() => SkiaCodec.Codec.Read(png, 3, mostPixels: 34))
            .Message.ShouldBe($"{png}(byte 0): 7 x 5 pixels, more than the 34 that are allowed");

        static string Message(string path) => Should.Throw<DataFileException>(() => SkiaCodec.Codec.Read(path)).Message;
    }

    [Fact]
    public void WhatIsNoPicture_IsNotWritten()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => Netpbm.Codec.Write(_folder["a.ppm"], zeros(2, 3, 3)))
            .Message.ShouldStartWith("expected a picture, uint8 or floating point [C, H, W] with 1 or 3 channels, found float32 [2, 3, 3]");
        Should.Throw<ArgumentException>(() => SkiaCodec.Codec.Write(_folder["a.jpg"], zeros(3, 3, 3)))
            .Message.ShouldStartWith("pictures are written as .png, not as a.jpg");
        Should.Throw<ArgumentOutOfRangeException>(() => SkiaCodec.Codec.Read("a.png", channels: 2))
            .Message.ShouldStartWith("1 for grey or 3 for red, green, blue");
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public void AGrid_IsTorchvisions()
    {
        using var scope = NewDisposeScope();
        var grid = ImageGrid.Of(Recorded.Images(5, 3, 2, 3), columns: 3, padding: 1, fill: 0.5);
        grid.shape.ShouldBe([3, 7, 13]);
        grid.flatten().data<float>().ToArray().ShouldBe(Recorded.Results.Grid, 1e-6);
        Should.Throw<ArgumentException>(() => ImageGrid.Of(zeros(3, 2, 2)))
            .Message.ShouldStartWith("expected pictures, [N, C, H, W], found float32 [3, 2, 2]");
    }

    private static IImageCodec CodecOf(string name) =>
        Netpbm.Codec.Extensions.Contains(Path.GetExtension(name)) ? Netpbm.Codec : SkiaCodec.Codec;

    private static IEnumerable<int> Differences(Tensor image, int[] expected) =>
        image.contiguous().data<byte>().ToArray().Zip(expected, (found, value) => Math.Abs(found - value));

    private string Write(string text) => _folder.Write("a.pnm", Encoding.ASCII.GetBytes(text));
}
