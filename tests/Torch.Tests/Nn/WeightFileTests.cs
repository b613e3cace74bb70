using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Nn;

public class WeightFileTests
{
    // One entry: "weight", Float32 (6), two dimensions, 1 x 2, and the elements 1 and -2.
    private static readonly byte[] one = [1, 6, .. "weight"u8, 6, 2, 1, 2, 0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0];

    [Fact]
    public void Save_writes_the_documented_bytes()
    {
        using var layer = nn.Linear(nn.Parameter(tensor(new[] { 1f, -2f }).reshape(1, 2)));
        Saved(layer).ShouldBe(one);
    }

    [Fact]
    public void Load_reads_the_documented_bytes()
    {
        using var layer = nn.Linear(2, 1, hasBias: false);
        layer.load(new MemoryStream(one));
        layer.weight.detach().data<float>().ToArray().ShouldBe([1, -2]);
    }

    [Fact]
    public void EveryElementType_survives()
    {
        using var module = nn.Identity();
        ScalarType[] types =
            [ScalarType.Byte, ScalarType.Int8, ScalarType.Int16, ScalarType.Int32, ScalarType.Int64, ScalarType.Float16, ScalarType.Float64,
                ScalarType.Bool, ScalarType.BFloat16, ScalarType.ComplexFloat32];
        foreach (var type in types)
            module.register_buffer(type.ToString(), ones(2, 3, dtype: type).t());
        module.register_buffer("scalar", tensor(5L));
        module.register_buffer("empty", zeros(0, 3));
        var file = Saved(module);
        foreach (var buffer in module.buffers())
            buffer.zero_();
        module.load(new MemoryStream(file));
        Saved(module).ShouldBe(file);
    }

    [Fact]
    public void LongNames_have_long_lengths()
    {
        using var module = nn.Identity();
        var name = new string('ä', 100);
        module.register_buffer(name, ones(1));
        var file = Saved(module);
        file.AsSpan(0, 3).ToArray().ShouldBe([1, 200, 1]);
        Encoding.UTF8.GetString(file, 3, 200).ShouldBe(name);
        module.load(new MemoryStream(file));
    }

    [Fact]
    public void Skip_and_strict_choose_entries()
    {
        using var source = nn.Linear(2, 1);
        using var target = nn.Linear(2, 1);
        var loaded = new Dictionary<string, bool>();
        target.load(new MemoryStream(Saved(source)), skip: ["bias"], loadedParameters: loaded);
        loaded.ShouldBe(new Dictionary<string, bool> { ["weight"] = true, ["bias"] = false });
        target.weight.Equals(source.weight).ShouldBeTrue();
        target.bias!.Equals(source.bias!).ShouldBeFalse();

        using var other = nn.Linear(2, 1, hasBias: false);
        Should.Throw<ArgumentException>(() => other.load(new MemoryStream(Saved(source)))).Message.ShouldContain("expected 1, but found 2");
        other.load(new MemoryStream(Saved(source)), strict: false);
        other.weight.Equals(source.weight).ShouldBeTrue();
    }

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "empty", [] },
        { "truncated elements", one[..^3] },
        { "truncated header", one[..9] },
        { "unknown type", [1, 6, .. "weight"u8, 99, 2, 1, 2] },
        { "other type", [1, 6, .. "weight"u8, 7, 2, 1, 2, .. new byte[16]] },
        { "other shape", [1, 6, .. "weight"u8, 6, 2, 2, 1, .. new byte[8]] },
        { "other name", [1, 6, .. "height"u8, .. one[8..]] },
        { "huge rank", [1, 6, .. "weight"u8, 6, 255, 255, 255, 255, 7] },
        { "huge dimension", [1, 6, .. "weight"u8, 6, 2, 255, 255, 255, 255, 255, 255, 255, 255, 127, 2] },
        { "overlong integer", [255, 255, 255, 255, 255, 255] },
        { "no file of ours", "PK\u0003\u0004 something else"u8.ToArray() },
    };

    [Theory, MemberData(nameof(Broken))]
    public void BrokenFile_is_named_and_changes_nothing(string what, byte[] file)
    {
        using var layer = nn.Linear(2, 1, hasBias: false);
        nn.init.constant_(layer.weight, 7);
        var error = Should.Throw<Exception>(() => layer.load(new MemoryStream(file)), what);
        (error is InvalidDataException or ArgumentException).ShouldBeTrue($"{what}: {error}");
        layer.weight.detach().data<float>().ToArray().ShouldBe([7, 7]);
    }

    private static byte[] Saved(nn.Module module)
    {
        var stream = new MemoryStream();
        module.save(stream);
        return stream.ToArray();
    }
}
