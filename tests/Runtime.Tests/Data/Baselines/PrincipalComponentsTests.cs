using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public class PrincipalComponentsTests
{
    [Fact]
    public void Components_AreTheCovariancesEigenvectors()
    {
        using var scope = NewDisposeScope();
        var expected = Recorded.Results.Components;
        using var components = PrincipalComponents.Fit(tensor(expected.X, [12, 4]), 3);
        components.Components.flatten().data<double>().ToArray().ShouldBe(expected.Components, 1e-6);
        components.ExplainedVariance.data<double>().ToArray().ShouldBe(expected.Variance, 1e-8);
        components.ExplainedVarianceRatio.data<double>().ToArray().ShouldBe(expected.Ratio, 1e-8);
    }

    [Fact]
    public void AllComponents_GiveTheFeaturesBack()
    {
        using var scope = NewDisposeScope();
        var x = tensor([2f, 0, 0, 1, -2, 0, 0, -1], [4, 2]) + 3;
        using var components = PrincipalComponents.Fit(x, 2);
        components.Components.data<float>().ToArray().ShouldBe([1, 0, 0, 1], 1e-6);
        components.Transform(x).data<float>().ToArray().ShouldBe([2, 0, 0, 1, -2, 0, 0, -1], 1e-6);
        components.InverseTransform(components.Transform(x)).data<float>().ToArray().ShouldBe(x.data<float>().ToArray(), 1e-5);
        components.ExplainedVarianceRatio.data<float>().ToArray().ShouldBe([0.8f, 0.2f], 1e-6);
    }

    [Fact]
    public void ATrainingSetWithoutVariance_HasNoShares()
    {
        using var scope = NewDisposeScope();
        using var components = PrincipalComponents.Fit(ones(3, 2), 1);
        components.ExplainedVarianceRatio.item<float>().ShouldBe(0);
    }

    [Fact]
    public void WrongUse_IsNamed()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => PrincipalComponents.Fit(zeros(1, 2), 1)).Message
            .ShouldStartWith("expected features, floating point [N, F] with N of 2 or more, found float32 [1, 2]");
        Should.Throw<ArgumentOutOfRangeException>(() => PrincipalComponents.Fit(zeros(5, 3), 4))
            .Message.ShouldStartWith("1 to 3 components");
        using var components = PrincipalComponents.Fit(rand(5, 3), 2);
        Should.Throw<ArgumentException>(() => components.Transform(zeros(1, 2)))
            .Message.ShouldStartWith("expected [N, 3], found float32 [1, 2]");
        Should.Throw<ArgumentException>(() => components.InverseTransform(zeros(1, 3)))
            .Message.ShouldStartWith("expected [N, 2], found float32 [1, 3]");
    }
}
