using ModelDsl.Fuzz.Tests.Running;
using Xunit.Abstractions;

namespace ModelDsl.Fuzz.Tests;

/// <summary>
/// No text makes the compiler crash, fault, hang or hoard: each program within a second of the processor's time, all of them within
/// 256 MB of heap. <c>FUZZ_PROGRAMS</c> and <c>FUZZ_SEED</c> say how many and which.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int Batch = 2500;

    [Fact]
    public void AnyText_IsAnswered()
    {
        var (seed, programs) = (Setting("FUZZ_SEED") ?? 1, Setting("FUZZ_PROGRAMS") ?? 5000);
        output.WriteLine($"FUZZ_SEED={seed} FUZZ_PROGRAMS={programs}");
        var batches = Enumerable.Range(0, (programs + Batch - 1) / Batch);
        foreach (var batch in batches) FuzzProcess.Run(seed, batch * Batch, Math.Min(Batch, programs - (batch * Batch))).ShouldBeNull();
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : null;
}
