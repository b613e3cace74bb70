using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

/// <summary>Whatever the bytes, a reader gives what they say or a located error, and takes little memory for small files.</summary>
public sealed class DataFileFuzzTests : IDisposable
{
    private const int Mutations = 1000;
    private const long MostPixels = 1 << 16;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Readers => ["idx", "idx.gz", "cifar", "pgm", "ppm text", "pgm 16 bit", "png", "jpg"];

    [Theory]
    [MemberData(nameof(Readers))]
    public void TruncationAtEveryByte_IsAnError(string reader)
    {
        var (bytes, name, read) = Subject(reader);
        for (var length = 0; length < bytes.Length; length += reader == "cifar" ? 97 : 1)
        {
            var path = _folder.Write(name, bytes.AsSpan(0, length));
            var failure = Record.Exception(() => Read(read, path));
            failure.ShouldNotBeNull($"{length} of {bytes.Length} bytes were enough");
            failure.ShouldBeOfType<DataFileException>($"at {length} bytes").File.ShouldBe(path);
        }
        Should.NotThrow(() => Read(read, _folder.Write(name, bytes)));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void RandomChanges_GiveAResultOrALocatedError(string reader)
    {
        var (bytes, name, read) = Subject(reader);
        var random = new Random(20260101);
        for (var i = 0; i < (reader == "cifar" ? Mutations / 10 : Mutations); i++)
        {
            var changed = bytes.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                // Half of the changes are in the header.
                changed[random.Next(random.Next(2) == 0 ? Math.Min(24, bytes.Length) : bytes.Length)] = (byte)random.Next(256);
            }
            var path = _folder.Write(name, changed);
            var before = GC.GetAllocatedBytesForCurrentThread();
            if (Record.Exception(() => Read(read, path)) is { } failure)
            {
                failure.ShouldBeOfType<DataFileException>(Convert.ToHexString(changed.AsSpan(0, Math.Min(64, changed.Length))));
            }
            (GC.GetAllocatedBytesForCurrentThread() - before)
                .ShouldBeLessThan(8_000_000, Convert.ToHexString(changed.AsSpan(0, Math.Min(64, changed.Length))));
        }
    }

    private static void Read(Action<string> read, string path)
    {
        using var scope = NewDisposeScope();
        read(path);
    }

    private static (byte[] Bytes, string Name, Action<string> Read) Subject(string reader) => reader switch
    {
        "idx" =>
            (
                BinaryFiles.Idx(8, [2, 2, 3], [.. Enumerable.Range(0, 12).Select(i => (byte)i)]), "a.idx",
                path => IdxFile.Read(path, 1 << 20)),
        "idx.gz" => (BinaryFiles.Gzip(BinaryFiles.Idx(11, [3], 1, 2, 3, 4, 5, 6)), "a.idx.gz", path => IdxFile.Read(path, 1 << 20)),
        "cifar" => (BinaryFiles.CifarRecord([5], 0), "a.bin", path => Cifar.Read10(path).Dispose()),
        "pgm" => ("P5\n# a comment\n3 2\n255\nabcdef"u8.ToArray(), "a.pgm", path => Netpbm.Codec.Read(path, 3, MostPixels)),
        "ppm text" => ("P3 1 2 9 1 2 3 4 5 6"u8.ToArray(), "a.ppm", path => Netpbm.Codec.Read(path, 1, MostPixels)),
        "pgm 16 bit" => ("P5 2 1 4095 \u0001\u0002\u0003\u0004"u8.ToArray(), "b.pgm", path => Netpbm.Codec.Read(path, 1, MostPixels)),
        "png" => (File.ReadAllBytes(Recorded.PathOf("colour.png")), "a.png", path => SkiaCodec.Codec.Read(path, 3, MostPixels)),
        "jpg" => (File.ReadAllBytes(Recorded.PathOf("colour.jpg")), "a.jpg", path => SkiaCodec.Codec.Read(path, 1, MostPixels)),
        _ => throw new ArgumentOutOfRangeException(nameof(reader)),
    };
}
