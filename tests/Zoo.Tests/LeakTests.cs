using System.Globalization;
using System.Runtime;
using ModelDsl.Dsl.Elaboration;
using TorchSharp;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>
/// Generated code leaves nothing behind, without a dispose scope around it. With <c>ZOO_LEAK_RUN=full</c> every network
/// runs 10,000 forward passes and 1,000 training steps.
/// </summary>
public class LeakTests(ITestOutputHelper output)
{
    private const int Exact = 50;
    private const int Attempts = 5;
    private const long Tolerance = 16 << 20;
    private const long LargestInShort = 4_000_000;

    private static readonly bool Full = Environment.GetEnvironmentVariable("ZOO_LEAK_RUN") == "full";

    /// <summary>All of them, or those that are small enough to run often.</summary>
    public static TheoryData<string> Models =>
        [.. Repository.Zoo.Models.Where(model => Full || IsShort(model)).Select(model => model.Name)];

    public static TheoryData<string> Lessons => [.. Lesson.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void Forward_LeavesNothingButItsResult(string name)
    {
        using var model = new ModelCase(name);
        var inputs = model.Example(new ExampleSizes(model.Model, start: 12).Of);
        using var gradients = no_grad();
        Check(Full ? 10_000 : model.Model.Parameters.ConstantValue < 300_000 ? 1_000 : 100, () =>
        {
            foreach (var result in model.Call(inputs)) result.Dispose();
        });
        foreach (var input in inputs) input.Dispose();
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void TrainingStep_LeavesNothing(string name)
    {
        using var lesson = Lesson.Of(name);
        Check(Full ? 1_000 : name == "ResNet18" ? 12 : 100, () => lesson.Step());
    }

    /// <summary>No tensor more after some runs, counted while no finalizer can hide one; no memory more after many.</summary>
    private void Check(int runs, Action run)
    {
        Repeat(Math.Max(5, runs / 10), run);
        Collect();
        var tensors = Tensor.TotalCount;
        var counts = Enumerable.Range(0, Attempts).Select(_ => CountWithoutCollection(Math.Min(runs / 10, Exact), run));
        counts.FirstOrDefault(count => count is not null).ShouldBe(tensors);

        var before = Memory();
        Repeat(runs, run);
        var after = Memory();
        Tensor.TotalCount.ShouldBe(tensors);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{runs:N0} runs: {tensors} tensors before and after, memory {before / 1e6:0.0} MB before, {after / 1e6:0.0} MB after"));
        (after - before).ShouldBeLessThan(Tolerance);
    }

    /// <summary>The tensors after some runs; null when the garbage was collected meanwhile, as growing native memory has it.</summary>
    private static long? CountWithoutCollection(int runs, Action run)
    {
        GC.TryStartNoGCRegion(64 << 20).ShouldBeTrue();
        Repeat(runs, run);
        var count = Tensor.TotalCount;
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion) return null;
        GC.EndNoGCRegion();
        return count;
    }

    // Of a family one is enough.
    private static bool IsShort(ElaboratedModel model) =>
        model.Parameters.ConstantValue <= LargestInShort
            && KnownNetwork.All.All(known => known.Model != model.Name || known.EveryRun != Trial.WhenAsked);

    private static void Repeat(int count, Action run)
    {
        for (var i = 0; i < count; i++) run();
    }

    /// <summary>What the process holds, native memory included.</summary>
    private static long Memory()
    {
        Collect();
        return Environment.WorkingSet;
    }

    /// <summary>Ends what earlier tests have left to the finalizers.</summary>
    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
