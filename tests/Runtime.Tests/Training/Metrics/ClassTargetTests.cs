using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Metrics;

public class ClassTargetTests
{
    [Fact]
    public void ClassesInRange_AndIgnoredOnes_Pass()
    {
        using var target = tensor(new[] { 0L, 2, -100, 1 });
        ClassTargets.Require(target, 3);
        using var bytes = target.clamp(0).to(ScalarType.Byte);
        ClassTargets.Require(bytes, 3);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void OneOutOfRange_IsNamedByItsPlace(long wrong)
    {
        using var target = tensor(new[] { 0L, 1, wrong, 2 }, [2L, 2]);
        Should.Throw<TargetOutOfRangeException>(() => ClassTargets.Require(target, 3))
            .Message.ShouldStartWith($"the target at [1, 0] is class {wrong}, but the model scores 3 classes, 0 to 2;");
    }

    [Fact]
    public void FloatingPointTargets_AreRefused()
    {
        using var target = zeros(2);
        Should.Throw<ArgumentException>(() => ClassTargets.Require(target, 3))
            .Message.ShouldStartWith("targets must be class indices of an integer dtype, but are float32 [2]");
    }

    [Fact]
    public void ATrainingOnAWrongLabel_NamesEpochStepAndSample_AndChangesNothing()
    {
        using var data = new TensorDataset(zeros(6, 2), tensor(new[] { 0L, 1, 0, 1, 0, 2 }));
        using var model = new Perceptron();
        using var optimizer = optim.SGD(model.parameters(), 0.0);
        var trainer = Trainer.For(model, (y, target) => nn.functional.cross_entropy(y, target), optimizer, new Accuracy());

        var error = Should.Throw<TargetOutOfRangeException>(() => trainer.Fit(data.Batches(4), 1));
        error.Message.ShouldStartWith("epoch 1, step 2: the target at [1] is class 2, but the model scores 2 classes, 0 to 1;");
        error.InnerException.ShouldNotBeNull();
        Should.Throw<TargetOutOfRangeException>(() => trainer.Evaluate(data.Batches(4)))
            .Message.ShouldStartWith("the target at [1] is class 2");
    }

    [Fact]
    public void TheCheckedLoss_IsTheSameLoss()
    {
        using var scope = NewDisposeScope();
        var scores = tensor(new[] { 1f, 2, 3, 4 }, [2L, 2]);
        Objectives.CrossEntropy(scores, tensor(new[] { 0L, 1 })).item<float>()
            .ShouldBe(nn.functional.cross_entropy(scores, tensor(new[] { 0L, 1 })).item<float>());
        Should.Throw<TargetOutOfRangeException>(() => Objectives.CrossEntropy(scores, tensor(new[] { 0L, 2 })));
    }
}
