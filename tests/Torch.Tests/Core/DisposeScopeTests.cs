using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Core;

public class DisposeScopeTests
{
    [Fact]
    public void End_DisposesWhatWasCreatedInside()
    {
        Tensor inside;
        using (NewDisposeScope())
            inside = zeros(2);
        inside.IsInvalid.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => inside.shape);
    }

    [Fact]
    public void MoveToOuter_OutlivesTheScopeAndEndsWithTheNext()
    {
        Tensor moved;
        using (var outer = NewDisposeScope())
        {
            using (NewDisposeScope())
                moved = zeros(2).MoveToOuterDisposeScope();
            moved.IsInvalid.ShouldBeFalse();
            outer.Contains(moved).ShouldBeTrue();
        }
        moved.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void MoveToOuter_OfTheOutermostScope_Detaches()
    {
        using var moved = WrappedTensorDisposeScope(() => ones(2) + ones(2));
        moved.IsInvalid.ShouldBeFalse();
        CurrentDisposeScope.ShouldBeNull();
    }

    [Fact]
    public void Attach_TakesOver()
    {
        var outside = zeros(2);
        using (var scope = NewDisposeScope())
        {
            scope.Attach(outside);
            scope.DisposablesCount.ShouldBe(1);
        }
        outside.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void Detach_LeavesDisposalToTheCaller()
    {
        Tensor a, b;
        using (var scope = NewDisposeScope())
            (a, b) = scope.Detach(zeros(2), zeros(3));
        a.IsInvalid.ShouldBeFalse();
        a.Dispose();
        b.Dispose();
    }

    [Fact]
    public void DisposeEverythingBut_KeepsTheScopeAlive()
    {
        using var scope = NewDisposeScope();
        var dropped = zeros(2);
        var kept = scope.DisposeEverythingBut(zeros(2));
        dropped.IsInvalid.ShouldBeTrue();
        kept.IsInvalid.ShouldBeFalse();
        scope.DisposablesView.ShouldBe([kept]);
    }

    [Fact]
    public void Dispose_ByHand_LeavesTheScope()
    {
        using var scope = NewDisposeScope();
        var tensor = zeros(2);
        tensor.Dispose();
        tensor.Dispose();
        scope.DisposablesCount.ShouldBe(0);
    }

    [Fact]
    public void OuterScope_EndingFirst_IsTakenOutOfTheChain()
    {
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();
        outer.Dispose();
        CurrentDisposeScope.ShouldBeSameAs(inner);
        inner.Dispose();
        CurrentDisposeScope.ShouldBeNull();
    }

    [Fact]
    public void Statistics_CountByThreadAndScope()
    {
        var statistics = DisposeScopeManager.Statistics.TensorStatistics;
        statistics.Reset();
        zeros(1).Dispose();
        using (NewDisposeScope())
        {
            zeros(1).DetachFromDisposeScope().Dispose();
            zeros(1);
        }
        statistics.ToString().ShouldBe(
            "ThreadTotalLiveCount: 0; CreatedOutsideScopeCount: 1; DisposedOutsideScopeCount: 2; CreatedInScopeCount: 2; " +
            "DisposedInScopeCount: 1; AttachedToScopeCount: 0; DetachedFromScopeCount: 1");
    }
}
