using System.Globalization;
using ModelDsl.Runtime;
using TorchSharp;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>torchvision's own networks are the judges of ours.</summary>
public class TorchvisionTests(TorchvisionResults results, ITestOutputHelper output) : IClassFixture<TorchvisionResults>
{
    private const double OutputTolerance = 1e-4;
    private const double GradientTolerance = 1e-3;

    public static TheoryData<string> Tried => [.. TorchvisionResults.Tried.Select(network => network.Model)];

    public static TheoryData<string> Trained => [.. TorchvisionResults.Trained.Select(network => network.Model)];

    [TorchvisionFact]
    public void EveryStateDict_IsTorchvisions()
    {
        var lines = Python.Run("keys.py", KnownNetwork.All.Select(network => network.Python));
        results.Page.Keys(lines);
        var ours = KnownNetwork.All.SelectMany(network =>
            Repository.Model(network.Model).State.Select(weight => $"  {weight.Key} {weight.Shape}").Prepend(network.Python));
        ours.ShouldBe(lines);
    }

    [TorchvisionTheory]
    [MemberData(nameof(Tried))]
    public void LoadedWeights_GiveTorchvisionsOutput(string name)
    {
        var network = KnownNetwork.All.Single(known => known.Model == name);
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        using var model = Load(network);
        var expected = results.Expected(network);

        var actual = model.Call(Inputs(expected))[0];

        var difference = (actual - expected["output"]).abs().max().item<float>();
        var magnitude = expected["output"].abs().max().item<float>();
        Report($"{name}: {model.Model.Parameters} parameters, outputs to {magnitude:G3}, greatest difference {difference:G3}");
        results.Page.Output(name, difference, magnitude);
        ((double)difference).ShouldBeLessThanOrEqualTo(OutputTolerance * Math.Max(1, magnitude));
    }

    /// <summary>In float64, so that what differs is no rounding.</summary>
    [TorchvisionTheory]
    [MemberData(nameof(Trained))]
    public void ATrainingStep_GivesTorchvisionsGradients(string name)
    {
        var network = KnownNetwork.All.Single(known => known.Model == name);
        using var scope = NewDisposeScope();
        using var model = Load(network, withoutDropout: true);
        var expected = results.Expected(network);
        model.Module.to(ScalarType.Float64);
        model.Module.train();
        foreach (var dropout in model.Module.modules().OfType<TorchSharp.Modules.Dropout>()) dropout.eval();

        var outputs = model.Call([.. Inputs(expected).Select(input => input.to(ScalarType.Float64))]);
        outputs.Select(result => (result * arange(result.numel()).reshape(result.shape).cos()).sum())
            .Aggregate((sum, term) => sum + term).backward();

        // What should be nothing, such as the gradient of a bias before a normalisation, is rounding alone.
        var differences = model.Module.named_parameters().Select(parameter => (
            parameter.name,
            Difference: Norm(parameter.parameter.grad! - expected["gradient." + parameter.name]),
            Norm: Norm(expected["gradient." + parameter.name]))).ToList();
        var rounding = 1e-9 * differences.Max(parameter => parameter.Norm);
        var greatest = differences.Max(parameter => parameter.Difference / (parameter.Norm + rounding));
        Report($"{name}: greatest relative difference of a gradient {greatest:G3}");
        results.Page.Gradient(name, greatest);
        differences.ShouldAllBe(parameter => parameter.Difference <= GradientTolerance * parameter.Norm + rounding);
    }

    private ModelCase Load(KnownNetwork network, bool withoutDropout = false)
    {
        var model = new ModelCase(network.Model, parameter => withoutDropout && parameter.Contains("drop") ? 0.0 : null);
        Weights.Load(model.Module, results.Weights(network));
        return model;
    }

    private static List<Tensor> Inputs(IReadOnlyDictionary<string, Tensor> expected) =>
        [.. expected.Where(entry => entry.Key.StartsWith("input.", StringComparison.Ordinal))
            .OrderBy(entry => entry.Key).Select(entry => entry.Value)];

    private void Report(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static double Norm(Tensor tensor) => tensor.to(ScalarType.Float64).norm().item<double>();
}
