using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training;

public class TrainerTests
{
    [Fact]
    public void AToyProblem_IsLearned()
    {
        manual_seed(1);
        using var data = Xor(400);
        using var model = new Perceptron();
        using var optimizer = optim.Adam(model.parameters(), 0.03);
        var trainer = Trainer.For(model, Loss, optimizer, new Accuracy());

        var result = trainer.Fit(data.Batches(20, shuffleSeed: 1), 20, data.Batches(64));

        result.Epochs.Count.ShouldBe(20);
        result.Last.Loss.ShouldBeLessThan(result.Epochs[0].Loss / 4);
        result.Last.Validation!["accuracy"].ShouldBeGreaterThan(0.97);
    }

    [Fact]
    public void TheSameSeed_GivesTheSameLosses()
    {
        double[] Losses()
        {
            manual_seed(3);
            using var data = Xor(100);
            using var model = new Perceptron();
            using var optimizer = optim.SGD(model.parameters(), 0.1);
            return [.. Trainer.For(model, Loss, optimizer).Fit(data.Batches(10, shuffleSeed: 5), 3).Epochs.Select(epoch => epoch.Loss)];
        }

        Losses().ShouldBe(Losses());
    }

    [Fact]
    public void OneStep_IsThatOfTheOptimizer()
    {
        // y = w x + b at w = 2, b = 0 on x = 3, target 0: loss 36, gradients 36 and 12, steps of 0.01.
        using var model = nn.Linear(1, 1);
        using (no_grad())
        {
            model.weight.fill_(2);
            model.bias!.fill_(0);
        }
        using var data = new TensorDataset(full([1L, 1L], 3f), zeros(1, 1));
        using var optimizer = optim.SGD(model.parameters(), 0.01);

        var result = Trainer.For(model, (y, target) => (y - target).pow(2).mean(), optimizer).Fit(data.Batches(1), 1);

        result.Last.Loss.ShouldBe(36);
        model.weight.item<float>().ShouldBe(1.64f, 1e-6);
        model.bias!.item<float>().ShouldBe(-0.12f, 1e-6);
    }

    [Fact]
    public void ANaNLoss_StopsBeforeTheStepThatItIsIn()
    {
        manual_seed(1);
        using var data = Xor(40);
        using var model = new Perceptron();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var calls = 0;
        var trainer = Trainer.For(model, (y, target) => ++calls == 7 ? Loss(y, target) * float.NaN : Loss(y, target), optimizer);

        var failure = Should.Throw<NonFiniteLossException>(() => trainer.Fit(data.Batches(10), 5));

        (failure.Epoch, failure.Step).ShouldBe((2, 3));
        failure.Message.ShouldStartWith("the loss became NaN in epoch 2, step 3;");
        model.parameters().ShouldAllBe(parameter => parameter.isfinite().all().item<bool>());
    }

    [Fact]
    public void ALossPerSample_IsExplained()
    {
        using var data = Xor(10);
        using var model = new Perceptron();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var trainer = Trainer.For(model, (y, target) => nn.functional.cross_entropy(y, target, reduction: nn.Reduction.None), optimizer);
        Should.Throw<InvalidOperationException>(() => trainer.Fit(data.Batches(10), 1))
            .Message.ShouldBe("the loss must be one number, but is float32 [10]; reduce it by mean() or sum()");
    }

    [Fact]
    public void AStopRule_EndsTheTraining()
    {
        using var data = Xor(10);
        using var model = new Perceptron();
        using var optimizer = optim.SGD(model.parameters(), 0.0);
        var trainer = Trainer.For(model, Loss, optimizer);
        trainer.StopWhen = new EarlyStopping(report => report.Loss, patience: 2).ShouldStop;

        var result = trainer.Fit(data.Batches(10), 10);

        result.StoppedEarly.ShouldBeTrue();
        result.Epochs.Count.ShouldBe(3);
    }

    [Fact]
    public void Observers_SeeEveryStepAndEpoch()
    {
        using var data = Xor(25);
        using var model = new Perceptron();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var trainer = Trainer.For(model, Loss, optimizer);
        var recorder = new Recorder();
        trainer.Observers.Add(recorder);

        trainer.Fit(data.Batches(10), 2);

        recorder.Seen.ShouldBe(["start 2x3", "1.1", "1.2", "1.3", "epoch 1", "2.1", "2.2", "2.3", "epoch 2", "end"]);
    }

    [Fact]
    public void AMetricThatWasNotMeasured_IsToldWithThoseThatWere() =>
        Should.Throw<KeyNotFoundException>(
            () => new Evaluation(0.25, [new MetricValue("accuracy", 0.975, "0.0 %"), new MetricValue("f1", 0.5, "0.0")])["acuracy"])
            .Message.ShouldBe("no metric 'acuracy' was measured, but accuracy, f1");

    [Fact]
    public void TheMode_IsTrainingInStepsAndEvaluationInValidation_AndRestored()
    {
        using var data = Xor(4);
        using var model = new Perceptron();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var modes = new List<bool>();
        var trainer = new Trainer<Batch, Tensor>(
            model,
            batch =>
            {
                modes.Add(model.training);
                return model.call(batch.Input);
            },
            (y, batch) => Loss(y, batch.Target),
            optimizer);
        model.eval();

        trainer.Fit(data.Batches(4), 1, data.Batches(4));

        modes.ShouldBe([true, false]);
        model.training.ShouldBeFalse();
    }

