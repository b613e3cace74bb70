using System.Diagnostics;
using ModelDsl.Runtime.Tests.Training.Checkpoints;

namespace ModelDsl.Runtime.Tests.Training.Logs;

/// <summary>The files are read back by a Python script that knows the format from its specification.</summary>
public sealed class TensorBoardLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void StepsAndEpochs_AreScalarsOverSteps()
    {
        using (var log = new TensorBoardLog(_folder["runs"], everySteps: 2))
        {
            log.Started(1, 3);
            log.StepEnded(Step(1, 1, 3, 0.5));
            log.StepEnded(Step(1, 2, 3, 0.25));
            log.EpochEnded(new EpochReport(1, 1, 0.125, new Evaluation(2, [new MetricValue("Genauigkeit ä", 0.75)]), TimeSpan.Zero,
                TimeSpan.Zero)
            { LearningRate = 1e-3 });
        }

        Read(Files().ShouldHaveSingleItem()).ShouldBe(
            ["0 brain.Event:2", "2 loss/step 0.25", "3 loss/train 0.125", "3 loss/validation 2", "3 validation/Genauigkeit ä 0.75",
                "3 learning rate 0.00100000005"]);
    }

    [Fact]
    public void AResumedTraining_TakesBackWhatIsBehindItsCheckpoint()
    {
        var whole = Curves(Train("whole", seed: 7, epochs: Apprentice.Epochs));
        using (var interrupt = new CancellationTokenSource())
        {
            Should.Throw<TrainingInterruptedException>(() => Train("parts", seed: 7, Apprentice.Epochs, interrupt, after: 9));
        }
        // A process that died wrote of three more steps than the checkpoint knows, and of an epoch.
        using (var log = new TensorBoardLog(_folder["parts"]))
        {
            log.Started(4, Apprentice.Steps);
            log.Resumed([Report(1)], 3);
            log.StepEnded(Step(2, 4, Apprentice.Steps, 99));
            log.EpochEnded(Report(2));
        }

        var files = Train("parts", seed: 99, Apprentice.Epochs, resume: true);

        files.Length.ShouldBe(3);
        Read(files[2])[1].ShouldBe("10 session {1: 1}");
        Curves(files).ShouldBe(whole);
    }

    [Fact]
    public void ANewTrainingInTheSameFolder_TakesBackTheOldOne()
    {
        Train("again", seed: 7, epochs: 2);
        var files = Train("again", seed: 8, epochs: 1);
        Read(files[1])[1].ShouldBe("0 session {1: 1}");
        Curves(files).ShouldBe(Curves(files[1..]));
    }

    [Fact]
    public void ALogThatBeginsWithAResumedTraining_HasTheEpochsBefore()
    {
        using (var log = new TensorBoardLog(_folder["late"]))
        {
            log.Started(2, 5);
            log.Resumed([Report(1)], 0);
            log.EpochEnded(Report(2));
        }
        Read(Directory.GetFiles(_folder["late"]).Single()).ShouldBe(["0 brain.Event:2", "5 loss/train 1", "10 loss/train 2"]);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Train(string folder, long seed, int epochs, CancellationTokenSource? interrupt = null, int after = 0,
        bool resume = false)
    {
        using var apprentice = new Apprentice(seed);
        using var log = new TensorBoardLog(_folder[folder]);
        apprentice.Trainer.Observers.Add(log);
        apprentice.Trainer.Checkpoints = new CheckpointPolicy(_folder[$"{folder}.safetensors"]);
        if (interrupt is not null)
        {
            apprentice.Trainer.Observers.Add(new After(after, interrupt));
        }
        apprentice.Train(resume ? _folder[$"{folder}.safetensors"] : null, epochs, interrupt?.Token ?? default);
        return Files(folder);
    }

    private string[] Files(string folder = "runs") => [.. Directory.GetFiles(_folder[folder]).Order(StringComparer.Ordinal)];

    // What TensorBoard shows: a start of a session takes back everything of its step and later ones.
    private static List<string> Curves(string[] files)
    {
        var shown = new List<string>();
        foreach (var line in files.SelectMany(Read))
        {
            if (line.Contains("session"))
            {
                var first = int.Parse(line.Split(' ')[0]);
                shown.RemoveAll(old => int.Parse(old.Split(' ')[0]) >= first);
            }
            else if (!line.Contains("brain"))
            {
                shown.Add(line);
            }
        }
        return shown;
    }

    private static string[] Read(string file)
    {
        using var python = Process.Start(new ProcessStartInfo("python3")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Training", "Logs", "events.py"), file },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["PYTHONIOENCODING"] = "utf-8" },
        })!;
        var output = python.StandardOutput.ReadToEnd();
        var error = python.StandardError.ReadToEnd();
        python.WaitForExit();
        python.ExitCode.ShouldBe(0, error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static StepReport Step(int epoch, int step, int steps, double loss) =>
        new(epoch, epoch, step, steps, loss, TimeSpan.Zero, TimeSpan.Zero);

    private static EpochReport Report(int epoch) => new(epoch, 4, epoch, null, TimeSpan.Zero, TimeSpan.Zero);

    private sealed class After(int steps, CancellationTokenSource source) : ITrainingObserver
    {
        private int _left = steps;

        public void StepEnded(in StepReport report)
        {
            if (--_left == 0)
            {
                source.Cancel();
            }
        }
    }
}
