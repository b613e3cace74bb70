using ModelDsl.Runtime.Tests.Training.Checkpoints;

namespace ModelDsl.Runtime.Tests.Training.Logs;

public sealed class CsvLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Csv => _folder["run.csv"];

    [Fact]
    public void Epochs_AreRows()
    {
        var log = new CsvLog(Csv);
        log.Started(2, 10);
        log.EpochEnded(Report(1, 0.5, rate: 0.1));
        log.EpochEnded(Report(2, 0.25, new MetricValue("accuracy, all", 0.75)));

        File.ReadAllText(Csv).ShouldBe(
            """
            epoch,loss,validation_loss,"accuracy, all",learning_rate,seconds
            1,0.5,,,0.1,1.000
            2,0.25,1.5,0.75,,2.000

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void ANewTraining_ReplacesTheFile()
    {
        var log = new CsvLog(Csv);
        log.Started(1, 10);
        log.EpochEnded(Report(1, 0.5));
        log.Started(1, 10);
        log.EpochEnded(Report(1, 0.7));
        File.ReadAllLines(Csv).ShouldBe(["epoch,loss,learning_rate,seconds", "1,0.7,,1.000"]);
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("torn")]
    [InlineData("ahead")]
    public void AResumedTraining_HasTheRowsOfOneThatNeverEnded(string damage)
    {
        string[] whole;
        using (var apprentice = new Apprentice())
        {
            apprentice.Trainer.Observers.Add(new CsvLog(Csv));
            apprentice.Train();
            whole = Rows();
        }
        using (var apprentice = new Apprentice())
        {
            apprentice.Trainer.Observers.Add(new CsvLog(Csv));
            apprentice.Trainer.Checkpoints = new CheckpointPolicy(_folder["run.safetensors"]);
            apprentice.Train(epochs: 2);
        }
        switch (damage)
        {
            case "lost":
                File.Delete(Csv);
                break;
            case "torn":
                File.WriteAllText(Csv, File.ReadAllText(Csv)[..^7]);
                break;
            default:
                File.AppendAllText(Csv, "3,0.1,0.1,0.1,0.1,0.1\n");
                break;
        }

        using (var apprentice = new Apprentice(seed: 99))
        {
            apprentice.Trainer.Observers.Add(new CsvLog(Csv));
            apprentice.Train(resume: _folder["run.safetensors"]);
        }
        Rows().ShouldBe(whole);
    }

    [Fact]
    public void AFileThatCannotBeWritten_IsAnErrorWithItsName()
    {
        var log = new CsvLog(_folder["none/run.csv"]);
        log.Started(1, 1);
        Should.Throw<IOException>(() => log.EpochEnded(Report(1, 0.5))).Message.ShouldContain("none");
    }

    public void Dispose() => _folder.Dispose();

    // Without the seconds.
    private string[] Rows() => [.. File.ReadAllLines(Csv).Select(line => line[..line.LastIndexOf(',')])];

    private static EpochReport Report(int epoch, double loss, MetricValue? metric = null, double? rate = null) => new(
        epoch, 2, loss, metric is { } value ? new Evaluation(1.5, [value])
            : null, TimeSpan.FromSeconds(epoch), TimeSpan.Zero)
    { LearningRate = rate };
}
