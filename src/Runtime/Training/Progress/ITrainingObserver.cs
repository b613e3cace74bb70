namespace ModelDsl.Runtime;

/// <summary>Watches a training: progress on a terminal, a log, a check point after every epoch.</summary>
public interface ITrainingObserver
{
    /// <summary>The training begins.</summary>
    void Started(int epochs, int steps)
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
