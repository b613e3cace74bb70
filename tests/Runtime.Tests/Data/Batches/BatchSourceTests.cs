using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public class BatchSourceTests
{
    [Fact]
    public void AResumedEpoch_OfAnySource_GoesOnInPlace()
    {
        using var scope = NewDisposeScope();
        IBatchSource<Tensor> source = new Counted();
        source.Epoch(3, done: 2).Select(tensor => tensor.item<long>()).ShouldBe([302, 303]);
        source.Epoch(3, done: 9).ShouldBeEmpty();
    }

    [Fact]
    public void SkippedBatches_AreDisposed()
    {
        IBatchSource<Tensor> source = new Counted();
        using var scope = NewDisposeScope();
        var before = LiveTensors.Settled();
        source.Epoch(1, done: 3).Count().ShouldBe(1);
        Tensor.TotalCount.ShouldBe(before + 1);
    }

    [Fact]
    public void DroppingTheLast_LeavesWholeBatches()
    {
        using var scope = NewDisposeScope();
        using var data = new TensorDataset(arange(7), arange(7));
        var source = data.Batches(3, Samplers.InOrder(7), dropLast: true);
        source.Count.ShouldBe(2);
        source.Epoch(1).Select(batch => batch.Input.size(0)).ShouldBe([3, 3]);
    }

    [Fact]
    public void BatchesOfADataset_AreStacked()
    {
        using var scope = NewDisposeScope();
        var before = LiveTensors.Settled();
        var batches = new Squares(shape: _ => 2).Batches(2).Epoch(1).ToList();
        Tensor.TotalCount.ShouldBe(before + 4);
        batches[0].Input.shape.ShouldBe([2, 2]);
        batches[1].Target.data<long>().ToArray().ShouldBe([4]);
        using var all = new Squares(shape: _ => 2).Load();
        all.Target.data<long>().ToArray().ShouldBe([0, 1, 4]);
    }

    [Fact]
    public void SamplesOfDifferentShapes_AreNamed()
    {
        using var scope = NewDisposeScope();
        Should.Throw<InvalidOperationException>(() => new Squares(shape: i => i + 1).Batches(3).Epoch(1).First())
            .Message.ShouldBe("the input of sample 0 is float32 [1], that of sample 1 is float32 [2]; a batch needs one shape");
    }

    private sealed class Squares(Func<long, long> shape) : IDataset
    {
        public long Count => 3;

        public Sample this[long index] => new(ones(shape(index)), tensor(index * index));
    }

    private sealed class Counted : IBatchSource<Tensor>
    {
        public int Count => 4;

        public IEnumerable<Tensor> Epoch(int epoch)
        {
            for (var i = 0L; i < Count; i++)
            {
                yield return tensor(epoch * 100 + i);
            }
        }
    }
}
