using static TorchSharp.torch;

namespace Gallery.CartPole;

/// <summary>The last transitions, from which batches are drawn at random.</summary>
internal sealed class ReplayBuffer(int capacity)
{
    private const int StateSize = 4;

    private readonly Transition[] _transitions = new Transition[capacity];
    private int _added;

    /// <summary>How many transitions there are.</summary>
    public int Count => Math.Min(_added, capacity);

    /// <summary>Adds a transition, in the place of the oldest where there is no other.</summary>
    public void Add(Transition transition) => _transitions[_added++ % capacity] = transition;

    /// <summary>Draws so many of them, with replacement.</summary>
    public Batch Draw(int count, Random random)
    {
        var (states, next) = (new float[count * StateSize], new float[count * StateSize]);
        var (actions, goesOn) = (new long[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            var drawn = _transitions[random.Next(Count)];
            drawn.State.CopyTo(states, i * StateSize);
            drawn.Next.CopyTo(next, i * StateSize);
            (actions[i], goesOn[i]) = (drawn.Action, drawn.HasFallen ? 0 : 1);
        }
        return new Batch(tensor(states, [count, StateSize]), tensor(actions), tensor(next, [count, StateSize]), tensor(goesOn));
    }

    /// <summary>A step: the action in a state, the state it led to, and whether the pole fell.</summary>
    public readonly record struct Transition(float[] State, int Action, float[] Next, bool HasFallen);

    /// <summary>States [B, 4], actions [B], next states [B, 4], and 0 for those behind which nothing comes, else 1 [B].</summary>
    public readonly record struct Batch(Tensor State, Tensor Action, Tensor Next, Tensor GoesOn);
}
