namespace ModelDsl.Runtime;

/// <summary>
/// Writes TensorBoard event files: the loss of every step, and of every epoch the losses, the metrics and the learning rate. All
/// are plotted over the number of steps since the first epoch. A resumed training begins a file of its own, which takes back what a
/// dead process wrote of steps behind the checkpoint; a new training in the same folder takes back all that was there.
/// </summary>
/// <param name="folder">The folder that TensorBoard is given; made if it does not exist.</param>
/// <param name="everySteps">Of how many steps one has its loss written.</param>
public sealed class TensorBoardLog(string folder, int everySteps = 1) : ITrainingObserver, IDisposable
{
    private readonly int _every = everySteps >= 1 ? everySteps
        : throw new ArgumentOutOfRangeException(nameof(everySteps), everySteps, "at least 1");
    private EventFile? _file;
    private int _steps;
    private long _firstStep;
    private IReadOnlyList<EpochReport> _before = [];

    /// <inheritdoc/>
    public void Started(int epochs, int steps)
    {
        Dispose();
        (_steps, _firstStep, _before) = (steps, 0, []);
    }

    /// <inheritdoc/>
    public void Resumed(IReadOnlyList<EpochReport> epochs, int step) =>
        (_firstStep, _before) = ((long)epochs.Count * _steps + step + 1, epochs);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void StepEnded(in StepReport report)
    {
        if (report.Step % _every == 0)
        {
            Open().WriteScalars((report.Epoch - 1L) * _steps + report.Step, [("loss/step", report.Loss)]);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void EpochEnded(EpochReport report) => Write(Open(), report);

    /// <summary>Closes the file; all that was written is in it already.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    private EventFile Open()
    {
        if (_file is not null)
        {
            return _file;
        }

        Directory.CreateDirectory(folder);
        var isFirst = !Directory.EnumerateFiles(folder, $"{EventFile.Prefix}*").Any();
        _file = EventFile.Create(folder);
        if (!isFirst)
        {
            _file.WriteRestart(_firstStep);
        }
        else
        {
            foreach (var report in _before)
            {
                Write(_file, report);
            }
        }
        return _file;
    }

    private void Write(EventFile file, EpochReport report)
    {
        var scalars = new List<(string, double)> { ("loss/train", report.Loss) };
        if (report.Validation is { } validation)
        {
            scalars.Add(("loss/validation", validation.Loss));
            scalars.AddRange(validation.Metrics.Select(metric => ($"validation/{metric.Name}", metric.Value)));
        }
        if (report.LearningRate is { } rate)
        {
            scalars.Add(("learning rate", rate));
        }
        file.WriteScalars((long)report.Epoch * _steps, scalars);
    }
}
