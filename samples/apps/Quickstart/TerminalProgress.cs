using ModelDsl.Runtime;
using Spectre.Console;

namespace Quickstart;

/// <summary>Progress as a bar on a terminal: epoch, loss, validation accuracy, time left.</summary>
internal sealed class TerminalProgress(ProgressTask task) : ITrainingObserver
{
    private string _validation = "";
    private TimeSpan _drawn;

    /// <summary>Runs a training under a bar.</summary>
    public static TrainingResult Watch(Trainer<Batch, TorchSharp.torch.Tensor> trainer, Func<TrainingResult> fit) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                trainer.Observers.Add(new TerminalProgress(context.AddTask("training")));
                return fit();
            });

    public void Started(int epochs, int steps) => task.MaxValue = (double)epochs * steps;

    public void StepEnded(in StepReport report)
    {
        // The bar is drawn ten times a second; its text need not be made more often.
        if (report.Elapsed - _drawn < TimeSpan.FromSeconds(0.1))
        {
            return;
        }
        _drawn = report.Elapsed;
        task.Value = (report.Epoch - 1.0) * report.Steps + report.Step;
        Describe(report.Epoch, report.Epochs, report.Loss, report.Remaining);
    }

    public void EpochEnded(EpochReport report)
    {
        _validation = string.Concat(report.Validation?.Metrics.Select(metric => $"  validation {metric}") ?? []);
        Describe(report.Epoch, report.Epochs, report.Loss, report.Remaining);
    }

    public void Finished(TrainingResult result) => task.Value = task.MaxValue;

    private void Describe(int epoch, int epochs, double loss, TimeSpan remaining) =>
        task.Description = FormattableString.Invariant(
            $"epoch {epoch}/{epochs}  loss {loss:0.0000}{_validation}  {LineProgress.Duration(remaining)} left").EscapeMarkup();
}