    [Fact]
    public void ATraining_LeavesNoTensorBehind()
    {
        using var data = Xor(64);
        using var model = new Perceptron();
        using var optimizer = optim.Adam(model.parameters(), 0.01);
        var trainer = Trainer.For(model, Loss, optimizer, new Accuracy(), new ConfusionMatrix(2));
        trainer.Fit(data.Batches(8, shuffleSeed: 0), 1, data.Batches(8));
        var before = LiveTensors.Settled();

        trainer.Fit(data.Batches(8, shuffleSeed: 0), 5, data.Batches(8));

        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void ClippedGradients_StepNoFurtherThanTheNorm()
    {
        using var model = nn.Linear(1, 1, hasBias: false);
        using (no_grad())
        {
            model.weight.fill_(2);
        }
        using var data = new TensorDataset(full([1L, 1L], 3f), zeros(1, 1));
        using var optimizer = optim.SGD(model.parameters(), 1);
        var trainer = Trainer.For(model, (y, target) => (y - target).pow(2).mean(), optimizer);
        trainer.ClipNorm = 0.5;

        trainer.Fit(data.Batches(1), 1);

        model.weight.item<float>().ShouldBe(1.5f, 1e-4);
    }

    [Fact]
    public void AccumulatedGradients_StepAsThoseOfOneLargerBatch()
    {
        float WeightAfter(int size, int accumulate)
        {
            using var model = nn.Linear(1, 1, hasBias: false);
            using (no_grad())
            {
                model.weight.fill_(2);
            }
            using var data = new TensorDataset(tensor([1f, 2f, 3f, 4f], [4, 1]), zeros(4, 1));
            using var optimizer = optim.SGD(model.parameters(), 0.01);
            var trainer = Trainer.For(model, (y, target) => (y - target).pow(2).mean(), optimizer);
            trainer.Accumulate = accumulate;
            trainer.Fit(data.Batches(size), 1);
            return model.weight.item<float>();
        }

        WeightAfter(size: 1, accumulate: 4).ShouldBe(WeightAfter(size: 4, accumulate: 1), 1e-6);
        WeightAfter(size: 1, accumulate: 2).ShouldBe(WeightAfter(size: 2, accumulate: 1), 1e-6);
    }

    [Fact]
    public void AGradientsElements_AreClippedToAValue()
    {
        using var model = nn.Linear(2, 1, hasBias: false);
        using (no_grad())
        {
            model.weight.fill_(2);
        }
        using var data = new TensorDataset(tensor([3f, 0.01f], [1, 2]), zeros(1, 1));
        using var optimizer = optim.SGD(model.parameters(), 1);
        var trainer = Trainer.For(model, (y, target) => (y - target).pow(2).mean(), optimizer);
        trainer.ClipValue = 0.5;

        trainer.Fit(data.Batches(1), 1);

        // Gradients 2 * 6.02 * (3, 0.01): the first is clipped, the second is not.
        model.weight.data<float>().ToArray()[0].ShouldBe(1.5f, 1e-5);
        model.weight.data<float>().ToArray()[1].ShouldBe(1.8796f, 1e-4);
    }

    [Fact]
    public void APlateau_LowersTheRate()
    {
        using var data = Xor(10);
        using var model = new Perceptron();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        var trainer = Trainer.For(model, Loss, optimizer);
        trainer.Schedule = optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor: 0.5, patience: 0);
        trainer.Plateau = _ => 1;

        trainer.Fit(data.Batches(10), 3);

        optimizer.ParamGroups.Single().LearningRate.ShouldBe(0.025, 1e-9);
    }

    [Fact]
    public void NoSamples_AreAnError()
    {
        using var data = new TensorDataset(zeros(0, 2), zeros(0, dtype: ScalarType.Int64));
        using var model = new Perceptron();
        using var optimizer = optim.SGD(model.parameters(), 0.1);
        Should.Throw<ArgumentException>(() => Trainer.For(model, Loss, optimizer).Fit(data.Batches(4), 1)).Message.ShouldStartWith(
            "there are no samples");
    }

    private static Tensor Loss(Tensor logits, Tensor target) => nn.functional.cross_entropy(logits, target);

    private static TensorDataset Xor(int count)
    {
        using var scope = NewDisposeScope();
        var random = new Random(1);
        var points = Enumerable.Range(0, 2 * count).Select(_ => random.NextSingle() * 2 - 1).ToArray();
        var classes = Enumerable.Range(0, count).Select(i => points[2 * i] * points[2 * i + 1] > 0 ? 1L : 0L).ToArray();
        return new TensorDataset(tensor(points, [count, 2]), tensor(classes));
    }

    private sealed class Recorder : ITrainingObserver
    {
        public List<string> Seen { get; } = [];

        public void Started(int epochs, int steps) => Seen.Add($"start {epochs}x{steps}");

        public void StepEnded(in StepReport report) => Seen.Add($"{report.Epoch}.{report.Step}");

        public void EpochEnded(EpochReport report) => Seen.Add($"epoch {report.Epoch}");

        public void Finished(TrainingResult result) => Seen.Add("end");
    }
}
