using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

public sealed partial class Trainer<TBatch, TOutput>
{
    /// <summary>Trains for a number of epochs and validates after each. The module's mode is as before afterwards.</summary>
    /// <param name="data">What is learned from.</param>
    /// <param name="epochs">How many epochs there are in all, those of a resumed training included.</param>
    /// <param name="validation">What each epoch is judged by.</param>
    /// <param name="resume">
    /// A checkpoint of a training of the same model, data, optimizer, schedule and stop rule, which goes on as if it had never ended.
    /// </param>
    /// <param name="cancellation">Ends the training after the step in progress, saved where there are checkpoints.</param>
    /// <exception cref="NonFiniteLossException">
    /// The loss became NaN or infinite; on a CPU the weights are those before that step. It names what the value comes from.
    /// </exception>
    /// <exception cref="TargetOutOfRangeException">The loss refused a target that is no class.</exception>
    /// <exception cref="TrainingInterruptedException">The training was cancelled.</exception>
    /// <exception cref="WeightFileException">A checkpoint cannot be read or written, or does not fit.</exception>
    public TrainingResult Fit(
        IBatchSource<TBatch> data, int epochs, IBatchSource<TBatch>? validation = null, string? resume = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        RequireWholeSteps();
        RequireBatches(data, nameof(data));
        using var mode = new ModuleMode(model);
        Notify(observer => observer.Started(epochs, data.Count));
        using var restored = NewDisposeScope();
        var checkpoint = resume is null ? null : CheckpointFile.Read(resume, model);
        var progress = checkpoint?.Progress ?? TrainingProgress.Start;
        var reports = new List<EpochReport>(progress.Epochs);

        // The schedule finds its place by its steps, in which it changes rates that the optimizer's state then sets.
        var stopped = Replay(progress);
        checkpoint?.Restore(model, Stateful);
        var run = new Run(data, epochs, new TrainingClock(epochs, data.Count, progress.Elapsed), reports, cancellation);

        for (var epoch = progress.Epoch; epoch <= epochs && !stopped; epoch++)
        {
            var trained = epoch == progress.Epoch
                ? TrainEpoch(run, progress, checkpoint?.Random)
                : TrainEpoch(run, TrainingProgress.Start with { Epoch = epoch }, random: null);
            var validated = validation is null ? null : Evaluate(validation);
            var elapsed = run.Clock.Elapsed;
            var report = new EpochReport(epoch, epochs, trained, validated, elapsed, run.Clock.Remaining(elapsed, epoch, data.Count))
            {
                LearningRate = optimizer.ParamGroups.FirstOrDefault()?.LearningRate,
            };
            reports.Add(report);
            StepSchedule(report);
            stopped = StopWhen?.Invoke(report) ?? false;
            // Before saving: a process that dies in between repeats the epoch, so that no observer ever misses one.
            Notify(observer => observer.EpochEnded(report));
            Save(run, epoch + 1, step: 0, lossSum: 0);
        }

        var result = new TrainingResult(reports, stopped, run.Clock.Elapsed);
        Notify(observer => observer.Finished(result));
        return result;
    }

    private sealed record Run(
        IBatchSource<TBatch> Data, int Epochs, TrainingClock Clock, List<EpochReport> Reports, CancellationToken Cancellation);

    private double TrainEpoch(Run run, TrainingProgress progress, Tensor? random)
    {
        var bundle = CheckEveryStep ? 1 : LossLog.Bundle;
        using var losses = new LossLog(progress.Epoch, sum: progress.LossSum, read: progress.Step, bundle: bundle);
        using var batches = run.Data.Epoch(progress.Epoch, progress.Step).GetEnumerator();
        model.TrainUnfrozen();

        for (var step = progress.Step + 1; ; step++)
        {
            using var scope = NewDisposeScope();
            if (step == progress.Step + 1 && random is not null)
            {
                set_rng_state(random);
            }
            if (!batches.MoveNext())
            {
                break;
            }

            var steps = IsOptimizerStep(step, run.Data.Count);
            try
            {
                Step(batches.Current, losses, progress.Epoch, step, steps);
            }
            catch (NonFiniteLossException failure)
            {
                Explain(failure, losses, run.Data, batches.Current);
                throw;
            }
            Tell(run, progress.Epoch, step, losses);
            if (steps && (Checkpoints?.IsDue(step) == true || run.Cancellation.IsCancellationRequested))
            {
                losses.Flush();
                Save(run, progress.Epoch, step, losses.Sum);
                ThrowIfInterrupted(run, progress.Epoch, step);
            }
        }
        losses.Flush();
        return losses.Mean;
    }

    // Gradients are complete, and a training can pause, when the batches of a step of the optimizer are through.
    private bool IsOptimizerStep(int step, int steps) => step % Accumulate == 0 || step == steps;

    private void Step(TBatch batch, LossLog losses, int epoch, int step, bool isLast)
    {
        if ((step - 1) % Accumulate == 0)
        {
            optimizer.zero_grad();
        }

        var value = Loss(forward(batch), batch, epoch, step);
        if (value.NumberOfElements != 1)
        {
            throw new InvalidOperationException($"the loss must be one number, but is {Notation.Of(value)}; reduce it by mean() or sum()");
        }
        if (Penalty is { } penalty)
        {
            value += penalty();
        }
        losses.Add(value);
        (Accumulate == 1 ? value : value / Accumulate).backward();
        if (!isLast)
        {
            return;
        }

        if (ClipValue is { } bound)
        {
            nn.utils.clip_grad_value_(model.parameters(), bound);
        }
        if (ClipNorm is { } norm)
        {
            nn.utils.clip_grad_norm_(model.parameters(), norm);
        }
        optimizer.step();
    }

    private void StepSchedule(EpochReport report)
    {
        if (Plateau is { } figure)
        {
            Schedule?.step(figure(report));
        }
        else
        {
            Schedule?.step();
        }
    }

    private void Tell(Run run, int epoch, int step, LossLog losses)
    {
        if (Observers.Count == 0)
        {
            return;
        }

        var elapsed = run.Clock.Elapsed;
        var report = new StepReport(
            epoch, run.Epochs, step, run.Data.Count, losses.Mean, elapsed, run.Clock.Remaining(elapsed, epoch, step));
        foreach (var observer in Observers)
        {
            observer.StepEnded(report);
        }
    }

    private void Notify(Action<ITrainingObserver> tell)
    {
        foreach (var observer in Observers)
        {
            tell(observer);
        }
    }
}
