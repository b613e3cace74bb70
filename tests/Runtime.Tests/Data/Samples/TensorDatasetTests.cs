using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public class TensorDatasetTests
{
    [Fact]
    public void Batches_KeepTheOrder_AndTheLastIsSmaller()
    {
        using var data = Numbers(7);
        Sizes(data.Batches(3)).ShouldBe([3, 3, 1]);
        Order(data.Batches(3), 1).ShouldBe([0, 1, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public void ShuffledBatches_HoldEverySampleOnce_AnewEachEpoch()
    {
        using var data = Numbers(100);
        var batches = data.Batches(32, shuffleSeed: 4);
        var first = Order(batches, 1);
        first.ShouldNotBe(Order(batches, 2));
        first.ShouldBe(Order(data.Batches(32, shuffleSeed: 4), 1));
        first.Order().ShouldBe(Enumerable.Range(0, 100).Select(i => (long)i));
    }

    [Fact]
    public void TheShuffle_IsPyTorchs()
    {
        // torch.randperm(10, generator=torch.Generator().manual_seed(5))
        using var data = Numbers(10);
        Order(data.Batches(10, shuffleSeed: 4), 1).ShouldBe([1, 4, 9, 6, 3, 5, 0, 2, 8, 7]);
    }

    [Fact]
    public void InputsAndTargets_StayTogether()
    {
        using var scope = NewDisposeScope();
        using var data = Numbers(50);
        var (first, rest) = data.Split(40, seed: 9);
        foreach (var part in (TensorDataset[])[first, rest])
        {
            part.Input.flatten().to(ScalarType.Int64).data<long>().ToArray().ShouldBe(part.Target.data<long>().ToArray());
        }
        (first.Count, rest.Count).ShouldBe((40, 10));
        first.Target.data<long>().Concat(rest.Target.data<long>()).Order().ShouldBe(Enumerable.Range(0, 50).Select(i => (long)i));
    }

    [Fact]
    public void DifferentLengths_AreAnError() =>
        Should.Throw<ArgumentException>(() => new TensorDataset(zeros(3, 2), zeros(4)))
            .Message.ShouldBe("inputs and targets must have one length, but are float32 [3, 2] and float32 [4]");

    [Fact]
    public void TheDataSet_OutlivesADisposeScope()
    {
        TensorDataset data;
        using (NewDisposeScope())
        {
            data = Numbers(3);
        }
        using (data)
        {
            data.Target.sum().item<long>().ShouldBe(3);
        }
    }

    private static TensorDataset Numbers(int count) =>
        new(arange(count, dtype: ScalarType.Float32).reshape(count, 1), arange(count, dtype: ScalarType.Int64));

    private static long[] Order(IBatchSource<Batch> source, int epoch) =>
        [.. source.Epoch(epoch).SelectMany(batch => batch.Target.data<long>().ToArray())];

    private static long[] Sizes(IBatchSource<Batch> source) => [.. source.Epoch(1).Select(batch => batch.Input.size(0))];
}
