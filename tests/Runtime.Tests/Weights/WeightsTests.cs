using System.Text;
using static ModelDsl.Runtime.Tests.WeightFiles.SafetensorsBytes;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.WeightFiles;

public sealed class WeightsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Save_WritesTheseBytes()
    {
        using var model = new Perceptron(inputs: 2, hidden: 1, outputs: 1);
        Fill(model, 0.5f);
        Weights.Save(model, _folder["p.safetensors"]);

        // The int64 buffer comes first: wide elements do. The structure is what hashlib makes of the sorted lines `key dtype [sizes]`.
        const string header = """{"__metadata__":{"format":"pt","model":"Perceptron","structure":"e63b0dcd6ce5c7bc6238afe13dcf6fe35a9e0d01b10e2648151ef4131c58cad5"},"steps":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"hidden.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[8,16]},"hidden.bias":{"dtype":"F32","shape":[1],"data_offsets":[16,20]},"out.weight":{"dtype":"F32","shape":[1,1],"data_offsets":[20,24]},"out.bias":{"dtype":"F32","shape":[1],"data_offsets":[24,28]}}""";
        var padded = header.PadRight((header.Length + 7) / 8 * 8);
        byte[] expected = File(padded, [7, 0, 0, 0, 0, 0, 0, 0, .. Floats(0.5f, 0.5f, 0.5f, 0.5f, 0.5f)]);
        Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(_folder["p.safetensors"])).ShouldBe(Encoding.Latin1.GetString(expected));
    }

    [Theory]
    [InlineData("net.safetensors")]
    [InlineData("net.dat")]
    public void WhatWasSaved_IsLoadedBitForBit(string name)
    {
        using var saved = new Perceptron();
        using var loaded = new Perceptron();
        Values(saved).ShouldNotBe(Values(loaded));

        Weights.Save(saved, _folder[name]);
        var file = Weights.Load(loaded, _folder[name]);

        Values(loaded).ShouldBe(Values(saved));
        file.Entries.Count.ShouldBe(5);
        _folder.Files.ShouldBe([name], "no temporary file stays");
    }

    [Fact]
    public void AFileMadeWithNumpy_IsLoaded()
    {
        using var model = new Perceptron(inputs: 2, hidden: 1, outputs: 1);
        Weights.Load(model, Path.Combine(AppContext.BaseDirectory, "Weights", "numpy.safetensors"));
        Values(model).ShouldBe([1.5f, -2.25f, 3e-8f, 65504f, -0f]);
        model.get_buffer("steps")!.item<long>().ShouldBe(-(1L << 40));
    }

    [Theory]
    [InlineData("net.safetensors")]
    [InlineData("net.dat")]
    public void AFileCutAnywhere_LeavesTheModelAlone(string name)
    {
        using var saved = new Perceptron(hidden: 3);
        using var model = new Perceptron(hidden: 3);
        Weights.Save(saved, _folder[name]);
        var bytes = System.IO.File.ReadAllBytes(_folder[name]);
        var before = Values(model);

        for (var length = 0; length < bytes.Length; length++)
        {
            var path = _folder.Write($"cut-{name}", bytes.AsSpan(0, length));
            Should.Throw<WeightFileException>(() => Weights.Load(model, path), $"{length} of {bytes.Length} bytes");
        }
        var longer = _folder.Write($"cut-{name}", [.. bytes, 0]);
        Should.Throw<WeightFileException>(() => Weights.Load(model, longer));
        Values(model).ShouldBe(before);
    }

    [Theory]
    [InlineData("net.safetensors")]
    [InlineData("net.dat")]
    public void AnotherModelsFile_IsRejectedAsAWhole(string name)
    {
        using var saved = new Perceptron(outputs: 5);
        using var model = new Perceptron();
        Weights.Save(saved, _folder[name]);
        var before = Values(model);

        Should.Throw<WeightFileException>(() => Weights.Load(model, _folder[name])).Message.ShouldBe(
            $"{_folder[name]}: the weights do not fit Perceptron{(name == "net.dat" ? "" : "; they were saved from another version of Perceptron")}\n"
            + "  out.weight: expected float32 [2, 8], found float32 [5, 8]\n"
            + "  out.bias: expected float32 [2], found float32 [5]");
        Values(model).ShouldBe(before);
    }

    [Fact]
    public void MissingAndUnexpectedKeys_AreListed()
    {
        const string header = """{"__metadata__":{"model":"Linear"},"out.bias":{"dtype":"F64","shape":[2],"data_offsets":[0,16]},"weight":{"dtype":"F32","shape":[],"data_offsets":[16,20]},"steps":{"dtype":"I64","shape":[],"data_offsets":[20,28]}}""";
        using var model = new Perceptron();
        var path = _folder.Write("linear.safetensors", File(header, new byte[28]));

        Should.Throw<WeightFileException>(() => Weights.Load(model, path)).Message.ShouldBe(
            $"{path}: the weights do not fit Perceptron; they were saved from Linear\n"
            + "  out.bias: expected float32 [2], found float64 [2]\n"
            + "  missing: hidden.weight, hidden.bias, out.weight\n"
            + "  unexpected: weight");
    }

    [Fact]
    public void ManyMissingKeys_AreCounted()
    {
        using var model = nn.Sequential([.. Enumerable.Range(0, 8).Select(_ => nn.Linear(1, 1))]);
        var path = _folder.Write("none.safetensors", File("{}", []));
        Should.Throw<WeightFileException>(() => Weights.Load(model, path)).Message.ShouldEndWith("4.weight, 4.bias, and 6 more");
    }

    [Fact]
    public void AnUnknownExtension_IsNamed()
    {
        using var model = new Perceptron();
        Should.Throw<WeightFileException>(() => Weights.Save(model, "net.bin"))
            .Message.ShouldBe("net.bin: '.bin' is no weight format; use .safetensors, or .dat for TorchSharp's own");
    }

    [Fact]
    public void AFolderThatIsNotThere_IsNamed()
    {
        using var model = new Perceptron();
        Should.Throw<WeightFileException>(() => Weights.Save(model, _folder["no/net.safetensors"])).Message.ShouldContain(
            "cannot be written");
    }

    [Fact]
    public void AFailedSave_KeepsTheOldFile()
    {
        using var model = new Perceptron();
        Weights.Save(model, _folder["net.safetensors"]);
        var before = System.IO.File.ReadAllBytes(_folder["net.safetensors"]);

        model.register_buffer("odd", zeros(1, dtype: ScalarType.ComplexFloat64));
        Should.Throw<WeightFileException>(() => Weights.Save(model, _folder["net.safetensors"]))
            .Message.ShouldContain("odd is complex128, which safetensors cannot hold");

        System.IO.File.ReadAllBytes(_folder["net.safetensors"]).ShouldBe(before);
        _folder.Files.ShouldBe(["net.safetensors"]);
    }

    private static void Fill(nn.Module model, float value)
    {
        using var noGrad = no_grad();
        foreach (var parameter in model.parameters())
        {
            parameter.fill_(value);
        }
    }

    private static float[] Values(nn.Module model) => [.. model.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];
}
