namespace ModelDsl.Runtime;

/// <summary>A training was asked to end between two steps; where it has checkpoints, its state is saved.</summary>
public sealed class TrainingInterruptedException(int epoch, int step, string? checkpoint, CancellationToken token)
    : OperationCanceledException(
        $"interrupted in epoch {epoch} after step {step}; " + (checkpoint is null
            ? "nothing was saved, for the training has no checkpoints"
            : $"saved to {checkpoint}: pass it to Fit as `resume` to go on from there"),
        token)
{
    /// <summary>The epoch in progress, from 1.</summary>
    public int Epoch => epoch;

    /// <summary>Its steps that were done.</summary>
    public int Step => step;

    /// <summary>The file that holds the training's state, or null.</summary>
    public string? Checkpoint => checkpoint;
}
