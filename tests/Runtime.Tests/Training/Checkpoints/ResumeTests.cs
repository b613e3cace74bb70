using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Checkpoints;

/// <summary>A training that is interrupted and goes on ends in exactly the state of one that never was.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["run.safetensors"];

    [Fact]
    public void InterruptedAfterAnyStep_ItGoesOnToTheSameBits()
    {
        var whole = Whole();
        for (var step = 1; step <= Apprentice.Epochs * Apprentice.Steps; step++)
        {
            Interrupt(after: step).ShouldBe(((step - 1) / Apprentice.Steps + 1, (step - 1) % Apprentice.Steps + 1));
            GoOn().ShouldBe(whole, $"interrupted after step {step}");
        }
    }

    [Fact]
    public void InterruptedAgainAndAgain_ItGoesOnToTheSameBits()
    {
        var whole = Whole();
        Interrupt(after: 5);
        Interrupt(after: 4, resume: File);
        Interrupt(after: 8, resume: File);
        GoOn().ShouldBe(whole);
    }

    [Fact]
    public void AFinishedTraining_GoesOnToMoreEpochs()
    {
        using var whole = new Apprentice();
        var expected = whole.Result(whole.Train(epochs: 6));
        using (var first = new Apprentice())
        {
            first.Trainer.Checkpoints = new CheckpointPolicy(File);
            first.Train(epochs: 3);
        }

        using var apprentice = new Apprentice(seed: 99);
        apprentice.Result(apprentice.Train(resume: File, epochs: 6)).ShouldBe(expected);
    }

    [Fact]
    public void AStopRule_RemembersTheEpochsBefore()
    {
        using var whole = new Apprentice(patience: 1);
        var expected = whole.Train(epochs: 40);
        expected.StoppedEarly.ShouldBeTrue();
        using (var first = new Apprentice(patience: 1))
        {
            first.Trainer.Checkpoints = new CheckpointPolicy(File);
            first.Train(epochs: expected.Last.Epoch - 1);
        }

        using var apprentice = new Apprentice(seed: 99, patience: 1);
        var resumed = apprentice.Train(resume: File, epochs: 40);
        (resumed.Last.Epoch, resumed.StoppedEarly).ShouldBe((expected.Last.Epoch, true));
    }

    [Fact]
    public void AnInterruption_TellsHowToGoOn()
    {
        using var interrupt = new CancellationTokenSource();
        interrupt.Cancel();
        using var apprentice = new Apprentice();
        apprentice.Trainer.Checkpoints = new CheckpointPolicy(File);

        var told = Should.Throw<TrainingInterruptedException>(() => apprentice.Train(cancellation: interrupt.Token));

        (told.Epoch, told.Step, told.Checkpoint).ShouldBe((1, 1, File));
        told.Message.ShouldBe($"interrupted in epoch 1 after step 1; saved to {File}: pass it to Fit as `resume` to go on from there");
    }

    [Fact]
    public void WithoutCheckpoints_AnInterruptionSaysThatNothingIsSaved()
    {
        using var interrupt = new CancellationTokenSource();
        interrupt.Cancel();
        using var apprentice = new Apprentice();
        Should.Throw<TrainingInterruptedException>(() => apprentice.Train(cancellation: interrupt.Token))
            .Message.ShouldBe("interrupted in epoch 1 after step 1; nothing was saved, for the training has no checkpoints");
    }

    [Fact]
    public void AnotherModelsCheckpoint_IsRefusedAndChangesNothing()
    {
        Interrupt(after: 3);
        using var data = new TensorDataset(zeros(4, 2), zeros(4, dtype: ScalarType.Int64));
        using var model = new Perceptron();
        using var optimizer = optim.Adam(model.parameters());
        var before = model.Hidden.weight.bytes.ToArray();
        var trainer = Trainer.For(model, (y, target) => nn.functional.cross_entropy(y, target), optimizer);

        Should.Throw<WeightFileException>(() => trainer.Fit(data.Batches(4), 1, resume: File))
            .Message.ShouldContain("the weights do not fit Perceptron; they were saved from Sequential");
        model.Hidden.weight.bytes.ToArray().ShouldBe(before);
    }

    [Fact]
    public void AnotherOptimizersCheckpoint_IsRefusedAndChangesNothing()
    {
        using var data = new TensorDataset(zeros(4, 2), zeros(4, dtype: ScalarType.Int64));
        using var model = new Perceptron();
        using (var adam = optim.Adam(model.parameters()))
        {
            var trainer = Trainer.For(model, (y, target) => nn.functional.cross_entropy(y, target), adam);
            trainer.Checkpoints = new CheckpointPolicy(File);
            trainer.Fit(data.Batches(4), 1);
        }
        using var other = new Perceptron();
        using var sgd = optim.SGD(other.parameters(), 0.1, momentum: 0.9);
        var before = other.Hidden.weight.bytes.ToArray();

        Should.Throw<WeightFileException>(
            () => Trainer.For(other, (y, target) => nn.functional.cross_entropy(y, target), sgd).Fit(data.Batches(4), 2, resume: File))
            .Message.ShouldContain("the checkpoint's optimizer does not fit SGD");
        other.Hidden.weight.bytes.ToArray().ShouldBe(before);
    }

    [Fact]
    public void PlainWeights_AreNoCheckpoint()
    {
        using var apprentice = new Apprentice();
        using var model = new Perceptron();
        Weights.Save(model, File);
        Should.Throw<WeightFileException>(() => apprentice.Train(resume: File)).Message.ShouldContain("this is no checkpoint");
    }

    [Fact]
    public void ACheckpointWithinAnOptimizersStep_IsAnError()
    {
        using var apprentice = new Apprentice();
        apprentice.Trainer.Accumulate = 4;
        apprentice.Trainer.Checkpoints = new CheckpointPolicy(File, everySteps: 6);
        Should.Throw<InvalidOperationException>(() => apprentice.Train()).Message.ShouldBe(
            "a checkpoint every 6 steps would fall between the 4 batches of one step of the optimizer; take a multiple of 4");
    }

    [Fact]
    public void AFullDisk_LeavesTheOldCheckpoint()
    {
        Interrupt(after: 3);
        var before = System.IO.File.ReadAllBytes(File);
        System.IO.File.CreateSymbolicLink(_folder[".run.safetensors.tmp"], "/dev/full");
        using var apprentice = new Apprentice();
        apprentice.Trainer.Checkpoints = new CheckpointPolicy(File);

        Should.Throw<WeightFileException>(() => apprentice.Train()).Message.ShouldContain("cannot be written");

        System.IO.File.ReadAllBytes(File).ShouldBe(before);
    }

    public void Dispose() => _folder.Dispose();

    private static string Whole()
    {
        using var apprentice = new Apprentice();
        return apprentice.Result(apprentice.Train());
    }

    private (int Epoch, int Step) Interrupt(int after, string? resume = null)
    {
        using var interrupt = new CancellationTokenSource();
        using var apprentice = new Apprentice();
        apprentice.Trainer.Checkpoints = new CheckpointPolicy(File);
        apprentice.Trainer.Observers.Add(new InterruptAfter(after, interrupt));
        var told = Should.Throw<TrainingInterruptedException>(() => apprentice.Train(resume, cancellation: interrupt.Token));
        return (told.Epoch, told.Step);
    }

    // Another seed and other initial weights: all that matters is in the file.
    private string GoOn()
    {
        using var apprentice = new Apprentice(seed: 99);
        return apprentice.Result(apprentice.Train(resume: File));
    }

    private sealed class InterruptAfter(int steps, CancellationTokenSource source) : ITrainingObserver
    {
        private int _left = steps;

        public void StepEnded(in StepReport report)
        {
            if (--_left == 0)
            {
                source.Cancel();
            }
        }
    }
}
