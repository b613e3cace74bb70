using System.Diagnostics;
using System.Globalization;

namespace ModelDsl.Runtime.Tests.Training.Checkpoints;

/// <summary>
/// A training that is killed at random moments, in the midst of saving among them, always leaves a checkpoint that loads, and
/// goes on to the bits of one that never was. <c>CHECKPOINT_KILLS</c> sets how often; the seed is in the failure's text.
/// </summary>
public sealed class KillTests : IDisposable
{
    // Enough steps that the training does not end before the last kill; a step with its save takes a millisecond or two.
    private const int EpochsPerKill = 6;
    private const int LongestLife = 50;

    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("CHECKPOINT_KILLS") ?? "8", CultureInfo.InvariantCulture);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void KilledAtRandomMoments_ItGoesOnToTheSameBits()
    {
        var epochs = Kills * EpochsPerKill;
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var file = _folder["run.safetensors"];
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            using var process = Start(file, epochs);
            process.StandardOutput.ReadLine().ShouldBe("training", $"the checkpoint does not load after kill {i} of seed {seed}");
            if (!process.WaitForExit(random.Next(LongestLife)))
            {
                process.Kill();
                killed++;
            }
            process.WaitForExit();
            _folder.Files.ShouldBeSubsetOf([".run.safetensors.tmp", "run.safetensors"], $"kill {i} of seed {seed}");
        }

        killed.ShouldBe(Kills, "the training ended before the last kill");
        using var last = Start(file, epochs);
        last.StandardOutput.ReadLine();
        var resumed = last.StandardOutput.ReadToEnd().TrimEnd();
        last.WaitForExit();
        using var apprentice = new Apprentice();
        resumed.ShouldBe(apprentice.Result(apprentice.Train(epochs: epochs)), $"seed {seed}");
    }

    public void Dispose() => _folder.Dispose();

    private static Process Start(string file, int epochs) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { typeof(KillTests).Assembly.Location, "train", file, epochs.ToString(CultureInfo.InvariantCulture) },
        RedirectStandardOutput = true,
    })!;
}
