namespace ModelDsl.Runtime;

/// <summary>Watches a training: progress on a terminal, a log, the best weights so far.</summary>
public interface ITrainingObserver
{
    /// <summary>The training begins.</summary>
    void Started(int epochs, int steps)
    {
    }

    /// <summary>The training goes on from a checkpoint, behind these epochs and so many steps of the next one.</summary>
    void Resumed(IReadOnlyList<EpochReport> epochs, int step)
    {
    }

    /// <summary>A step is done.</summary>
    void StepEnded(in StepReport report)
    {
    }

    /// <summary>An epoch is done and, where there is validation data, validated.</summary>
    void EpochEnded(EpochReport report)
    {
    }

    /// <summary>The training is over; not called when it ends by an exception.</summary>
    void Finished(TrainingResult result)
    {
    }
}
