using TorchSharp.Modules;

namespace ModelDsl.Runtime;

public sealed partial class Trainer<TBatch, TOutput>
{
    private OptimizerHelper Stateful => optimizer as OptimizerHelper
        ?? throw new NotSupportedException($"{optimizer.GetType().Name} cannot save its state, so that its training cannot be resumed");

    private void RequireWholeSteps()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Accumulate, 1);
        if (Checkpoints?.EverySteps is { } every && every % Accumulate != 0)
        {
            throw new InvalidOperationException(
                $"a checkpoint every {every} steps would fall between the {Accumulate} batches of one step of the optimizer; take a multiple of {Accumulate}");
        }
    }

    /// <summary>Tells schedule, stop rule and observers of the epochs before a checkpoint; true when the training had ended.</summary>
    private bool Replay(TrainingProgress progress)
    {
        var stopped = false;
        foreach (var report in progress.Epochs)
        {
            StepSchedule(report);
            stopped = StopWhen?.Invoke(report) ?? false;
        }
        if (progress.Step > 0 || progress.Epochs.Count > 0)
        {
            Notify(observer => observer.Resumed(progress.Epochs, progress.Step));
        }
        return stopped;
    }

    private void Save(Run run, int epoch, int step, double lossSum)
    {
        if (Checkpoints is { } policy)
        {
            CheckpointFile.Write(policy.Path, model, Stateful, new TrainingProgress(epoch, step, lossSum, run.Clock.Elapsed, run.Reports));
        }
    }

    private void ThrowIfInterrupted(Run run, int epoch, int step)
    {
        if (run.Cancellation.IsCancellationRequested)
        {
            throw new TrainingInterruptedException(epoch, step, Checkpoints?.Path, run.Cancellation);
        }
    }
}
