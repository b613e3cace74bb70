using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Checkpoints;

/// <summary>
/// A training in which everything that a checkpoint must keep has a say: dropout, momentum, schedule, stop rule, shuffling.
/// </summary>
internal sealed class Apprentice : IDisposable
{
    public const int Epochs = 4;
    public const int Steps = 6;

    private readonly TensorDataset _data = Points(57);
    private readonly Sequential _model;
    private readonly Adam _optimizer;

    /// <summary>Seeds and initialises; a resumed training must not care for the seed.</summary>
    public Apprentice(long seed = 7, int patience = int.MaxValue)
    {
        manual_seed(seed);
        _model = nn.Sequential(("in", nn.Linear(2, 16)), ("tanh", nn.Tanh()), ("drop", nn.Dropout(0.3)), ("out", nn.Linear(16, 2)));
        _optimizer = optim.Adam(_model.parameters(), 0.02);
        Trainer = ModelDsl.Runtime.Trainer.For(_model, (y, target) => nn.functional.cross_entropy(y, target), _optimizer, new Accuracy());
        Trainer.Schedule = optim.lr_scheduler.StepLR(_optimizer, 2, 0.5);
        Trainer.StopWhen = new EarlyStopping(report => report.Validation!.Loss, patience).ShouldStop;
    }

    public Trainer<Batch, Tensor> Trainer { get; }

    public TrainingResult Train(string? resume = null, int epochs = Epochs, CancellationToken cancellation = default) =>
        Trainer.Fit(_data.Batches(10, shuffleSeed: 5), epochs, _data.Batches(20), resume, cancellation);

    /// <summary>What must be equal to the last bit: the losses and metrics of all epochs, and the weights.</summary>
    public string Result(TrainingResult result)
    {
        var epochs = result.Epochs.Select(
            epoch => $"{epoch.Epoch}: {epoch.Loss:R} {epoch.Validation!.Loss:R} {epoch.Validation["accuracy"]:R}");
        var weights = _model.state_dict().Select(pair => $"{pair.Key}: {Convert.ToHexString(pair.Value.bytes)}");
        return string.Join('\n', [.. epochs, $"stopped early: {result.StoppedEarly}", .. weights]);
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _model.Dispose();
        _data.Dispose();
    }

    private static TensorDataset Points(int count)
    {
        using var scope = NewDisposeScope();
        var random = new Random(1);
        var points = Enumerable.Range(0, 2 * count).Select(_ => random.NextSingle() * 2 - 1).ToArray();
        var classes = Enumerable.Range(0, count).Select(i => points[2 * i] * points[2 * i + 1] > 0 ? 1L : 0L).ToArray();
        return new TensorDataset(tensor(points, [count, 2]), tensor(classes));
    }
}
