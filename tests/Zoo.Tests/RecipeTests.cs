using ModelDsl.Runtime;
using TorchSharp;
using Zoo.Seeds;
using Zoo.Vision;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>The recipes of the samples train their networks.</summary>
public class RecipeTests
{
    [Fact]
    public void DigitNet_LearnsTheDigits()
    {
        manual_seed(1);
        using var digits = new TensorDataset(Digits.Images(1797), Digits.Labels(1797));
        var (seen, unseen) = digits.Split(1500, seed: 1);
        using var model = new DigitNet();
        using var trainer = new DigitNetTrainer(model);

        var result = trainer.Fit(seen.Batches(32, shuffleSeed: 1), unseen.Batches(297));

        result.Epochs.Count.ShouldBe(12);
        result.Last.Validation!["accuracy"].ShouldBeGreaterThan(0.95);
        seen.Dispose();
        unseen.Dispose();
    }

    [Fact]
    public void TheLossOfTheVae_IsThatOfTheTextbook()
    {
        using var scope = NewDisposeScope();
        var (reconstruction, mean, logvar, image) = (rand(3, 1, 28, 28), randn(3, 16), randn(3, 16), rand(3, 1, 28, 28));

        var loss = VaeTrainer.Loss(reconstruction, mean, logvar, image);

        var lacking = nn.functional.binary_cross_entropy(reconstruction, image, reduction: nn.Reduction.Sum);
        var divergence = -0.5 * (1 + logvar - mean.pow(2) - logvar.exp()).sum();
        loss.item<float>().ShouldBe(((lacking + divergence) / 3).item<float>(), 1e-2);
    }

    [Fact]
    public void AVae_LearnsWithoutTargets()
    {
        manual_seed(1);
        using var images = Enlarged(64);
        using var model = new Vae(latent: 4);
        using var trainer = new VaeTrainer(model, lr: 3e-3);

        var result = trainer.Fit(new Repeated<VaeTrainer.Batch>(() => new(images.alias())), epochs: 15);

        result.Last.Loss.ShouldBeLessThan(0.6 * result.Epochs[0].Loss);
    }

    [Fact]
    public void AMultiTaskNetwork_LearnsBothTasks()
    {
        manual_seed(1);
        using var x = randn(128, 20);
        using var label = x.narrow(1, 0, 5).argmax(1);
        using var wanted = x.narrow(1, 5, 1).clone();
        using var model = new MultiTask();
        using var trainer = new MultiTaskTrainer(model, epochs: 40);
        var data = new Repeated<MultiTaskTrainer.Batch>(() => new(x.alias(), label.alias(), wanted.alias()), 4);

        var last = trainer.Fit(data, data).Last.Validation!;

        last["accuracy"].ShouldBeGreaterThan(0.95);
        last["mae"].ShouldBeLessThan(0.3);
    }

    [Fact]
    public void AnLstm_LearnsTheMeanOfASeries()
    {
        manual_seed(1);
        using var series = randn(64, 6, 10);
        using var wanted = series.narrow(2, 0, 1).mean([1]);
        using var data = new TensorDataset(series, wanted);
        using var model = new LstmRegression();
        using var trainer = new LstmRegressionTrainer(model, lr: 5e-3);

        var result = trainer.Fit(data.Batches(16, shuffleSeed: 1), epochs: 20, data.Batches(64));

        result.Last.Validation!["mae"].ShouldBeLessThan(0.5 * result.Epochs[0].Validation!["mae"]);
    }

    private static Tensor Enlarged(int count)
    {
        using var scope = NewDisposeScope();
        return nn.functional.interpolate(Digits.Images(count), [28, 28]).MoveToOuterDisposeScope();
    }

    /// <summary>One batch, again and again.</summary>
    private sealed class Repeated<TBatch>(Func<TBatch> batch, int count = 1) : IBatchSource<TBatch>
    {
        public int Count => count;

        public IEnumerable<TBatch> Epoch(int epoch) => Enumerable.Range(0, count).Select(_ => batch());
    }
}
