using ModelDsl.Runtime.Tests.TestModels;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.WeightFiles;

public sealed class PartialLoadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Sequential _saved = Net();

    public void Dispose()
    {
        _saved.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void APrefixOfTheFile_IsTakenAway()
    {
        using var wrapped = nn.Sequential(("0", _saved));
        Weights.Save(wrapped, _folder["a.safetensors"]);
        using var model = Net();

        Should.Throw<WeightFileException>(() => Weights.Load(model, _folder["a.safetensors"])).Message.ShouldEndWith(
            "\n  the file's keys begin with '0.', which the model's do not: load with new LoadOptions { FilePrefix = \"0.\" }");
        var report = Weights.Load(model, _folder["a.safetensors"], new LoadOptions { FilePrefix = "0." });

        report.Loaded.ShouldBe(["hidden.weight", "hidden.bias", "out.weight", "out.bias"], ignoreOrder: true);
        (report.Missing.Count + report.Unexpected.Count + report.Misshaped.Count).ShouldBe(0);
        Values(model).ShouldBe(Values(_saved));
    }

    [Fact]
    public void APartOfTheModel_IsLoadedAndTheRestStays()
    {
        Weights.Save(_saved, _folder["a.safetensors"]);
        using var first = Net();
        using var second = Net();
        using var both = nn.Sequential(("0", first), ("1", second));
        var before = Values(first);

        Should.Throw<WeightFileException>(() => Weights.Load(both, _folder["a.safetensors"])).Message.ShouldContain(
            "missing: 0.hidden.weight");
        Weights.Load(both, _folder["a.safetensors"], new LoadOptions { ModelPrefix = "1." });

        Values(first).ShouldBe(before);
        Values(second).ShouldBe(Values(_saved));
    }

    [Fact]
    public void AModelThatWrapsTheSavedOne_IsRecognised()
    {
        Weights.Save(_saved, _folder["a.safetensors"]);
        using var wrapped = nn.Sequential(("0", Net()));
        Should.Throw<WeightFileException>(() => Weights.Load(wrapped, _folder["a.safetensors"])).Message.ShouldEndWith(
            "\n  the model's keys begin with '0.', which the file's do not: load with new LoadOptions { ModelPrefix = \"0.\" }");
    }

    [Fact]
    public void AnotherHead_IsSkippedWhenThatIsAllowed()
    {
        Weights.Save(_saved, _folder["a.safetensors"]);
        using var model = Net(outputs: 5);
        var head = model.state_dict()["out.weight"].data<float>().ToArray();

        var report = Weights.Load(model, _folder["a.safetensors"], new LoadOptions { SkipMisshaped = true });

        report.Misshaped.ShouldBe([new("out.weight", "float32 [5, 8]", "float32 [2, 8]"), new("out.bias", "float32 [5]", "float32 [2]")]);
        report.Loaded.ShouldBe(["hidden.weight", "hidden.bias"], ignoreOrder: true);
        model.state_dict()["hidden.weight"].data<float>().ToArray().ShouldBe(_saved.state_dict()["hidden.weight"].data<float>().ToArray());
        model.state_dict()["out.weight"].data<float>().ToArray().ShouldBe(head);
    }

    [Fact]
    public void WithoutStrictness_WhatOneSideLacksIsReported()
    {
        // TorchSharp's Sequential tells of no buffers of its own.
        using var saved = new Holder("net", _saved);
        saved.register_buffer("extra", zeros(1));
        Weights.Save(saved, _folder["a.safetensors"]);
        using var part = Net();
        using var model = new Holder("net", part);
        model.register_buffer("mine", ones(1));

        var failure = Should.Throw<WeightFileException>(() => Weights.Load(model, _folder["a.safetensors"]));
        failure.Report!.Missing.ShouldBe(["mine"]);
        failure.Report.Unexpected.ShouldBe(["extra"]);
        Values(part).ShouldNotBe(Values(_saved));

        var report = Weights.Load(model, _folder["a.safetensors"], new LoadOptions { Strict = false });
        report.Missing.ShouldBe(["mine"]);
        report.Unexpected.ShouldBe(["extra"]);
        Values(part).ShouldBe(Values(_saved));
        model.get_buffer("mine")!.item<float>().ShouldBe(1);
    }

    [Fact]
    public void NothingInCommon_IsAnErrorEvenWithoutStrictness()
    {
        using var other = nn.Linear(1, 1);
        Weights.Save(other, _folder["a.safetensors"]);
        Should.Throw<WeightFileException>(() => Weights.Load(_saved, _folder["a.safetensors"], new LoadOptions { Strict = false }))
            .Message.ShouldContain("the weights do not fit Sequential; they were saved from Linear");
    }

    [Fact]
    public void APrefixThatNobodyHas_IsNamed()
    {
        Weights.Save(_saved, _folder["a.safetensors"]);
        Should.Throw<WeightFileException>(() => Weights.Load(_saved, _folder["a.safetensors"], new LoadOptions { FilePrefix = "module." }))
            .Message.ShouldBe($"{_folder["a.safetensors"]}: no key begins with 'module.'");
        Should.Throw<ArgumentException>(() => Weights.Load(_saved, _folder["a.safetensors"], new LoadOptions { ModelPrefix = "module." }))
            .Message.ShouldStartWith("Sequential has no key that begins with 'module.'");
    }

    [Fact]
    public void AnotherPrecision_IsNamedWithItsConversion()
    {
        _saved.to(ScalarType.Float64);
        Weights.Save(_saved, _folder["a.safetensors"]);
        using var model = Net();
        Should.Throw<WeightFileException>(() => Weights.Load(model, _folder["a.safetensors"])).Message.ShouldEndWith(
            "\n  the file is in float64: convert the model with to(ScalarType.Float64) before it is loaded");
        model.to(ScalarType.Float64);
        Weights.Load(model, _folder["a.safetensors"]);
        Weights.Load(model, _folder["a.safetensors"], LoadOptions.Default).Loaded.Count.ShouldBe(4);
    }

    private static Sequential Net(long outputs = 2) => nn.Sequential(("hidden", nn.Linear(2, 8)), ("out", nn.Linear(8, outputs)));

    private static double[] Values(nn.Module model) =>
        [.. model.parameters().SelectMany(parameter => parameter.to(ScalarType.Float64).data<double>().ToArray())];
}
