using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>Progress as plain lines, one per epoch; fit for files and pipes.</summary>
public sealed class LineProgress(TextWriter writer) : ITrainingObserver
{
    /// <inheritdoc/>
    public void EpochEnded(EpochReport report)
    {
        var width = report.Epochs.ToString().Length;
        var line = string.Create(
            CultureInfo.InvariantCulture, $"epoch {report.Epoch.ToString().PadLeft(width)}/{report.Epochs}  loss {report.Loss:0.0000}");
        if (report.Validation is { } validation)
        {
            line += string.Create(CultureInfo.InvariantCulture, $"  validation loss {validation.Loss:0.0000}");
            line += string.Concat(validation.Metrics.Select(metric => $"  {metric}"));
        }
        writer.WriteLine($"{line}  {Duration(report.Elapsed)}, {Duration(report.Remaining)} left");
    }

    /// <summary>A time as people say it: <c>4.2 s</c>, <c>3 min 05 s</c>, <c>2 h 10 min</c>.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        { TotalHours: < 1 } => $"{time.Minutes} min {time.Seconds:00} s",
        _ => $"{(int)time.TotalHours} h {time.Minutes:00} min",
    };
}
