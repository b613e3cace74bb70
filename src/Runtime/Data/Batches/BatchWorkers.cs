using System.Collections.Concurrent;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Threads that make batches, which are taken in the order in which they were started. For one consumer.</summary>
/// <remarks>
/// What a worker makes is in a dispose scope of its own thread while it is made, in none while it waits, and in the consumer's once it is
/// taken. What nobody took is disposed at the end.
/// </remarks>
internal sealed class BatchWorkers<TBatch> : IDisposable
{
    private readonly BlockingCollection<Job> _jobs = [];
    private readonly Queue<Job> _pending = [];
    private readonly Thread[] _threads;
    private volatile bool _stopping;

    public BatchWorkers(int count)
    {
        _threads = new Thread[count];
        for (var i = 0; i < count; i++)
        {
            _threads[i] = new Thread(Work) { IsBackground = true, Name = $"batch worker {i + 1}" };
            _threads[i].Start();
        }
    }

    /// <summary>How many batches were started and not taken.</summary>
    public int Pending => _pending.Count;

    public void Start(Func<Drawn<TBatch>> make)
    {
        var job = new Job(make);
        _pending.Enqueue(job);
        _jobs.Add(job);
    }

    /// <summary>Waits for the batch started first, and gives its tensors to the current dispose scope.</summary>
    public Drawn<TBatch> Take()
    {
        var (drawn, tensors) = _pending.Dequeue().Made.Task.GetAwaiter().GetResult();
        CurrentDisposeScope?.Attach(tensors);
        return drawn;
    }

    public void Dispose()
    {
        _stopping = true;
        _jobs.CompleteAdding();
        foreach (var thread in _threads)
        {
            thread.Join();
        }
        foreach (var job in _pending)
        {
            if (job.Made.Task.IsCompletedSuccessfully)
            {
                foreach (var tensor in job.Made.Task.Result.Tensors)
                {
                    tensor.Dispose();
                }
            }
            else
            {
                // Nobody will ask for this failure: the consumer has left before.
                _ = job.Made.Task.Exception;
            }
        }
        _jobs.Dispose();
    }

    private void Work()
    {
        foreach (var job in _jobs.GetConsumingEnumerable())
        {
            if (_stopping)
            {
                job.Made.SetCanceled();
                continue;
            }
            try
            {
                job.Made.SetResult(Make(job));
            }
            catch (Exception e)
            {
                job.Made.SetException(e);
            }
        }
    }

    private static (Drawn<TBatch>, IReadOnlyList<IDisposable>) Make(Job job)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var drawn = job.Make();
        IReadOnlyList<IDisposable> tensors = [.. scope.DisposablesView];
        scope.Detach(tensors);
        return (drawn, tensors);
    }

    private sealed record Job(Func<Drawn<TBatch>> Make)
    {
        public TaskCompletionSource<(Drawn<TBatch> Drawn, IReadOnlyList<IDisposable> Tensors)> Made { get; } = new();
    }
}
