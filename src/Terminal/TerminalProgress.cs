using System.Globalization;
using ModelDsl.Runtime;
using Spectre.Console;

namespace ModelDsl.Terminal;

/// <summary>
/// Progress on a terminal: a line for each epoch that is through, coloured where its validation was the best so far, and below them
/// a bar of the epoch in progress with its loss and the time left.
/// </summary>
/// <param name="console">The terminal.</param>
public sealed class TerminalProgress(IAnsiConsole console) : ITrainingObserver
{
    private static readonly TimeSpan Redraw = TimeSpan.FromSeconds(0.1);

    private TimeSpan? _drawn;
    private double _best = double.NaN;

    /// <summary>Progress fit for the program's output: this one where it is a terminal, plain lines where it is a file or a pipe.</summary>
    public static ITrainingObserver OnConsole() => On(AnsiConsole.Console, Console.IsOutputRedirected);

    /// <summary>Progress fit for a console: this one where it can move its cursor, plain lines where it cannot.</summary>
    /// <param name="console">The console.</param>
    /// <param name="isRedirected">Whether what it shows goes to a file or a pipe.</param>
    public static ITrainingObserver On(IAnsiConsole console, bool isRedirected = false) =>
        console.Profile.Capabilities.Ansi && !isRedirected ? new TerminalProgress(console) : new LineProgress(console.Profile.Out.Writer);

    /// <inheritdoc/>
    public void Started(int epochs, int steps) => (_drawn, _best) = (null, double.NaN);

    /// <inheritdoc/>
    public void Resumed(IReadOnlyList<EpochReport> epochs, int step)
    {
        foreach (var epoch in epochs)
        {
            Improves(epoch);
        }
        var steps = step switch { 0 => "", 1 => " and 1 step", _ => $" and {step} steps" };
        console.MarkupLine($"[grey]goes on after {(epochs.Count == 1 ? "1 epoch" : $"{epochs.Count} epochs")}{steps}[/]");
    }

    /// <inheritdoc/>
    public void StepEnded(in StepReport report)
    {
        // Drawing ten times a second costs nothing that a training would notice.
        if (_drawn is { } drawn && report.Elapsed - drawn < Redraw && report.Elapsed >= drawn)
        {
            return;
        }
        _drawn = report.Elapsed;
        var head = Head(report.Epoch, report.Epochs);
        var tail = string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * report.Step / report.Steps,3} %  loss {report.Loss:0.0000}  {LineProgress.Duration(report.Remaining)} left");
        var width = Math.Min(40, console.Profile.Width - head.Length - tail.Length - 5);
        Clear();
        if (width < 4)
        {
            var text = $"{head}  {tail}";
            console.Markup(text[..Math.Min(text.Length, Math.Max(1, console.Profile.Width - 1))].EscapeMarkup());
            return;
        }
        var filled = (int)((long)width * report.Step / report.Steps);
        console.Markup($"{head}  [blue]{new string('━', filled)}[/][grey]{new string('━', width - filled)}[/]  {tail}");
    }

    /// <inheritdoc/>
    public void EpochEnded(EpochReport report)
    {
        Clear();
        var line = string.Create(CultureInfo.InvariantCulture, $"{Head(report.Epoch, report.Epochs)}  loss {report.Loss:0.0000}");
        if (report.Validation is { } validation)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"validation loss {validation.Loss:0.0000}")
                + string.Concat(validation.Metrics.Select(metric => $"  {metric}"));
            line += Improves(report) ? $"  [green]{text.EscapeMarkup()}[/]" : $"  {text.EscapeMarkup()}";
        }
        console.MarkupLine($"{line}  [grey]{LineProgress.Duration(report.Elapsed)}, {LineProgress.Duration(report.Remaining)} left[/]");
    }

    /// <inheritdoc/>
    public void Finished(TrainingResult result)
    {
        var epochs = result.Epochs.Count == 1 ? "1 epoch" : $"{result.Epochs.Count} epochs";
        console.MarkupLine($"[bold]{epochs} in {LineProgress.Duration(result.Elapsed)}{(result.StoppedEarly ? ", stopped early" : "")}[/]");
    }

    private static string Head(int epoch, int epochs) => $"epoch {epoch.ToString().PadLeft(epochs.ToString().Length)}/{epochs}";

    private bool Improves(EpochReport report)
    {
        if (report.Validation is not { Loss: not double.NaN } validation || validation.Loss >= _best)
        {
            return false;
        }
        _best = validation.Loss;
        return true;
    }

    private void Clear() => console.Write(new ControlCode("\r\u001b[2K"));
}
