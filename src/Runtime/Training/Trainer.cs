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
public sealed partial class Trainer<TBatch, TOutput>(
    nn.Module model, Func<TBatch, TOutput> forward, Func<TOutput, TBatch, Tensor> loss, optim.Optimizer optimizer)
{
    private readonly List<(IMetric Metric, Func<TOutput, TBatch, (Tensor, Tensor)> Of)> _metrics = [];

    /// <summary>Those who are told of every step and epoch, in order.</summary>
    public IList<ITrainingObserver> Observers { get; } = [];

    /// <summary>Asked after each epoch whether to end, for example <see cref="EarlyStopping.ShouldStop"/>.</summary>
    public Func<EpochReport, bool>? StopWhen { get; set; }

    /// <summary>A learning-rate schedule over the optimizer, stepped after each epoch.</summary>
    public optim.lr_scheduler.LRScheduler? Schedule { get; set; }

    /// <summary>
    /// The figure that <see cref="Schedule"/> goes by where it is <c>ReduceLROnPlateau</c>, for example
    /// <c>report => report.Validation!.Loss</c>.
    /// </summary>
    public Func<EpochReport, double>? Plateau { get; set; }

    /// <summary>The norm that the gradients of all parameters together are clipped to.</summary>
    public double? ClipNorm { get; set; }

    /// <summary>The absolute value that each gradient's elements are clipped to.</summary>
    public double? ClipValue { get; set; }

    /// <summary>
    /// How many batches' gradients are averaged into one step of the optimizer; the last step of an epoch takes what is left.
    /// </summary>
    public int Accumulate { get; set; } = 1;

    /// <summary>
    /// Added to the loss of every batch that is learned from, not to that of an evaluation: for example
    /// <c>() => Regularization.L2(model.parameters(), 1e-4)</c>.
    /// </summary>
    public Func<Tensor>? Penalty { get; set; }

    /// <summary>
    /// Whether every step's loss is read back at once. On an accelerator losses are read in bundles, which is faster, but then a loss
    /// that is not finite shows when its batch and the weights of that moment are gone, and the layer it comes from cannot be named.
    /// </summary>
    public bool CheckEveryStep { get; set; }

    /// <summary>Where and how often the training's state is saved.</summary>
    public CheckpointPolicy? Checkpoints { get; set; }

    /// <summary>Adds a metric for evaluations, and what of the output and the batch it compares.</summary>
    public void Measure(IMetric metric, Func<TOutput, TBatch, (Tensor Output, Tensor Target)> of) => _metrics.Add((metric, of));

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
            losses.Add(Loss(output, batch, epoch: 0, step: 0));
            foreach (var (metric, of) in _metrics)
            {
                var (actual, target) = of(output, batch);
                metric.Update(actual, target);
            }
        }
        losses.Flush();
        return new Evaluation(losses.Mean, _metrics.ConvertAll(row => row.Metric.Compute()));
    }

    private static void RequireBatches(IBatchSource<TBatch> data, string name)
    {
        if (data.Count == 0)
        {
            throw new ArgumentException("there are no samples", name);
        }
    }
}
