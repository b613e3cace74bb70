using static TorchSharp.torch;

namespace Gallery.Graph;

/// <summary>
/// A graph of groups whose members know each other more often than others ("Stochastic blockmodels", Holland et al., 1983). Of every node
/// some numbers are known that hint at its group.
/// </summary>
internal sealed class Community
{
    public const int Groups = 6;
    public const int Features = 16;

    private const double KnowsOwn = 0.05;
    private const double KnowsOther = 0.004;
    private const double Hint = 0.35;

    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="random">What draws groups, edges and features.</param>
    public Community(int nodes, Random random)
    {
        Group = [.. Enumerable.Range(0, nodes).Select(_ => (long)random.Next(Groups))];
        for (var a = 0; a < nodes; a++)
        {
            for (var b = a + 1; b < nodes; b++)
            {
                if (random.NextDouble() < (Group[a] == Group[b] ? KnowsOwn : KnowsOther))
                {
                    Edges.Add((a, b));
                }
            }
        }
        X = tensor(FeaturesOf(Group, random));
    }

    /// <summary>The group of each node.</summary>
    public long[] Group { get; }

    /// <summary>Pairs that know each other, the smaller number first.</summary>
    public List<(int A, int B)> Edges { get; } = [];

    /// <summary>What is known of the nodes, [N, features].</summary>
    public Tensor X { get; }

    /// <summary>Random pairs, the smaller number first, that are not among those known.</summary>
    public List<(int A, int B)> Strangers(int count, IReadOnlySet<(int A, int B)> known, Random random)
    {
        var pairs = new List<(int, int)>();
        while (pairs.Count < count)
        {
            var (a, b) = (random.Next(Group.Length), random.Next(Group.Length));
            if (a < b && !known.Contains((a, b)))
            {
                pairs.Add((a, b));
            }
        }
        return pairs;
    }

    /// <summary>Edges as the networks take them: each in both directions, [2E] sources and targets.</summary>
    public static (Tensor Source, Tensor Target) BothWays(IReadOnlyCollection<(int A, int B)> edges) =>
        (tensor(edges.Select(edge => (long)edge.A).Concat(edges.Select(edge => (long)edge.B)).ToArray()),
            tensor(edges.Select(edge => (long)edge.B).Concat(edges.Select(edge => (long)edge.A)).ToArray()));

    private static float[,] FeaturesOf(long[] group, Random random)
    {
        var centres = new double[Groups, Features];
        for (var i = 0; i < centres.Length; i++)
        {
            centres[i / Features, i % Features] = Hint * Normal(random);
        }
        var x = new float[group.Length, Features];
        for (var i = 0; i < x.Length; i++)
        {
            x[i / Features, i % Features] = (float)(centres[group[i / Features], i % Features] + Normal(random));
        }
        return x;
    }

    /// <summary>A normally distributed number, after Box and Muller.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
