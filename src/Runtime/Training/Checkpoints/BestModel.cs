using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Keeps the weights of the best epoch in a file, which is replaced only by a complete one. A resumed training knows the best of
/// the epochs before from its checkpoint.
/// </summary>
/// <param name="model">The model whose weights are kept.</param>
/// <param name="path">The file, <c>*.safetensors</c> or <c>*.dat</c>.</param>
/// <param name="watch">The figure, for example <c>report => report.Validation!.Loss</c>; a NaN is never the best.</param>
/// <param name="higherIsBetter">True for an accuracy, false for a loss.</param>
public sealed class BestModel(nn.Module model, string path, Func<EpochReport, double> watch, bool higherIsBetter = false)
    : ITrainingObserver
{
    /// <summary>The best epoch so far, or null before the first.</summary>
    public EpochReport? Best { get; private set; }

    /// <summary>Its figure, or NaN before the first.</summary>
    public double Value => Best is { } best ? watch(best) : double.NaN;

    /// <summary>The file.</summary>
    public string Path => path;

    /// <inheritdoc/>
    public void Started(int epochs, int steps) => Best = null;

    /// <inheritdoc/>
    /// <exception cref="WeightFileException">The weights of the best epoch are not there.</exception>
    public void Resumed(IReadOnlyList<EpochReport> epochs, int step)
    {
        foreach (var report in epochs)
        {
            Improves(report);
        }
        if (Best is { } best && !File.Exists(path))
        {
            throw new WeightFileException(
                path, $"the best weights so far, those of epoch {best.Epoch}, are not there; put the file back, or train without a BestModel");
        }
    }

    /// <inheritdoc/>
    /// <exception cref="WeightFileException">The file cannot be written.</exception>
    public void EpochEnded(EpochReport report)
    {
        if (Improves(report))
        {
            Weights.Save(model, path);
        }
    }

    /// <summary>Gives the model the weights of the best epoch.</summary>
    /// <exception cref="InvalidOperationException">There is no best epoch yet.</exception>
    /// <exception cref="WeightFileException">The file cannot be read, or not into this model.</exception>
    public void Restore()
    {
        if (Best is null)
        {
            throw new InvalidOperationException("there is no best epoch yet: the watched figure was NaN in all, or none has ended");
        }
        Weights.Load(model, path);
    }

    private bool Improves(EpochReport report)
    {
        var (value, best) = (watch(report), Value);
        if (double.IsNaN(value) || !double.IsNaN(best) && (higherIsBetter ? value <= best : value >= best))
        {
            return false;
        }
        Best = report;
        return true;
    }
}
