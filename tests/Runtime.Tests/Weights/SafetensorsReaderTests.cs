using System.Text;
using static ModelDsl.Runtime.Tests.WeightFiles.SafetensorsBytes;

namespace ModelDsl.Runtime.Tests.WeightFiles;

public sealed class SafetensorsReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AHandMadeFile_IsIndexed()
    {
        const string header = """{"__metadata__":{"model":"Tiny"},"b":{"dtype":"I64","shape":[],"data_offsets":[8,16]},"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}   """;
        var file = Open(header, [.. Floats(1, 2), 7, 0, 0, 0, 0, 0, 0, 0]);

        file.Metadata["model"].ShouldBe("Tiny");
        file.Entries.Select(entry => $"{entry.Key} {entry} at {entry.Offset - 8 - header.Length}+{entry.Length}")
            .ShouldBe(["a float32 [1, 2] at 0+8", "b int64 [] at 8+8"]);
    }

    [Fact]
    public void EmptyTensors_TakeNoBytes() =>
        Open("""{"none":{"dtype":"F32","shape":[0,9223372036854775807,3],"data_offsets":[0,0]}}""", []).Entries.Single().Length.ShouldBe(0);

    [Theory]
    [InlineData("""[]""", "does not begin with '{'")]
    [InlineData("""{"a":1}""", "a: expected StartObject, found Number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1]}}""", "a needs dtype, shape and two data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""", "a needs dtype, shape and two data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}""", "a.data_offsets has more than 2 numbers")]
    [InlineData("""{"a":{"dtype":"F4","shape":[1],"data_offsets":[0,4]}}""", "a has dtype 'F4', which is not supported")]
    [InlineData("""{"a":{"dtype":"U16","shape":[2],"data_offsets":[0,4]}}""", "a is uint16 [2], and TorchSharp has no uint16; convert it to int32")]
    [InlineData("""{"a":{"dtype":"F8_E4M3","shape":[4],"data_offsets":[0,4]}}""", "TorchSharp has no float8_e4m3fn; convert it to float16")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", "a.shape must hold integers of 0 and more")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", "a.shape must hold integers of 0 and more")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}""", "a: float32 [1] takes 4 bytes, its data_offsets are [0, 8]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", "a: float32 [1] takes 4 bytes, its data_offsets are [4, 0]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,4]}}""", "a has an impossible shape [4611686018427387904, 4]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[9223372036854775800,9223372036854775804]}}""", "beyond any file")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":0}}""", "a has an unknown member 'x'")]
    [InlineData("""{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "'dtype' appears twice in a")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "'a' appears twice in header")]
    [InlineData("""{"__metadata__":{"k":1},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "__metadata__.k: expected String, found Number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} x""", "malformed safetensors header")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}""", "malformed safetensors header")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "a leaves a hole before it: it begins at data byte 4, expected 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F16","shape":[1],"data_offsets":[2,4]}}""", "b overlaps the tensor before it: it begins at data byte 2, expected 4")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "truncated")]
    [InlineData("""{}""", "4 bytes after the last tensor belong to none")]
    public void AMalformedHeader_IsRejected(string header, string message) => Failure(File(header, Floats(1))).ShouldContain(message);

    [Fact]
    public void InvalidUtf8_IsRejected()
    {
        var header = Encoding.Latin1.GetBytes("""{"é":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""");
        Failure([(byte)header.Length, 0, 0, 0, 0, 0, 0, 0, .. header, .. Floats(1)]).ShouldContain("malformed safetensors header");
    }

    [Fact]
    public void AHeaderOfMoreThanAHundredMegabytes_IsNotRead() =>
        Failure([0x01, 0xE1, 0xF5, 0x05, 0, 0, 0, 0]).ShouldContain("its header would have 100000001 bytes, more than 100000000");

    [Fact]
    public void DeepNesting_IsRejected() =>
        Failure(File($$"""{"a":{{new string('[', 100_000)}}""", [])).ShouldContain("malformed safetensors header");

    [Fact]
    public void APickle_IsNamedWithItsConversion()
    {
        var path = _folder.Write("resnet.pt", "PK\x3\x4rest"u8);
        Should.Throw<WeightFileException>(() => WeightFile.Open(path)).Message.ShouldBe(
            $"{path}: this is a Python pickle, which can run code when it is opened, so it is not read; convert it once "
            + "(Python needs the packages torch and safetensors) with\n"
            + "  python3 -c \"import sys, torch; from safetensors.torch import save_file; "
            + "state = torch.load(sys.argv[1], map_location='cpu', weights_only=True); "
            + "save_file({k: v.clone().contiguous() for k, v in state.items()}, sys.argv[2])\" "
            + $"{path} {Path.ChangeExtension(path, "safetensors")}");
    }

    [Theory]
    [InlineData(new byte[0], "the file is empty")]
    [InlineData(new byte[] { 0x80, 2, 0x8A, 10 }, "this is a Python pickle")]
    [InlineData(new byte[] { 0x89, (byte)'H', (byte)'D', (byte)'F', 13, 10 }, "this is an HDF5 file")]
    [InlineData(new byte[] { 1, 2, 3 }, "truncated: 3 bytes")]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, "not a safetensors file: its header would have")]
    [InlineData(new byte[] { 50, 0, 0, 0, 0, 0, 0, 0, (byte)'{' }, "the header would have 50 bytes, 1 are left")]
    public void WhatIsNoSafetensors_IsNamed(byte[] bytes, string message) => Failure(bytes).ShouldContain(message);

    [Fact]
    public void AHeaderLengthThatLooksLikeAPickle_IsNone()
    {
        // 640 is 0x0280: the bytes 80 02 with which a pickle begins.
        var header = """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""".PadRight(0x280);
        Open(header, Floats(1)).Entries.Single().Key.ShouldBe("a");
    }

    [Fact]
    public void AMissingFile_IsNamed() =>
        Should.Throw<WeightFileException>(() => WeightFile.Open("nowhere/net.safetensors"))
            .Message.ShouldBe("nowhere/net.safetensors: no such file");

    private WeightFile Open(string header, byte[] data) => WeightFile.Open(_folder.Write("net.safetensors", File(header, data)));

    private string Failure(byte[] bytes)
    {
        var path = _folder.Write("net.safetensors", bytes);
        var failure = Should.Throw<WeightFileException>(() => WeightFile.Open(path));
        failure.File.ShouldBe(path);
        return failure.Message;
    }
}
