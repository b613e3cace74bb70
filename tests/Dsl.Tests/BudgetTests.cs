using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests;

/// <summary>Every budget is enforced before the work is done: a text however hostile gets its error at once.</summary>
public class BudgetTests
{
    // What is done allocates, and unlike the clock the count is the same on a busy machine.
    private const long MaximumBytes = 64 << 20;

    public static TheoryData<string> Programs => [.. HostilePrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Programs))]
    public void AHostileProgram_IsOneLocatedError_AndLittleWork(string name)
    {
        var (code, text) = HostilePrograms.All[name];
        var file = new SourceFile("hostile.nnet", text);
        Compiler.Compile([file]);

        var (error, bytes) = DeepStack.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var error = Compiler.Compile([file]).Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error);
            return (error, GC.GetAllocatedBytesForCurrentThread() - before);
        });

        error.Code.ShouldBe(code);
        error.Location.File.ShouldBe(file);
        error.Message.Length.ShouldBeLessThan(600);
        bytes.ShouldBeLessThan(MaximumBytes);
    }

    [Fact]
    public void RepeatsInsideRepeats_AreRefusedBeforeTheirWork()
    {
        var file = new SourceFile("hostile.nnet", HostilePrograms.All["a hundred repeats, five deep"].Text);
        Compiler.Compile([file]);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Compiler.Compile([file]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }
}
