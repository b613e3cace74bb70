using Gallery.Language;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Apps.Tests.Language;

public class TextWindowsTests
{
    [Fact]
    public void Windows_OverlapNowhere_AndTheirTargetsAreOneFurther()
    {
        using var scope = NewDisposeScope();
        var windows = new TextWindows(arange(103), length: 10, batch: 4, seed: 5);

        var batches = windows.Epoch(1).ToList();

        batches.Count.ShouldBe(windows.Count);
        batches.ShouldAllBe(batch => (batch.Input + 1).Equals(batch.Target));
        var seen = cat([.. batches.Select(batch => batch.Input.flatten())]).data<long>().ToArray();
        seen.Length.ShouldBe(90);
        seen.ShouldBeUnique();
    }

    [Fact]
    public void Epochs_Differ_AndAnEpochIsTheSameAgain()
    {
        using var scope = NewDisposeScope();
        var windows = new TextWindows(arange(103), length: 10, batch: 4, seed: 5);
        long[] First(int epoch) => windows.Epoch(epoch).First().Input.flatten().data<long>().ToArray();

        First(1).ShouldBe(First(1));
        First(1).ShouldNotBe(First(2));
    }
}
