using Gallery.Graph;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Apps.Tests.Graph;

public class PairsTests
{
    [Fact]
    public void TheRocArea_IsTheShareOfPairsInOrder()
    {
        using var scope = NewDisposeScope();
        var pairs = Pairs.Of([(0, 1), (1, 2)], [(0, 2), (0, 3), (1, 3)]);

        // By hand: 0.9 stands above all three, 0.4 above one and level with another.
        pairs.RocArea(tensor(new[] { 0.9f, 0.4f, 0.8f, 0.4f, 0.1f })).ShouldBe((3 + 1.5) / 6, 1e-6);
    }

    [Fact]
    public void Strangers_AreNotAmongTheKnown()
    {
        using var scope = NewDisposeScope();
        var graph = new Community(30, new Random(1));
        var known = graph.Edges.ToHashSet();

        var strangers = graph.Strangers(500, known, new Random(2));

        strangers.ShouldAllBe(pair => pair.A < pair.B && !known.Contains(pair));
    }
}
