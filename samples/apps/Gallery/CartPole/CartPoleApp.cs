namespace Gallery.CartPole;

/// <summary>A network learns from falling to balance a pole.</summary>
internal static class CartPoleApp
{
    private const int Stage = 1000;
    private const int TriedEpisodes = 10;
    private const int TestedEpisodes = 100;

    public static App App { get; } = new(
        "cartpole", "deep Q-learning balances a pole on a cart; baselines: random pushes, pushes to where it leans", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var steps = session.Count(24_000, 4_000);
        session.WriteLine($"at most {steps} steps of practice, in episodes of up to {Cart.LongestEpisode}");
        session.WriteLine($"a trial is the mean of {TriedEpisodes} episodes");
        using var agent = new Agent(session.Seed);
        using var best = Practise(session, agent, steps);
        agent.Restore(best);

        var random = new Random(session.Seed);
        double Test(Func<IReadOnlyList<float[]>, int[]> choose) => MeanSteps(choose, TestedEpisodes, session.Seed + 2);
        return
        [
            new($"mean steps of {TestedEpisodes} other episodes", "0.0", HigherIsBetter: true,
                new Result("deep Q-learning", Test(agent.Choose)),
                new Result("random pushes", Test(states => [.. states.Select(_ => random.Next(2))])),
                new Result("pushes to where it leans", Test(states => [.. states.Select(state => state[2] > 0 ? 1 : 0)]))),
        ];
    }

    /// <summary>The weights that did best in the trials between stages, for what is learned may be forgotten again.</summary>
    private static QNetwork Practise(Session session, Agent agent, int steps)
    {
        var (best, most) = (agent.Snapshot(), 0.0);
        for (var done = Stage; done <= steps && most < Cart.LongestEpisode; done += Stage)
        {
            agent.Learn(Stage);
            var tried = MeanSteps(agent.Choose, TriedEpisodes, session.Seed + 1);
            session.WriteLine($"after {done,5} steps  trial {tried,5:0.0}  random actions {100 * agent.Exploration,3:0} %");
            if (tried > most)
            {
                best.Dispose();
                (best, most) = (agent.Snapshot(), tried);
            }
        }
        return best;
    }

    /// <summary>Plays episodes side by side, each chosen for at once.</summary>
    private static double MeanSteps(Func<IReadOnlyList<float[]>, int[]> choose, int episodes, int seed)
    {
        var random = new Random(seed);
        var carts = Enumerable.Range(0, episodes).Select(_ => new Cart(random)).ToList();
        while (carts.FindAll(cart => !cart.IsOver) is { Count: > 0 } running)
        {
            foreach (var (cart, action) in running.Zip(choose([.. running.Select(cart => cart.State)])))
            {
                cart.Push(action);
            }
        }
        return carts.Average(cart => cart.Steps);
    }
}
