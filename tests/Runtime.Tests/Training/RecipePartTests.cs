using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training;

/// <summary>What generated trainers are made of: figures, frozen layers and penalties.</summary>
public class RecipePartTests
{
    [Fact]
    public void ScoresOfClasses_AreAveragedOverTheClasses()
    {
        // Predicted 0, 0, 1, 1, then 0, 1; actual 0, 1, 1, 1, then 0, 0: class 2 is never seen.
        using var scope = NewDisposeScope();
        (Tensor Output, Tensor Target)[] batches = [(Scores(0, 0, 1, 1), Classes(0, 1, 1, 1)), (Scores(0, 1), Classes(0, 0))];

        Measured(new Precision(), batches).ShouldBe((2.0 / 3 + 2.0 / 3) / 2, 1e-9);
        Measured(new Recall(), batches).ShouldBe((2.0 / 3 + 2.0 / 3) / 2, 1e-9);
        Measured(new F1Score(), batches).ShouldBe((2.0 / 3 + 2.0 / 3) / 2, 1e-9);
        Measured(new Precision(), batches[..1]).ShouldBe((0.5 + 1) / 2, 1e-9);
        Measured(new Recall(), batches[..1]).ShouldBe((1 + 2.0 / 3) / 2, 1e-9);
        Measured(new F1Score(), batches[..1]).ShouldBe((2.0 / 3 + 4.0 / 5) / 2, 1e-9);
        double.IsNaN(new Recall().Compute().Value).ShouldBeTrue();
    }

    [Fact]
    public void AClassThatHasNoScore_IsAnError()
    {
        using var scope = NewDisposeScope();
        Should.Throw<TargetOutOfRangeException>(() => new F1Score().Update(Scores(0, 1), Classes(0, 5)));
    }

    [Fact]
    public void Errors_AreMeansOverAllValues()
    {
        using var scope = NewDisposeScope();
        (Tensor, Tensor)[] batches = [(tensor(new[] { 1f, 2f }), tensor(new[] { 1f, 4f })), (tensor(new[] { 0.9f }), tensor(new[] { 0f }))];

        Measured(new MeanSquaredError(), batches).ShouldBe((0 + 4 + 0.81) / 3, 1e-6);
        Measured(new MeanAbsoluteError(), batches).ShouldBe((0 + 2 + 0.9) / 3, 1e-6);
        Measured(new BinaryAccuracy(), batches).ShouldBe(2.0 / 3, 1e-9);
        Measured(new BinaryAccuracy(threshold: 1.5), batches).ShouldBe(2.0 / 3, 1e-9);
    }

    [Fact]
    public void ALabelWithoutWeights_IsAnErrorThatTellsTheKeys()
    {
        using var model = nn.Sequential(("fc", nn.Linear(2, 3)), ("act", nn.ReLU()));

        Should.Throw<ArgumentException>(() => model.Freeze("act")).Message
            .ShouldStartWith("Sequential has no weights under the label 'act'; as it was constructed, it has fc.weight, fc.bias");
        Should.Throw<ArgumentException>(() => WeightPenalty.L1(model, 0.1, "f")).Message.ShouldContain("under the label 'f'");
        Should.Throw<ArgumentOutOfRangeException>(() => WeightPenalty.L1(model, -1));
    }

    [Fact]
    public void APenalty_LeavesBiasesOut_UnlessTheyAreNamed()
    {
        using var model = nn.Sequential(("fc", nn.Linear(2, 3)), ("norm", nn.LayerNorm(3)));
        using var norm = model.named_parameters().First(entry => entry.name == "norm.weight").parameter;

        WeightPenalty.L2(model, 2).Value().item<float>().ShouldBe((2 * model.parameters().First().square().sum()).item<float>(), 1e-5);
        WeightPenalty.L1(model, 2, "norm.weight").Value().item<float>().ShouldBe(6, 1e-5);
        Should.Throw<ArgumentException>(() => WeightPenalty.L2(model, 2, "norm")).Message
            .ShouldStartWith("Sequential has biases and scales alone under the label 'norm', which a penalty leaves out; name one of them");
    }

    [Fact]
    public void WhatWasFrozenBefore_StaysSo_WhenALaterFreezeIsDisposed()
    {
        using var model = nn.Sequential(("fc", nn.Linear(2, 3)), ("norm", nn.BatchNorm1d(3)));
        var norm = model.named_modules().First(entry => entry.name == "norm").module;
        norm.Freeze();

        model.Freeze("fc", "norm").Dispose();

        norm.IsFrozen().ShouldBeTrue();
        norm.training.ShouldBeFalse();
        model.parameters().Count(weight => weight.requires_grad).ShouldBe(2);
    }

    [Fact]
    public void FrozenLayers_EvaluateAndDoNotLearn_UntilDisposed()
    {
        using var model = nn.Sequential(("fc", nn.Linear(2, 3)), ("norm", nn.BatchNorm1d(3)));
        var norm = model.named_modules().First(entry => entry.name == "norm").module;
        using (var frozen = model.Freeze("norm", "fc.bias"))
        {
            model.TrainUnfrozen();

            (model.training, norm.training).ShouldBe((true, false));
            frozen.Others().Select(weight => weight.shape).ShouldHaveSingleItem().ShouldBe([3, 2]);
            model.parameters().Count(weight => weight.requires_grad).ShouldBe(1);
        }

        model.parameters().Count(weight => weight.requires_grad).ShouldBe(4);
    }

    private static double Measured(IMetric metric, (Tensor Output, Tensor Target)[] batches)
    {
        metric.Reset();
        foreach (var (output, target) in batches) metric.Update(output, target);
        return metric.Compute().Value;
    }

    private static Tensor Classes(params long[] classes) => tensor(classes);

    private static Tensor Scores(params long[] classes) => nn.functional.one_hot(tensor(classes), 3).to(ScalarType.Float32);
}
