using System.Globalization;
using ModelDsl.Runtime.Tests.Training.Checkpoints;

// The test runner loads this assembly and never comes here; a test starts it as a process of its own, to kill it.
if (args is not ["train", var file, var epochs])
{
    Console.Error.WriteLine("usage: train CHECKPOINT EPOCHS");
    return 2;
}

using var apprentice = new Apprentice();
apprentice.Trainer.Checkpoints = new ModelDsl.Runtime.CheckpointPolicy(file, everySteps: 1);
apprentice.Trainer.Observers.Add(new FirstStep());
var result = apprentice.Train(File.Exists(file) ? file : null, int.Parse(epochs, CultureInfo.InvariantCulture));
Console.WriteLine(apprentice.Result(result));
return 0;

/// <summary>Says when the checkpoint is read and the training under way.</summary>
internal sealed class FirstStep : ModelDsl.Runtime.ITrainingObserver
{
    private bool _said;

    public void StepEnded(in ModelDsl.Runtime.StepReport report)
    {
        if (!_said)
        {
            Console.WriteLine("training");
            _said = true;
        }
    }
}
