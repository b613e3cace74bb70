using ModelDsl.Runtime;
using static TorchSharp.torch;

namespace Gallery.CartPole;

/// <summary>
/// Q-learning by a network: what an action is worth is learned from replayed steps and a slower copy of the network ("Human-level control
/// through deep reinforcement learning", Mnih et al., 2015), whose action the network itself chooses (van Hasselt et al., 2016).
/// </summary>
internal sealed class Agent : IDisposable
{
    private const double LearningRate = 1e-3;
    private const double Discount = 0.99;
    private const int BatchSize = 64;
    private const int Capacity = 20_000;
    private const int WarmUp = 500;
    private const int TargetUpdate = 250;
    private const int ExplorationSteps = 4000;
    private const double LargestGradient = 10;

    private readonly QNetwork _network = new();
    private readonly QNetwork _target = new();
    private readonly optim.Optimizer _optimizer;
    private readonly ReplayBuffer _memory;
    private readonly Random _random;
    private Cart _cart;
    private int _steps;

    public Agent(int seed)
    {
        _random = new Random(seed);
        _cart = new Cart(_random);
        _memory = new ReplayBuffer(Capacity, stateShape: [4], seed);
        _optimizer = optim.Adam(_network.parameters(), LearningRate);
        TargetNetwork.Copy(_network, _target);
    }

    /// <summary>The share of actions that are random now.</summary>
    public double Exploration => DeepQ.Exploration(_steps, ExplorationSteps);

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
                TargetNetwork.Copy(_network, _target);
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
        TargetNetwork.Copy(_network, copy);
        return copy;
    }

    /// <summary>Returns to earlier weights.</summary>
    public void Restore(QNetwork snapshot) => TargetNetwork.Copy(snapshot, _network);

    public void Dispose()
    {
        _memory.Dispose();
        _optimizer.Dispose();
        _target.Dispose();
        _network.Dispose();
    }

    private void Act()
    {
        using var scope = NewDisposeScope();
        var state = _cart.State;
        var action = _random.NextDouble() < Exploration ? _random.Next(2) : Choose([state])[0];
        _cart.Push(action);
        // Each step is a reward. An episode that only ran out of time would have gone on.
        _memory.Add(tensor(state), action, reward: 1, tensor(_cart.State), done: _cart.HasFallen);
        if (_cart.IsOver)
        {
            _cart = new Cart(_random);
        }
    }

    private void Replay()
    {
        using var scope = NewDisposeScope();
        var steps = _memory.Sample(BatchSize);
        var targets = DeepQ.Targets(steps, _target.call, Discount, chooser: _network.call);
        _optimizer.zero_grad();
        DeepQ.Loss(steps, _network.call, targets).backward();
        nn.utils.clip_grad_norm_(_network.parameters(), LargestGradient);
        _optimizer.step();
    }
}
