using ModelDsl.Runtime;

namespace Gallery;

/// <summary>Progress as plain lines, but ten at most.</summary>
internal sealed class Milestones(TextWriter output) : ITrainingObserver
{
    private const int Lines = 10;

    private readonly LineProgress _lines = new(output);

    public void EpochEnded(EpochReport report)
    {
        var every = (report.Epochs + Lines - 1) / Lines;
        if (report.Epoch % every == 0 || report.Epoch == report.Epochs)
        {
            _lines.EpochEnded(report);
        }
    }
}
