using Gallery.CartPole;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Apps.Tests.CartPole;

public class ReplayBufferTests
{
    [Fact]
    public void AFullBuffer_ForgetsTheOldest()
    {
        using var scope = NewDisposeScope();
        var buffer = new ReplayBuffer(3);
        for (var i = 0; i < 5; i++) buffer.Add(new([i, 0, 0, 0], i % 2, [i + 1, 0, 0, 0], HasFallen: i == 4));

        var batch = buffer.Draw(200, new Random(1));

        buffer.Count.ShouldBe(3);
        var states = batch.State[.., 0].contiguous().data<float>().ToArray();
        states.Distinct().Order().ShouldBe([2f, 3f, 4f]);
        batch.Next[.., 0].contiguous().data<float>().ToArray().ShouldBe(states.Select(state => state + 1));
        batch.Action.data<long>().ToArray().ShouldBe(states.Select(state => (long)state % 2));
        batch.GoesOn.data<float>().ToArray().ShouldBe(states.Select(state => state == 4 ? 0f : 1f));
    }
}
