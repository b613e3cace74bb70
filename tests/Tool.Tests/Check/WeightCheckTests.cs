using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace ModelDsl.Tool.Tests.Check;

public sealed class WeightCheckTests : IDisposable
{
    private static readonly (string Key, string DType, long[] Shape)[] Fitting =
    [
        ("fc1.weight", "F32", [8, 4]), ("fc1.bias", "F32", [8]), ("fc2.weight", "F32", [3, 8]), ("fc2.bias", "F32", [3]),
    ];

    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhatFits_IsSaidToFit()
    {
        var file = Weights(Fitting);
        Check(file).ShouldBe(new NnetResult(0, $"{file}: 4 tensors, which fit Perceptron\n", ""));
    }

    [Fact]
    public void WhatDoesNotFit_IsListed()
    {
        var file = Weights(
            [("fc1.weight", "F32", [8, 4]), ("fc1.bais", "F32", [8]), ("fc2.weight", "F32", [10, 8]), ("fc2.bias", "F32", [3])], "Other");

        Check(file).ShouldBe(new NnetResult(
            1,
            "differs fc2.weight: expected float32 [3, 8], found float32 [10, 8]\n" +
            "missing fc1.bias: float32 [8]; did you mean the file's 'fc1.bais'?\n" +
            "unexpected fc1.bais: float32 [8]\n" +
            $"{file}: the weights do not fit Perceptron; they were saved from Other: 2 tensors agree, 1 differ, 1 missing, 1 unexpected\n",
            ""));
    }

    [Fact]
    public void APrefix_IsRecognised()
    {
        var result = Check(Weights([.. Fitting.Select(tensor => tensor with { Key = "module." + tensor.Key })]));

        result.Status.ShouldBe(1);
        result.Lines[^1].ShouldBe(
            "the file's keys begin with 'module.', which the model's do not: load with new LoadOptions { FilePrefix = \"module.\" }");
    }

    [Fact]
    public void AnotherPrecision_IsRecognised() => Check(Weights([.. Fitting.Select(tensor => tensor with { DType = "F16" })])).Lines[^1]
        .ShouldBe("the file is in float16: convert the model with to(ScalarType.Float16) before it is loaded");

    [Fact]
    public void Json_HasEverything()
    {
        var file = Weights([.. Fitting.Skip(1), ("fc1.wieght", "F32", [8, 4])], "Other");

        var result = Check(file, "--json");

        result.Status.ShouldBe(1);
        result.Json.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["weights", "model", "fits", "tensors", "savedFrom", "problem", "missing", "unexpected", "misshaped", "hint", "diagnostics"]);
        result.Json.GetProperty("fits").GetBoolean().ShouldBeFalse();
        result.Json.GetProperty("savedFrom").GetString().ShouldBe("Other");
        result.Json.GetProperty("missing").GetRawText().ShouldBe(
            """[{"key":"fc1.weight","dtype":"float32","shape":[8,4],"nearest":"fc1.wieght"}]""");
        result.Json.GetProperty("unexpected")[0].GetProperty("key").GetString().ShouldBe("fc1.wieght");
    }

    [Fact]
    public void AMalformedFile_IsAnError()
    {
        var file = folder.Add("net.safetensors", new byte[3]);

        Check(file).ShouldBe(new NnetResult(1, $"{file}: truncated: 3 bytes, fewer than the 8 of a header length\n", ""));
        Check(file, "--json").Json.GetProperty("problem").GetString().ShouldBe("truncated: 3 bytes, fewer than the 8 of a header length");
    }

    [Fact]
    public void APickle_IsAnswered_OnTwoLines()
    {
        var result = Check(folder.Add("net.pt", "PK\x3\x4"u8.ToArray()));
        result.Lines.Length.ShouldBe(2);
        result.Lines[1].ShouldStartWith("  python3 -c ");
    }

    [Fact]
    public void AFaultyProgram_IsReportedInstead()
    {
        var result = Nnet.Run("check", "--weights", Weights(Fitting), "Wrong", folder.Add("w.nnet", Networks.WrongClaim));
        result.Status.ShouldBe(1);
        result.Lines[^1].ShouldEndWith("1 error; the weights were not compared");
    }

    [Fact]
    public void APair_IsNoModel() => Nnet.Run("check", "--weights", Weights(Fitting), "Gan", folder.Add("g.nnet", Networks.Gan))
        .ShouldBe(new NnetResult(2, "", "nnet: 'Gan' is a pair; name its generator or its discriminator\n"));

    [Fact]
    public void AForgottenModel_IsWrongUse() => Nnet.Run("check", "--weights", Weights(Fitting), folder.Add("a.nnet", Networks.Perceptron))
        .ShouldBe(new NnetResult(
            2, "", "nnet: with --weights the name of the model comes before the files: nnet check --weights FILE MODEL FILES\n"));

    private NnetResult Check(string file, params string[] options) =>
        Nnet.Run(["check", "--weights", file, "Perceptron", folder.Add("a.nnet", Networks.Perceptron), .. options]);

    private string Weights((string Key, string DType, long[] Shape)[] tensors, string? model = null)
    {
        var header = new Dictionary<string, object>();
        if (model is not null) header["__metadata__"] = new Dictionary<string, string> { ["model"] = model };
        var end = 0L;
        foreach (var (key, dtype, shape) in tensors)
        {
            var begin = end;
            end += (dtype == "F16" ? 2 : 4) * shape.Aggregate(1L, (product, size) => product * size);
            header[key] = new { dtype, shape, data_offsets = new[] { begin, end } };
        }

        var text = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(header));
        var bytes = new byte[8 + text.Length + end];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, text.Length);
        text.CopyTo(bytes, 8);
        return folder.Add("net.safetensors", bytes);
    }
}
