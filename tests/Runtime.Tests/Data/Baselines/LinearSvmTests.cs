using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public class LinearSvmTests
{
    [Fact]
    public void TheOptimum_IsFound()
    {
        using var scope = NewDisposeScope();
        var expected = Recorded.Results.Machine;
        using var machine = LinearSvm.Fit(tensor(expected.X, [24, 2]), tensor(expected.Labels), expected.C, tolerance: 1e-8);
        machine.Weight[1].data<float>().ToArray().Append(machine.Bias[1].item<float>()).Select(value => (double)value)
            .ShouldBe(expected.Weights, 1e-5);
        (machine.Weight[0] + machine.Weight[1]).abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void TwoPoints_HaveTheWidestMarginBetweenThem()
    {
        using var scope = NewDisposeScope();
        var x = tensor([-2f, 0, 2, 0], [2, 2]);
        using var machine = LinearSvm.Fit(x, tensor([0L, 1]), tolerance: 1e-9);
        machine.Weight[1].data<float>().ToArray().ShouldBe([0.5f, 0], 1e-6);
        machine.Scores(x).data<float>().ToArray().ShouldBe([1, -1, -1, 1], 1e-6);
    }

    [Fact]
    public void ThreeClasses_AreToldApart()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var labels = arange(90) % 3;
        var centres = tensor([4f, 0, -4, 4, -4, -4], [3, 2]);
        var x = centres.index_select(0, labels) + randn(90, 2) * 0.3;
        using var machine = LinearSvm.Fit(x.to(ScalarType.Float64), labels);
        machine.Predict(x).Equals(labels).ShouldBeTrue();
        machine.Predict(x.to(ScalarType.Float64)).Equals(labels).ShouldBeTrue();
    }

    [Fact]
    public void WrongUse_IsNamed()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1f, 2, 3, 4], [2, 2]);
        Should.Throw<ArgumentException>(() => LinearSvm.Fit(x, tensor([1f, 0]))).Message
            .ShouldBe("expected features [N, F] and classes int64 [N], found float32 [2, 2] and float32 [2]");
        foreach (var labels in (long[][])[[1, 1], [-1, 1], [0, 40_000]])
        {
            Should.Throw<ArgumentException>(() => LinearSvm.Fit(x, tensor(labels)))
                .Message.ShouldStartWith("expected two classes or more, numbered from 0 to 32767 at most");
        }
        Should.Throw<ArgumentException>(() => LinearSvm.Fit(tensor([1f, 2, 3, float.NaN], [2, 2]), tensor([0L, 1])))
            .Message.ShouldStartWith("feature 1 of sample 1 is NaN");
        Should.Throw<InvalidOperationException>(
            () => LinearSvm.Fit(x * 1000 + rand(2, 2), tensor([0L, 1]), tolerance: 1e-12, epochs: 1)).Message
            .ShouldBe(
                "the machine has not converged in 1 passes; scale the features by FeatureScaler, or allow more passes or a smaller c");
        Should.Throw<ArgumentOutOfRangeException>(() => LinearSvm.Fit(x, tensor([0L, 1]), c: 0)).ParamName.ShouldBe("c");
        using var machine = LinearSvm.Fit(x, tensor([0L, 1]));
        Should.Throw<ArgumentException>(() => machine.Scores(zeros(1, 3))).Message.ShouldStartWith("expected [N, 2], found float32 [1, 3]");
    }
}
