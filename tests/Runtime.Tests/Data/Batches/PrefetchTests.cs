using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public class PrefetchTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(4, 2)]
    [InlineData(4, 16)]
    public void TheOrder_IsTheSources(int workers, int capacity)
    {
        using var data = Numbers(103);
        var source = data.Batches(4, shuffleSeed: 7);
        // The first batches take the longest, so that later ones are ready before them.
        var slow = source.Map(batch =>
        {
            Thread.Sleep((int)(batch.Target.min().item<long>() % 3));
            return batch;
        });
        for (var epoch = 1; epoch <= 2; epoch++)
        {
            Targets(slow.Prefetch(workers, capacity), epoch).ShouldBe(Targets(source, epoch));
        }
    }

    [Fact]
    public void ASourceThatIsNotDeferred_IsDrawnInOrder()
    {
        using var data = Numbers(20);
        Targets(new InTurn(data.Batches(3)).Prefetch(workers: 4), 1).ShouldBe(Enumerable.Range(0, 20).Select(i => (long)i));
    }

    [Fact]
    public void Batches_BelongToTheConsumersScope()
    {
        using var data = Numbers(40);
        var before = LiveTensors.Settled();
        using var batches = data.Batches(4, shuffleSeed: 1).Map(Doubled).Prefetch(2).Epoch(1).GetEnumerator();
        using (NewDisposeScope())
        {
            batches.MoveNext().ShouldBeTrue();
            batches.Current.Input.IsInvalid.ShouldBeFalse();
            batches.Current.Input.mul(2).sum().item<float>().ShouldBeGreaterThanOrEqualTo(0);
        }
        batches.Current.Input.IsInvalid.ShouldBeTrue();
        batches.Dispose();
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void WhatNobodyTook_IsDisposed_AndTheThreadsEnd()
    {
        using var data = Numbers(400);
        var before = LiveTensors.Settled();
        var threads = new HashSet<Thread>();
        var source = data.Batches(4, shuffleSeed: 1).Map(batch =>
        {
            lock (threads)
            {
                threads.Add(Thread.CurrentThread);
            }
            return Doubled(batch);
        }).Prefetch(workers: 3, capacity: 8);
        for (var taken = 0; taken < 4; taken++)
        {
            using var scope = NewDisposeScope();
            source.Epoch(1).Take(taken).Count().ShouldBe(taken);
        }
        Tensor.TotalCount.ShouldBe(before);
        threads.ShouldNotContain(Thread.CurrentThread);
        threads.ShouldAllBe(thread => !thread.IsAlive);
    }

    [Fact]
    public void AnException_ReachesTheConsumer_AtItsBatch()
    {
        using var data = Numbers(40);
        var before = LiveTensors.Settled();
        var source = data.Batches(4).Map(batch => batch.Target[0].item<long>() == 12
            ? throw new DataFileException("picture.png", 7, "damaged")
            : Doubled(batch)).Prefetch(workers: 3, capacity: 6);
        var seen = 0;
        using (NewDisposeScope())
        {
            Should.Throw<DataFileException>(() =>
            {
                foreach (var _ in source.Epoch(1))
                {
                    seen++;
                }
            }).Message.ShouldBe("picture.png(byte 7): damaged");
        }
        seen.ShouldBe(3);
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void AnExceptionOfAPlainSource_ReachesTheConsumer()
    {
        using var scope = NewDisposeScope();
        using var data = Numbers(9);
        var source = new InTurn(data.Batches(3)) { FailsAt = 2 }.Prefetch(capacity: 8);
        var seen = 0;
        Should.Throw<InvalidDataException>(() => source.Epoch(1).Select(_ => seen++).ToList());
        seen.ShouldBe(1);
    }

    [Fact]
    public void NoMoreThanTheCapacity_IsMadeAhead()
    {
        using var scope = NewDisposeScope();
        using var data = Numbers(100);
        var made = 0;
        var source = data.Batches(1).Map(batch =>
        {
            Interlocked.Increment(ref made);
            return batch;
        }).Prefetch(workers: 4, capacity: 3);
        var taken = 0;
        foreach (var _ in source.Epoch(1))
        {
            Volatile.Read(ref made).ShouldBeLessThanOrEqualTo(++taken + 2);
        }
        taken.ShouldBe(100);
    }

    [Fact]
    public void AResumedEpoch_MakesNothingOfWhatIsDone()
    {
        using var scope = NewDisposeScope();
        using var data = Numbers(30);
        var made = 0;
        var source = data.Batches(3, shuffleSeed: 5).Map(batch =>
        {
            Interlocked.Increment(ref made);
            return batch;
        }).Prefetch(2);
        Targets(source.Epoch(2, done: 8)).ShouldBe(Targets(data.Batches(3, shuffleSeed: 5).Epoch(2))[24..]);
        made.ShouldBe(2);
    }

    [Fact]
    public void ATraining_IsTheSame()
    {
        Train(source => source).ShouldBe(Train(source => source.Prefetch(workers: 3, capacity: 5)));
    }

    [Fact]
    public void ATrainingOnAugmentedBatches_ResumesToTheSameBits()
    {
        using var folder = new TemporaryFolder();
        using var data = new TensorDataset(Recorded.Images(20, 1, 6, 6), arange(20) % 3);
        var whole = Learn(resume: null, stopAt: null).Weights;
        // In the middle of the second epoch, whose batches are partly made ahead by then.
        var (_, checkpoint) = Learn(resume: null, stopAt: (2, 3));
        Learn(resume: checkpoint, stopAt: null).Weights.ShouldBe(whole);

        (float[] Weights, string? Checkpoint) Learn(string? resume, (int Epoch, int Step)? stopAt)
        {
            using var scope = NewDisposeScope();
            manual_seed(resume is null ? 1 : 2);
            using var model = nn.Sequential(("flat", nn.Flatten()), ("line", nn.Linear(36, 3)), ("drop", nn.Dropout(0.2)));
            using var optimizer = optim.Adam(model.parameters(), 1e-2);
            var trainer = Trainer.For(model, (output, target) => nn.functional.cross_entropy(output, target), optimizer);
            using var stop = new CancellationTokenSource();
            trainer.Observers.Add(new Stopper(stopAt, stop));
            trainer.Checkpoints = new CheckpointPolicy(folder["training.safetensors"]);
            var change = RandomFlip.Horizontal().Then(RandomAffine.Rotation(20)).Then(new GaussianNoise(0.1));
            var batches = data.Batches(4, shuffleSeed: 3).Augment(change, seed: 5).Prefetch(workers: 2, capacity: 4);
            try
            {
                trainer.Fit(batches, epochs: 3, resume: resume, cancellation: stop.Token);
                stopAt.ShouldBeNull();
            }
            catch (TrainingInterruptedException e)
            {
                (e.Epoch, e.Step).ShouldBe(stopAt!.Value);
                return ([], e.Checkpoint);
            }
            return ([.. model.parameters().SelectMany(parameter => parameter.data<float>().ToArray())], null);
        }
    }

    [Theory]
    [InlineData(0, 1, "workers")]
    [InlineData(1, 0, "capacity")]
    public void Numbers_ArePositive(int workers, int capacity, string name)
    {
        using var data = Numbers(3);
        Should.Throw<ArgumentOutOfRangeException>(() => data.Batches(1).Prefetch(workers, capacity)).ParamName.ShouldBe(name);
    }

    private static float[] Train(Func<IBatchSource<Batch>, IBatchSource<Batch>> change)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        using var model = nn.Linear(1, 1);
        using var optimizer = optim.SGD(model.parameters(), 1e-4);
        using var data = Numbers(32);
        Trainer.For(model, (output, target) => (output - target.unsqueeze(1)).square().mean(), optimizer)
            .Fit(change(data.Batches(5, shuffleSeed: 2)), epochs: 3);
        return [.. model.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];
    }

    private static Batch Doubled(Batch batch) => batch with { Input = (batch.Input + 0) * 2 };

    private static TensorDataset Numbers(int count) =>
        new(arange(count, dtype: ScalarType.Float32).reshape(count, 1), arange(count, dtype: ScalarType.Int64));

    private static long[] Targets(IBatchSource<Batch> source, int epoch) => Targets(source.Epoch(epoch));

    private static long[] Targets(IEnumerable<Batch> batches)
    {
        using var scope = NewDisposeScope();
        return [.. batches.SelectMany(batch => batch.Target.data<long>().ToArray())];
    }

    private sealed class Stopper((int Epoch, int Step)? at, CancellationTokenSource stop) : ITrainingObserver
    {
        public void StepEnded(in StepReport report)
        {
            if ((report.Epoch, report.Step) == at)
            {
                stop.Cancel();
            }
        }
    }

    private sealed class InTurn(IBatchSource<Batch> source) : IBatchSource<Batch>
    {
        public int? FailsAt { get; init; }

        public int Count => source.Count;

        public IEnumerable<Batch> Epoch(int epoch)
        {
            var i = 0;
            foreach (var batch in source.Epoch(epoch))
            {
                yield return ++i == FailsAt ? throw new InvalidDataException("damaged") : batch;
            }
        }
    }
}
