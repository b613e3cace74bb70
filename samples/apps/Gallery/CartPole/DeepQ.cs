using TorchSharp;
using static TorchSharp.torch;

namespace Gallery.CartPole;

/// <summary>
/// Q-learning by a network: what an action is worth is learned from replayed steps and a slower copy of the network ("Human-level control
/// through deep reinforcement learning", Mnih et al., 2015), whose action the network itself chooses (van Hasselt et al., 2016).
/// </summary>
internal sealed class DeepQ : IDisposable
{
    private const double LearningRate = 1e-3;
    private const double Discount = 0.99;
    private const int BatchSize = 64;
    private const int Capacity = 20_000;
    private const int WarmUp = 500;
    private const int TargetUpdate = 250;
    private const int ExplorationSteps = 4000;
    private const double LeastExploration = 0.05;
    private const double LargestGradient = 10;

    private readonly QNetwork _network = new();
    private readonly QNetwork _target = new();
    private readonly optim.Optimizer _optimizer;
    private readonly ReplayBuffer _memory = new(Capacity);
    private readonly Random _random;
    private Cart _cart;
    private int _steps;

    public DeepQ(Random random)
    {
        _random = random;
        _cart = new Cart(random);
        _optimizer = optim.Adam(_network.parameters(), LearningRate);
        Copy(_network, _target);
    }

    /// <summary>The share of actions that are random now.</summary>
    public double Exploration => Math.Max(LeastExploration, 1 - (1 - LeastExploration) * _steps / ExplorationSteps);

    /// <summary>Acts and learns for some steps.</summary>
    public void Learn(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            Act();
            _steps++;
            if (_memory.Count >= WarmUp)
            {
                Replay();
            }
            if (_steps % TargetUpdate == 0)
            {
                Copy(_network, _target);
            }
        }
    }

    /// <summary>The best action in each of some states.</summary>
    public int[] Choose(IReadOnlyList<float[]> states)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var values = _network.call(tensor(states.SelectMany(state => state).ToArray(), [states.Count, 4]));
        return Array.ConvertAll(values.argmax(1).data<long>().ToArray(), action => (int)action);
    }

    /// <summary>The weights as they are now, to return to.</summary>
    public QNetwork Snapshot()
    {
        var copy = new QNetwork();
        Copy(_network, copy);
        return copy;
    }

    /// <summary>Returns to earlier weights.</summary>
    public void Restore(QNetwork snapshot) => Copy(snapshot, _network);

    public void Dispose()
    {
        _optimizer.Dispose();
        _target.Dispose();
        _network.Dispose();
    }

    private void Act()
    {
        var state = _cart.State;
        var action = _random.NextDouble() < Exploration ? _random.Next(2) : Choose([state])[0];
        _cart.Push(action);
        // An episode that only ran out of time would have gone on.
        _memory.Add(new(state, action, _cart.State, _cart.HasFallen));
        if (_cart.IsOver)
        {
            _cart = new Cart(_random);
        }
    }

    private void Replay()
    {
        using var scope = NewDisposeScope();
        var batch = _memory.Draw(BatchSize, _random);
        var worth = Worth(batch);
        _optimizer.zero_grad();
        var value = _network.call(batch.State).gather(1, batch.Action.unsqueeze(1)).squeeze(1);
        nn.functional.smooth_l1_loss(value, worth).backward();
        nn.utils.clip_grad_norm_(_network.parameters(), LargestGradient);
        _optimizer.step();
    }

    /// <summary>One for the step itself, and what the best action behind it is worth.</summary>
    private Tensor Worth(ReplayBuffer.Batch batch)
    {
        using var noGrad = no_grad();
        var best = _network.call(batch.Next).argmax(1, keepdim: true);
        return 1 + Discount * batch.GoesOn * _target.call(batch.Next).gather(1, best).squeeze(1);
    }

    private static void Copy(QNetwork from, QNetwork to)
    {
        using var noGrad = no_grad();
        foreach (var (source, target) in from.parameters().Zip(to.parameters()))
        {
            target.copy_(source);
        }
    }
}
