using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>
/// Writes a line per epoch to a CSV file: losses, metrics, learning rate, seconds. A resumed training writes the epochs before
/// anew from its checkpoint, so that the file is that of a training which never ended; a new training replaces an old file.
/// </summary>
/// <param name="path">The file.</param>
public sealed class CsvLog(string path) : ITrainingObserver
{
    private readonly List<EpochReport> _epochs = [];
    private List<string> _written = [];

    /// <inheritdoc/>
    public void Started(int epochs, int steps)
    {
        _epochs.Clear();
        _written = [];
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Resumed(IReadOnlyList<EpochReport> epochs, int step)
    {
        _epochs.AddRange(epochs);
        Rewrite();
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void EpochEnded(EpochReport report)
    {
        _epochs.Add(report);
        if (_written.Count == 0 || !Columns().SequenceEqual(_written))
        {
            Rewrite();
        }
        else
        {
            File.AppendAllText(path, Row(report));
        }
    }

    private void Rewrite()
    {
        _written = Columns();
        var text = Line(_written) + string.Concat(_epochs.Select(Row));
        AtomicFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    // A training that goes on may measure what the epochs before did not; their cells stay empty.
    private List<string> Columns()
    {
        var metrics = _epochs.SelectMany(epoch => epoch.Validation?.Metrics ?? []).Select(metric => metric.Name).Distinct();
        var validation = _epochs.Any(epoch => epoch.Validation is not null) ? ["validation_loss", .. metrics] : Array.Empty<string>();
        return ["epoch", "loss", .. validation, "learning_rate", "seconds"];
    }

    private string Row(EpochReport report) => Line(_written.Select(column => column switch
    {
        "epoch" => report.Epoch.ToString(CultureInfo.InvariantCulture),
        "loss" => Number(report.Loss),
        "validation_loss" => Number(report.Validation?.Loss),
        "learning_rate" => Number(report.LearningRate),
        "seconds" => report.Elapsed.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture),
        _ => Number(report.Validation?.Metrics.Where(metric => metric.Name == column).Select(
            metric => (double?)metric.Value).FirstOrDefault()),
    }));

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Line(IEnumerable<string> cells) => CsvText.Line(cells);
}
