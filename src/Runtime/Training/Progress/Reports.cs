namespace ModelDsl.Runtime;

/// <summary>Where a training stands after a step; epochs and steps count from 1.</summary>
/// <param name="Epoch">The current epoch.</param>
/// <param name="Epochs">How many there will be.</param>
/// <param name="Step">The step in this epoch.</param>
/// <param name="Steps">The steps of an epoch.</param>
/// <param name="Loss">The mean loss of this epoch as far as it was read back.</param>
/// <param name="Elapsed">The time since the start.</param>
/// <param name="Remaining">An estimate from the steps done.</param>
public readonly record struct StepReport(
    int Epoch, int Epochs, int Step, int Steps, double Loss, TimeSpan Elapsed, TimeSpan Remaining);

/// <summary>What an epoch gave.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Epochs">How many there will be.</param>
/// <param name="Loss">The mean training loss over its steps.</param>
/// <param name="Validation">Loss and metrics on the validation data, where there is any.</param>
/// <param name="Elapsed">The time since the start.</param>
/// <param name="Remaining">An estimate from the epochs done.</param>
public sealed record EpochReport(
    int Epoch, int Epochs, double Loss, Evaluation? Validation, TimeSpan Elapsed, TimeSpan Remaining)
{
    /// <summary>The learning rate of the optimizer's first group in this epoch, where it has one.</summary>
    public double? LearningRate { get; init; }
}

/// <summary>What a training gave, epoch by epoch.</summary>
/// <param name="Epochs">The epochs that were run.</param>
/// <param name="StoppedEarly">Whether the stop rule ended it.</param>
/// <param name="Elapsed">The time it took, validation included.</param>
public sealed record TrainingResult(IReadOnlyList<EpochReport> Epochs, bool StoppedEarly, TimeSpan Elapsed)
{
    /// <summary>The last epoch.</summary>
    public EpochReport Last => Epochs[^1];
}
