using ModelDsl.Runtime;

namespace ModelDsl.Generated.Tests;

/// <summary>What the generated trainers compute and change.</summary>
public class RecipeTests
{
    private const double Tolerance = 1e-5;

    [Fact]
    public void TheLoss_IsTheOneWrittenByHand()
    {
        using var scope = NewDisposeScope();
        var (scores, value) = (randn(3, 5, 2), randn(3, 5));
        var (tag, wanted) = (randint(0, 2, [3, 5], ScalarType.Int64), randn(3, 5));

        var loss = TwoHeadsTrainer.Loss(scores, value, tag, wanted);

        var expected = nn.functional.cross_entropy(scores.permute(0, 2, 1), tag) + 0.25 * (value - wanted).abs().sum() / (3 * 5);
        loss.item<float>().ShouldBe(expected.item<float>(), Tolerance);
    }

    [Fact]
    public void ATarget_IsCheckedAgainstTheOutput()
    {
        using var logits = randn(4, 3);
        using var label = zeros(5, dtype: ScalarType.Int64);
        using var oneHot = zeros(4, 3, dtype: ScalarType.Int64);
        using var floats = zeros(4);

        Should.Throw<ShapeMismatchException>(() => ClassifierTrainer.Loss(logits, label))
            .Message.ShouldBe("ClassifierTrainer: input 'label' must be int64 [B], but is int64 [5] (dim 0: expected 4, found 5)");
        Should.Throw<ShapeMismatchException>(() => ClassifierTrainer.Loss(logits, oneHot)).Message.ShouldContain(
            "rank: expected 1, found 2");
        Should.Throw<ShapeMismatchException>(() => ClassifierTrainer.Loss(logits, floats)).Message.ShouldContain("dtype: expected int64");
    }

