using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Trains a module on batches of any kind; <see cref="Trainer.For"/> makes one for the usual input and target.</summary>
/// <remarks>Every step runs in a dispose scope of its own: delegates and metrics need not dispose what they make.</remarks>
/// <typeparam name="TBatch">What a step is given.</typeparam>
/// <typeparam name="TOutput">What the model returns: a tensor or a tuple of them.</typeparam>
/// <param name="model">The module, for its mode and its parameters.</param>
/// <param name="forward">Calls the module with a batch's inputs.</param>
/// <param name="loss">One number from the module's output and the batch's targets.</param>
/// <param name="optimizer">Steps the parameters.</param>
public sealed class Trainer<TBatch, TOutput>(
    nn.Module model, Func<TBatch, TOutput> forward, Func<TOutput, TBatch, Tensor> loss, optim.Optimizer optimizer)
{
    private readonly List<(IMetric Metric, Func<TOutput, TBatch, (Tensor, Tensor)> Of)> _metrics = [];

    /// <summary>Those who are told of every step and epoch, in order.</summary>
    public IList<ITrainingObserver> Observers { get; } = [];

    /// <summary>Asked after each epoch whether to end, for example <see cref="EarlyStopping.ShouldStop"/>.</summary>
    public Func<EpochReport, bool>? StopWhen { get; set; }

    /// <summary>A learning-rate schedule over the optimizer, stepped after each epoch.</summary>
    public optim.lr_scheduler.LRScheduler? Schedule { get; set; }

    /// <summary>The norm that the gradients of all parameters together are clipped to.</summary>
    public double? ClipNorm { get; set; }

    /// <summary>Adds a metric for evaluations, and what of the output and the batch it compares.</summary>
    public void Measure(IMetric metric, Func<TOutput, TBatch, (Tensor Output, Tensor Target)> of) => _metrics.Add((metric, of));

    /// <summary>Trains for a number of epochs and validates after each. The module's mode is as before afterwards.</summary>
    /// <exception cref="NonFiniteLossException">
    /// The loss became NaN or infinite; on a CPU the weights are those before that step.
    /// </exception>
    public TrainingResult Fit(IBatchSource<TBatch> data, int epochs, IBatchSource<TBatch>? validation = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        RequireBatches(data, nameof(data));
        using var mode = new ModuleMode(model);
        var clock = new TrainingClock(epochs, data.Count);
        var reports = new List<EpochReport>(epochs);
        var stopped = false;
        Notify(observer => observer.Started(epochs, data.Count));

        for (var epoch = 1; epoch <= epochs && !stopped; epoch++)
        {
            var trained = TrainEpoch(data, epoch, epochs, clock);
            var validated = validation is null ? null : Evaluate(validation);
            Schedule?.step();

            var elapsed = clock.Elapsed;
            var report = new EpochReport(epoch, epochs, trained, validated, elapsed, clock.Remaining(elapsed, epoch, data.Count));
            reports.Add(report);
            stopped = StopWhen?.Invoke(report) ?? false;
            Notify(observer => observer.EpochEnded(report));
        }

        var result = new TrainingResult(reports, stopped, clock.Elapsed);
        Notify(observer => observer.Finished(result));
        return result;
    }

    /// <summary>Runs the module in evaluation mode, without gradients, and computes loss and metrics.</summary>
    public Evaluation Evaluate(IBatchSource<TBatch> data)
    {
        RequireBatches(data, nameof(data));
        using var mode = new ModuleMode(model);
        using var noGrad = no_grad();
        using var losses = new LossLog(epoch: 1, mustBeFinite: false);
        using var batches = data.Epoch(1).GetEnumerator();
        model.eval();
        _metrics.ForEach(row => row.Metric.Reset());

        while (true)
        {
            using var scope = NewDisposeScope();
            if (!batches.MoveNext())
            {
                break;
            }

            var batch = batches.Current;
            var output = forward(batch);
            losses.Add(loss(output, batch));
            foreach (var (metric, of) in _metrics)
            {
                var (actual, target) = of(output, batch);
                metric.Update(actual, target);
            }
        }
        losses.Flush();
        return new Evaluation(losses.Mean, _metrics.ConvertAll(row => row.Metric.Compute()));
    }

    private double TrainEpoch(IBatchSource<TBatch> data, int epoch, int epochs, TrainingClock clock)
    {
        using var losses = new LossLog(epoch);
        using var batches = data.Epoch(epoch).GetEnumerator();
        model.train();

        for (var step = 1; ; step++)
        {
            using var scope = NewDisposeScope();
            if (!batches.MoveNext())
            {
                break;
            }

            Step(batches.Current, losses);
            if (Observers.Count > 0)
            {
                var elapsed = clock.Elapsed;
                var report = new StepReport(
                    epoch, epochs, step, data.Count, losses.Mean, elapsed, clock.Remaining(elapsed, epoch, step));
                foreach (var observer in Observers)
                {
                    observer.StepEnded(report);
                }
            }
        }
        losses.Flush();
        return losses.Mean;
    }

    private void Step(TBatch batch, LossLog losses)
    {
        optimizer.zero_grad();
        var value = loss(forward(batch), batch);
        if (value.NumberOfElements != 1)
        {
            throw new InvalidOperationException($"the loss must be one number, but is {Notation.Of(value)}; reduce it by mean() or sum()");
        }
        losses.Add(value);
        value.backward();
        if (ClipNorm is { } norm)
        {
            nn.utils.clip_grad_norm_(model.parameters(), norm);
        }
        optimizer.step();
    }

    private void Notify(Action<ITrainingObserver> tell)
    {
        foreach (var observer in Observers)
        {
            tell(observer);
        }
    }

    private static void RequireBatches(IBatchSource<TBatch> data, string name)
    {
        if (data.Count == 0)
        {
            throw new ArgumentException("there are no samples", name);
        }
    }
}
