using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Reinforcement;

public sealed class DeepQTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    [Fact]
    public void ABuffer_KeepsTheLatestSteps()
    {
        using var buffer = new ReplayBuffer(3, [1], seed: 1);
        for (var i = 0; i < 5; i++)
        {
            buffer.Add(tensor(new[] { (float)i }), i, i * 10, tensor(new[] { i + 0.5f }), done: i == 4);
        }
        buffer.Count.ShouldBe(3);
        var drawn = buffer.Sample(300);
        drawn.State.shape.ShouldBe([300L, 1]);
        var actions = drawn.Action.data<long>().ToArray();
        actions.Distinct().Order().ShouldBe([2, 3, 4]);
        actions.GroupBy(action => action).ShouldAllBe(group => group.Count() > 60);
        drawn.State.flatten().data<float>().ToArray().ShouldBe(actions.Select(action => (float)action));
        drawn.Reward.data<float>().ToArray().ShouldBe(actions.Select(action => action * 10f));
        drawn.Next.flatten().data<float>().ToArray().ShouldBe(actions.Select(action => action + 0.5f));
        drawn.Done.data<float>().ToArray().ShouldBe(actions.Select(action => action == 4 ? 1f : 0));
    }

    [Fact]
    public void Draws_DependOnTheSeed()
    {
        long[] Draw(int seed)
        {
            using var buffer = new ReplayBuffer(50, [], seed);
            for (var i = 0; i < 50; i++)
            {
                buffer.Add(zeros([]), i, 0, zeros([]), false);
            }
            return buffer.Sample(20).Action.data<long>().ToArray();
        }
        Draw(1).ShouldBe(Draw(1));
        Draw(1).ShouldNotBe(Draw(2));
    }

    [Fact]
    public void BuffersAreChecked()
    {
        using var buffer = new ReplayBuffer(3, [4], seed: 1);
        Should.Throw<InvalidOperationException>(() => buffer.Sample(1)).Message.ShouldBe(
            "the replay buffer is empty; add steps before drawing from it");
        Should.Throw<ArgumentException>(() => buffer.Add(zeros(4), 0, 0, zeros(1), false)).Message.ShouldStartWith(
            "the buffer holds states [4], but got float32 [1]");
    }

    [Fact]
    public void Targets_AreBellmans()
    {
        var steps = Steps();
        // The target network's values in the next states: 1, 4 and 3, 2.
        Tensor Target(Tensor _) => tensor(new[] { 1f, 4, 3, 2 }, [2L, 2]);
        DeepQ.Targets(steps, Target, 0.5).data<float>().ToArray().ShouldBe([10 + 0.5f * 4, 20]);
        // The other network chooses action 0, which the target judges.
        DeepQ.Targets(steps, Target, 0.5, _ => tensor(new[] { 9f, 0, 9, 0 }, [2L, 2])).data<float>().ToArray().ShouldBe(
            [10 + 0.5f * 1, 20]);
    }

    [Fact]
    public void TheLoss_IsHubersOfTheActionsTaken()
    {
        // Values 3 and 0.5 of the actions taken against 1 and 1: 2 - 0.5 and 0.125.
        var loss = DeepQ.Loss(Steps(), _ => tensor(new[] { 0f, 3, 0.5f, 0 }, [2L, 2]), ones(2));
        loss.item<float>().ShouldBe((1.5f + 0.125f) / 2, 1e-6);
    }

    [Fact]
    public void Exploration_Falls()
    {
        DeepQ.Exploration(0, 100).ShouldBe(1);
        DeepQ.Exploration(50, 100, 1, 0).ShouldBe(0.5);
        DeepQ.Exploration(1000, 100).ShouldBe(0.05);
    }

    [Fact]
    public void ATargetNetwork_FollowsSlowly()
    {
        using var network = nn.Sequential(("lin", nn.Linear(1, 1)), ("norm", nn.BatchNorm1d(1)));
        using var target = nn.Sequential(("lin", nn.Linear(1, 1)), ("norm", nn.BatchNorm1d(1)));
        using (no_grad())
        {
            network.state_dict().Values.ToList().ForEach(value => value.fill_(8));
            target.state_dict().Values.ToList().ForEach(value => value.fill_(4));
        }

        TargetNetwork.Update(network, target, 0.25);
        target.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.to(ScalarType.Float32).mean().item<float>()).ShouldBe(
            new Dictionary<string, float>
            {
                ["lin.weight"] = 5,
                ["lin.bias"] = 5,
                ["norm.weight"] = 5,
                ["norm.bias"] = 5,
                ["norm.running_mean"] = 8,
                ["norm.running_var"] = 8,
                ["norm.num_batches_tracked"] = 8,
            }, ignoreOrder: true);
        TargetNetwork.Copy(network, target);
        target.parameters().ShouldAllBe(parameter => parameter.mean().item<float>() == 8);

        using var other = nn.Linear(1, 2);
        Should.Throw<ArgumentException>(() => TargetNetwork.Copy(network, other)).Message
            .ShouldStartWith("Linear has other weights than Sequential; make both of one class and arguments");
    }

    [Fact]
    public void AnAgent_LearnsToWalkACorridor()
    {
        // Six places; only the last is worth something. Walking right is best everywhere, at γ to the distance.
        manual_seed(1);
        var random = new Random(1);
        using var network = nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Linear(32, 2));
        using var target = nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Linear(32, 2));
        using var optimizer = optim.Adam(network.parameters(), 0.01);
        using var buffer = new ReplayBuffer(500, [6], seed: 1);
        TargetNetwork.Copy(network, target);
        var place = 0;
        for (var step = 0; step < 1500; step++)
        {
            using var scope = NewDisposeScope();
            var state = At(place);
            var action = random.NextDouble() < DeepQ.Exploration(step, 1000, 1, 0.1) ? random.Next(2)
                : (int)network.call(state).argmax().item<long>();
            place = Math.Max(0, place + (action == 1 ? 1 : -1));
            buffer.Add(state, action, place == 5 ? 1 : 0, At(place), place == 5);
            place = place == 5 ? 0 : place;

            var drawn = buffer.Sample(32);
            optimizer.zero_grad();
            DeepQ.Loss(drawn, network.call, DeepQ.Targets(drawn, target.call, 0.9, network.call)).backward();
            optimizer.step();
            TargetNetwork.Update(network, target, 0.05);
        }

        for (var i = 0; i < 5; i++)
        {
            var values = network.call(At(i)).data<float>().ToArray();
            values[1].ShouldBeGreaterThan(values[0], $"at {i}");
            values[1].ShouldBe((float)Math.Pow(0.9, 4 - i), 0.1f);
        }
    }

    public void Dispose() => _scope.Dispose();

    private static Tensor At(int place) => nn.functional.one_hot(tensor((long)place), 6).to(ScalarType.Float32);

    private static Transitions Steps() =>
        new(zeros(2, 1), tensor(new[] { 1L, 0 }), tensor(new[] { 10f, 20 }), zeros(2, 1), tensor(new[] { 0f, 1 }));
}