    [Fact]
    public void ATargetOfFloats_HasTheDtypeOfTheOutputs()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ShapeMismatchException>(
            () => TwoHeadsTrainer.Loss(randn(3, 5, 2), randn(3, 5), zeros([3, 5], ScalarType.Int64), zeros([3, 5], ScalarType.Float64)))
            .Message.ShouldContain("expected float32, found float64");
    }

    [Fact]
    public void WhatIsFrozen_KeepsItsWeightsAndStatistics()
    {
        manual_seed(1);
        using var model = new Classifier();
        using var data = Samples(64);
        var before = Copy(model, "body.");
        var head = model.Head.weight.clone();

        using (var trainer = new ClassifierTrainer(model))
        {
            trainer.Fit(data.Batches(16), epochs: 2);
            model.Body.parameters().ShouldAllBe(weight => !weight.requires_grad);
        }

        Copy(model, "body.").Zip(before).ShouldAllBe(pair => pair.First.allclose(pair.Second, 0, 0, false));
        model.Head.weight.allclose(head).ShouldBeFalse();
        model.parameters().ShouldAllBe(weight => weight.requires_grad);
    }

    [Fact]
    public void Penalties_HaveTheirGradients()
    {
        using var model = new Classifier();
        using var trainer = new ClassifierTrainer(model);

        trainer.Penalties[0].Value().backward();
        model.Hidden.weight.grad!.allclose(0.02 * model.Hidden.weight, atol: Tolerance).ShouldBeTrue();
        model.Hidden.bias!.grad.ShouldBeNull();
        model.Head.weight.grad.ShouldBeNull();

        model.zero_grad();
        trainer.Penalties[1].Value().backward();
        model.Head.weight.grad!.allclose(0.001 * model.Head.weight.sign(), atol: Tolerance).ShouldBeTrue();
        model.Body.parameters().Select(weight => weight.grad).OfType<Tensor>().ShouldBeEmpty();
    }

    [Fact]
    public void Penalties_AreAddedToTheLossThatIsLearnedFrom_NotToAnEvaluations()
    {
        using var scope = NewDisposeScope();
        using var model = new Classifier();
        using var trainer = new ClassifierTrainer(model);
        using var data = Samples(16);
        model.eval();
        var loss = ClassifierTrainer.Loss(model.call(data.Input), data.Target).item<float>();
        var penalties = trainer.Penalties.Sum(penalty => penalty.Value().item<float>());

        var evaluation = trainer.Evaluate(data.Batches(16));
        var trained = trainer.Fit(data.Batches(16), epochs: 1);

        penalties.ShouldBeGreaterThan(0.01f);
        evaluation.Loss.ShouldBe(loss, Tolerance);
        evaluation.Metrics.Select(metric => metric.Name).ShouldBe(["accuracy", "f1"]);
        trained.Epochs[0].Loss.ShouldBe(loss + penalties, Tolerance);
    }

    [Fact]
    public void TheSchedule_ChangesTheRateAfterEachEpoch()
    {
        using var model = new Classifier();
        using var trainer = new ClassifierTrainer(model, lr: 0.2);
        using var data = Samples(16);

        Rate(trainer.Optimizer).ShouldBe(0.2, Tolerance);
        trainer.Fit(data.Batches(8), epochs: 2);
        Rate(trainer.Optimizer).ShouldBe(0.05, Tolerance);
    }

    [Fact]
    public void ARecipeThatKnowsItsLength_TrainsForIt()
    {
        using var model = new Coder();
        using var trainer = new CoderTrainer(model, epochs: 4);
        using var x = randn(8, 4);

        Rate(trainer.Optimizer).ShouldBe(0.1 / 25, Tolerance);
        trainer.Fit(new OneBatch(x)).Epochs.Count.ShouldBe(4);
    }

    [Fact]
    public void BatchesOfSeveralTensors_AreLearnedFrom()
    {
        manual_seed(2);
        using var model = new TwoHeads();
        using var trainer = new TwoHeadsTrainer(model, lr: 0.03);
        using var x = randn(32, 6, 4);
        using var mask = x.narrow(2, 0, 1).squeeze(2).gt(5);
        using var tag = x.narrow(2, 1, 1).squeeze(2).gt(0).to(ScalarType.Int64);
        using var wanted = x.narrow(2, 2, 1).squeeze(2).clone();
        var data = new Sentences(x, tag, wanted, mask);

        var result = trainer.Fit(data, epochs: 40, validation: data);

        result.Last.Loss.ShouldBeLessThan(result.Epochs[0].Loss / 2);
        result.Last.Validation!["accuracy"].ShouldBeGreaterThan(0.9);
        (trainer.Trainer.ClipValue, trainer.Trainer.Accumulate).ShouldBe((0.5, 2));
    }

    private static double Rate(optim.Optimizer optimizer) => optimizer.ParamGroups.Single().LearningRate;

    private static List<Tensor> Copy(nn.Module model, string prefix) =>
        [.. model.state_dict().Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(entry => entry.Value.clone())];

    private static TensorDataset Samples(int count)
    {
        var x = randn(count, 6);
        return new TensorDataset(x, x.narrow(1, 0, 3).argmax(1));
    }

    private sealed class OneBatch(Tensor x) : IBatchSource<CoderTrainer.Batch>
    {
        public int Count => 1;

        public IEnumerable<CoderTrainer.Batch> Epoch(int epoch) => [new(x)];
    }

    /// <summary>Four batches, two without a mask.</summary>
    private sealed class Sentences(Tensor x, Tensor tag, Tensor wanted, Tensor mask) : IBatchSource<TwoHeadsTrainer.Batch>
    {
        public int Count => 4;

        public IEnumerable<TwoHeadsTrainer.Batch> Epoch(int epoch) => Enumerable.Range(0, Count).Select(i => new TwoHeadsTrainer.Batch(
            Part(x, i), Part(tag, i), Part(wanted, i), i % 2 == 0 ? Part(mask, i) : null));

        private static Tensor Part(Tensor all, int i) => all.narrow(0, i * 8, 8);
    }
}
