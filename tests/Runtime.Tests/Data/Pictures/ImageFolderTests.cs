using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public sealed class ImageFolderTests : IDisposable
{
    private static readonly ImageFolderOptions All = new() { Codecs = [Netpbm.Codec, SkiaCodec.Codec] };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SubFolders_AreClasses()
    {
        using var scope = NewDisposeScope();
        Copy("grey.pgm", "dogs/b.PGM");
        Copy("colour.png", "dogs/a.png");
        Copy("colour.jpg", "cats/deep/c.jpg");
        Copy("data.py", "cats/notes.txt");
        var folder = ImageFolder.Open(_folder["root"], All);
        folder.Classes.ShouldBe(["cats", "dogs"]);
        folder.Labels.ShouldBe([0, 1, 1]);
        folder.Files.Select(Path.GetFileName).ShouldBe(["c.jpg", "a.png", "b.PGM"]);
        folder.SkippedFiles.Select(Path.GetFileName).ShouldBe(["notes.txt"]);

        var before = LiveTensors.Settled();
        var batch = folder.Batches(3).Prefetch(2).Epoch(1).Single();
        batch.Input.shape.ShouldBe([3, 3, 5, 7]);
        batch.Target.data<long>().ToArray().ShouldBe([0, 1, 1]);
        (batch.Input[1] * 255).round().to(ScalarType.Byte).flatten().data<byte>().ToArray().Select(value => (int)value)
            .ShouldBe(Recorded.Results.Pictures.Single(picture => picture.Name == "colour.png").Colour);
    }

    [Fact]
    public void ASample_LeavesNothingBehind()
    {
        Copy("colour.png", "a/a.png");
        var folder = ImageFolder.Open(_folder["root"], All with { Size = (4, 6) });
        using var scope = NewDisposeScope();
        var before = LiveTensors.Settled();
        var sample = folder[0];
        sample.Input.shape.ShouldBe([3, 4, 6]);
        Tensor.TotalCount.ShouldBe(before + 2);
    }

    [Fact]
    public void ALink_IsNotFollowed()
    {
        Copy("grey.pgm", "a/a.pgm");
        File.CreateSymbolicLink(Path.Combine(_folder["root"], "a", "b.pgm"), Recorded.PathOf("grey.pgm"));
        Directory.CreateSymbolicLink(Path.Combine(_folder["root"], "a", "around"), _folder["root"]);
        ImageFolder.Open(_folder["root"]).Files.Select(Path.GetFileName).ShouldBe(["a.pgm"]);
    }

    [Fact]
    public void AMistake_IsNamed()
    {
        Message().ShouldBe($"{_folder["root"]}: no such folder");
        Directory.CreateDirectory(_folder["root"]);
        Message().ShouldBe($"{_folder["root"]}: no sub-folders, of which each would be a class");
        Directory.CreateDirectory(Path.Combine(_folder["root"], "a"));
        Message().ShouldBe($"{Path.Combine(_folder["root"], "a")}: no pictures: the codecs read .pgm .ppm .pnm, but the folder is empty; "
            + "the package ModelDsl.Runtime.Images has a codec for PNG and JPEG");
        Copy("colour.png", "a/a.png");
        Message().ShouldContain("no pictures: the codecs read .pgm .ppm .pnm, found .png; the package");
        Copy("grey.pgm", "a/b.pgm");
        Should.Throw<DataFileException>(() => ImageFolder.Open(_folder["root"], new ImageFolderOptions { MostFiles = 1 }))
            .Message.ShouldEndWith("more than 1 files");

        string Message() => Should.Throw<DataFileException>(() => ImageFolder.Open(_folder["root"])).Message;
    }

    [Fact]
    public void PicturesOfDifferentSizes_NeedOneSize()
    {
        using var scope = NewDisposeScope();
        Copy("grey.pgm", "a/a.pgm");
        Directory.CreateDirectory(Path.Combine(_folder["root"], "a"));
        Netpbm.Codec.Write(Path.Combine(_folder["root"], "a", "b.pgm"), zeros(1, 2, 2));
        Should.Throw<InvalidOperationException>(() => ImageFolder.Open(_folder["root"]).Load())
            .Message.ShouldContain("a batch needs one shape");
        using var data = ImageFolder.Open(_folder["root"], new ImageFolderOptions { Size = (3, 3), Channels = 1 }).Load();
        data.Input.shape.ShouldBe([2, 1, 3, 3]);
    }

    private void Copy(string recorded, string to)
    {
        var path = Path.Combine(_folder["root"], to);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(Recorded.PathOf(recorded), path);
    }
}
