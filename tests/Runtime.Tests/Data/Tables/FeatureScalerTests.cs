using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public class FeatureScalerTests
{
    [Fact]
    public void Standardization_IsLearnedFromTheTrainingSet()
    {
        using var scope = NewDisposeScope();
        var training = tensor([1f, 10, 5, 3, 30, 5], [2, 3]);
        using var scaler = FeatureScaler.Standardize(training);
        scaler.Apply(training).data<float>().ToArray().ShouldBe([-1, -1, 0, 1, 1, 0]);
        var test = tensor([4f, 20, 7], [1, 3]);
        scaler.Apply(test).data<float>().ToArray().ShouldBe([2, 0, 2]);
        scaler.Invert(scaler.Apply(test)).data<float>().ToArray().ShouldBe([4, 20, 7], 1e-5);
    }

    [Fact]
    public void Normalization_IsLearnedFromTheTrainingSet()
    {
        using var scope = NewDisposeScope();
        using var scaler = FeatureScaler.Normalize(tensor([1f, 10, 5, 3, 30, 5], [2, 3]));
        scaler.Apply(tensor([2f, 50, 5], [1, 3])).data<float>().ToArray().ShouldBe([0.5f, 2, 0]);
    }

    [Fact]
    public void OtherShapes_AreNamed()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => FeatureScaler.Standardize(zeros(3)))
            .Message.ShouldStartWith("expected features, floating point [N, F], found float32 [3]");
        using var scaler = FeatureScaler.Normalize(zeros(3, 2));
        Should.Throw<ArgumentException>(() => scaler.Apply(zeros(3, 4)))
            .Message.ShouldStartWith("expected [N, 2], as in the training set, found float32 [3, 4]");
    }

    [Fact]
    public void AScaler_OutlivesADisposeScope_AndLeavesNothing()
    {
        var before = LiveTensors.Settled();
        FeatureScaler scaler;
        using (NewDisposeScope())
        {
            scaler = FeatureScaler.Standardize(rand(4, 2));
        }
        scaler.Offset.shape.ShouldBe([2]);
        scaler.Dispose();
        Tensor.TotalCount.ShouldBe(before);
    }
}
