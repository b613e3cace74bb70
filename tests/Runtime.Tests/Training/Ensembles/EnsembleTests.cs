using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Ensembles;

public sealed class EnsembleTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    [Fact]
    public void Probabilities_AreAveraged()
    {
        // ln 3 and 0 are probabilities of 3/4 and 1/4, ln 1 and 0 of 1/2.
        var mean = Ensemble.AverageProbabilities([Scores(Math.Log(3), 0), Scores(0, 0)]);
        mean.data<float>().ToArray().ShouldBe([0.625f, 0.375f], 1e-6f);
    }

    [Fact]
    public void TheMajority_BeatsOneThatIsSure()
    {
        Vote(Scores(9, 0, 0), Scores(0, 0.1, 0), Scores(0, 0.1, 0)).ShouldBe(1);
        Vote(Scores(2, 0, 0), Scores(0, 1, 0)).ShouldBe(0, "of as many votes the higher mean probability wins");
        Vote(Scores(0, 0, 1), Scores(0, 0, 1), Scores(90, 0, 0), Scores(0, 90, 0), Scores(0, 0, 1)).ShouldBe(2);
    }

    [Fact]
    public void MembersOfOtherShapes_AreRefused()
    {
        Should.Throw<ArgumentException>(() => Ensemble.AverageProbabilities([])).Message.ShouldStartWith("an ensemble needs a member");
        Should.Throw<ArgumentException>(() => Ensemble.MajorityVote([zeros(2, 3), zeros(2, 4)])).Message
            .ShouldStartWith("the members' scores must be [N, C], all of one shape, but are float32 [2, 3] and float32 [2, 4]");
    }

    [Fact]
    public void Predictions_AreThoseOfAnEvaluation()
    {
        using var model = nn.Sequential(nn.Linear(2, 3), nn.Dropout(0.9));
        using var data = new TensorDataset(rand(7, 2), arange(7, dtype: ScalarType.Int64));
        var (output, target) = Predictions.Of(model, data.Batches(3));
        output.shape.ShouldBe([7L, 3]);
        target.data<long>().ToArray().ShouldBe([0, 1, 2, 3, 4, 5, 6]);
        model.training.ShouldBeTrue();
        model.eval();
        output.allclose(model.call(data.Input)).ShouldBeTrue();
        output.requires_grad.ShouldBeFalse();
    }

    [Fact]
    public void BootstrapSamples_AreTheWholeWithReplacement()
    {
        var (bag, rest) = Bagging.Sample(1000, 4);
        var drawn = bag.data<long>().ToArray();
        drawn.Length.ShouldBe(1000);
        drawn.Concat(rest.data<long>().ToArray()).Distinct().Order().ShouldBe(Enumerable.Range(0, 1000).Select(i => (long)i));
        drawn.ShouldNotContain(sample => rest.data<long>().ToArray().Contains(sample));
        // (1 - 1/n)^n, 0.368, within five deviations of a binomial distribution.
        rest.size(0).ShouldBeInRange(300L, 440);
        Bagging.Sample(1000, 4).InBag.data<long>().ToArray().ShouldBe(drawn);
        Bagging.Sample(1000, 5).InBag.data<long>().ToArray().ShouldNotBe(drawn);
    }

    [Fact]
    public void Blending_FindsTheMixtureOfLeastLoss()
    {
        // Probabilities of the target: 0.9, 0.9, 0.3 and 0.5 each time. With a share w of the first, the likelihood
        // (0.5 + 0.4 w)² (0.5 - 0.2 w) is greatest where 2·0.4·(0.5 - 0.2 w) = 0.2·(0.5 + 0.4 w): at w = 1.25, beyond 1.
        var weights = Blending.Fit([OfTargets(0.9, 0.9, 0.3), OfTargets(0.5, 0.5, 0.5)], zeros(3, dtype: ScalarType.Int64), 3000);
        weights[0].ShouldBe(1, 1e-3);
        weights.Sum().ShouldBe(1, 1e-9);

        // With 0.1 for 0.3: 2·0.4·(0.5 - 0.4 w) = 0.4·(0.5 + 0.4 w), at w = 0.2 / 0.48.
        Blending.Fit([OfTargets(0.9, 0.9, 0.1), OfTargets(0.5, 0.5, 0.5)], zeros(3, dtype: ScalarType.Int64), 3000)[0].ShouldBe(
            0.2 / 0.48, 1e-3);
    }

    [Fact]
    public void Blends_AreMixedProbabilities()
    {
        Blending.Predict([Scores(Math.Log(3), 0), Scores(0, 0)], [0.2, 0.8]).data<float>().ToArray().ShouldBe([0.55f, 0.45f], 1e-6f);
        Should.Throw<ArgumentException>(() => Blending.Predict([Scores(0, 0)], [0.5, 0.5])).Message.ShouldStartWith(
            "there are 1 members and 2 weights");
    }

    [Fact]
    public void Stacking_LearnsWhomToBelieve()
    {
        // One member is always right about class 0 and confuses the others; the second is right about those. Neither average nor vote can
        // know.
        manual_seed(1);
        var target = arange(300, dtype: ScalarType.Int64) % 3;
        var truth = nn.functional.one_hot(target, 3).to(ScalarType.Float32);
        var wrong = truth.index_select(1, tensor(new[] { 0L, 2, 1 }));
        Tensor[] members = [wrong * 3 + randn(300, 3) / 2, truth + randn(300, 3) / 2];

        using var stacking = Stacking.Fit(members, target);

        double Accuracy(Tensor scores) => scores.argmax(1).eq(target).to(ScalarType.Float64).mean().item<double>();
        Accuracy(Ensemble.AverageProbabilities(members)).ShouldBeLessThan(0.6);
        Accuracy(stacking.Predict(members)).ShouldBeGreaterThan(0.95);
        stacking.Predict(members).sum(1).data<float>().ToArray().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-5);
        Should.Throw<ArgumentException>(() => stacking.Predict(members[..1])).Message
            .ShouldStartWith("the fit had 2 members of 3 classes, these are 1 of 3");
    }

    public void Dispose() => _scope.Dispose();

    private static Tensor Scores(params double[] scores) => tensor(scores.Select(score => (float)score).ToArray(), [1L, scores.Length]);

    // Scores of two classes with these probabilities of class 0.
    private static Tensor OfTargets(params double[] probabilities) =>
        stack([tensor(probabilities).log(), tensor(probabilities.Select(p => 1 - p).ToArray()).log()], 1);

    private static long Vote(params Tensor[] members) => Ensemble.MajorityVote(members).item<long>();
}
