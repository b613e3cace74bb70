using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The latest steps of an agent, from which it learns in random order. The memory is taken at the start.</summary>
public sealed class ReplayBuffer : IDisposable
{
    private readonly int _capacity;
    private readonly long[] _shape;
    private readonly Random _random;
    private readonly Transitions _store;
    private int _next;

    /// <summary>Makes an empty buffer.</summary>
    /// <param name="capacity">How many steps it holds; then the oldest is overwritten.</param>
    /// <param name="stateShape">A state's shape.</param>
    /// <param name="seed">What is drawn depends on it alone.</param>
    public ReplayBuffer(int capacity, long[] stateShape, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        (_capacity, _shape, _random) = (capacity, [.. stateShape], new Random(seed));
        using var scope = NewDisposeScope();
        Tensor Of(ScalarType dtype, long[] shape) => zeros([capacity, .. shape], dtype: dtype).DetachFromDisposeScope();
        _store = new Transitions(
            Of(ScalarType.Float32, _shape), Of(ScalarType.Int64, []), Of(ScalarType.Float32, []), Of(ScalarType.Float32, _shape),
            Of(ScalarType.Float32, []));
    }

    /// <summary>How many steps it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a step; the states are copied.</summary>
    /// <exception cref="ArgumentException">A state has another shape.</exception>
    public void Add(Tensor state, long action, float reward, Tensor next, bool done)
    {
        RequireShape(state, nameof(state));
        RequireShape(next, nameof(next));
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        _store.State[_next].copy_(state);
        _store.Next[_next].copy_(next);
        _store.Action[_next] = action;
        _store.Reward[_next] = reward;
        _store.Done[_next] = done ? 1f : 0f;
        _next = (_next + 1) % _capacity;
        Count = Math.Min(Count + 1, _capacity);
    }

    /// <summary>Draws steps, each as likely as every other, with replacement.</summary>
    /// <exception cref="InvalidOperationException">The buffer is empty.</exception>
    public Transitions Sample(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (Count == 0)
        {
            throw new InvalidOperationException("the replay buffer is empty; add steps before drawing from it");
        }
        using var scope = NewDisposeScope();
        var index = tensor(Enumerable.Range(0, count).Select(_ => (long)_random.Next(Count)).ToArray());
        Tensor Draw(Tensor store) => store.index_select(0, index).MoveToOuterDisposeScope();
        return new Transitions(Draw(_store.State), Draw(_store.Action), Draw(_store.Reward), Draw(_store.Next), Draw(_store.Done));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var store in new[] { _store.State, _store.Action, _store.Reward, _store.Next, _store.Done })
        {
            store.Dispose();
        }
    }

    private void RequireShape(Tensor state, string name)
    {
        if (!state.shape.SequenceEqual(_shape))
        {
            throw new ArgumentException($"the buffer holds states {Notation.Of(_shape)}, but got {Notation.Of(state)}", name);
        }
    }
}
