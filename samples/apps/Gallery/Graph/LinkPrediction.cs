using ModelDsl.Runtime;
using TorchSharp;
using Zoo.Seeds;
using static TorchSharp.torch;

namespace Gallery.Graph;

/// <summary>Which pairs know each other, of an eighth of the edges that are hidden and as many strangers.</summary>
internal static class LinkPrediction
{
    private const double LearningRate = 0.01;
    private const double Decay = 5e-4;

    public static Comparison Run(Session session, Community graph, Random random)
    {
        var edges = graph.Edges.ToArray();
        random.Shuffle(edges);
        var hidden = edges[..(edges.Length / 8)];
        var seen = edges[hidden.Length..];
        var tested = Pairs.Of(hidden, graph.Strangers(hidden.Length, graph.Edges.ToHashSet(), random));
        var known = seen.ToHashSet();
        var (source, target) = Community.BothWays(seen);

        using var model = new LinkPredictor(Community.Features);
        using var optimizer = optim.Adam(model.parameters(), LearningRate, weight_decay: Decay);
        Tensor Score(Pairs pairs) => model.call(graph.X, source, target, pairs.Left, pairs.Right);
        var trainer = new Trainer<Pairs, Tensor>(
            model, Score, (score, pairs) => nn.functional.binary_cross_entropy_with_logits(score, pairs.KnowEachOther), optimizer);
        // Strangers are drawn anew each epoch. Hidden edges may be among them, for what is hidden is not known.
        trainer.Fit(new Whole<Pairs>(_ => Pairs.Of(seen, graph.Strangers(seen.Length, known, random))), session.Count(200, 100));

        using var noGrad = no_grad();
        model.eval();
        var likeness = nn.functional.cosine_similarity(graph.X[tested.Left], graph.X[tested.Right], 1);
        return new Comparison($"ROC area of {hidden.Length} hidden edges among as many strangers", "0.000", HigherIsBetter: true,
            new Result("GraphSAGE", tested.RocArea(Score(tested))),
            new Result("likeness of features", tested.RocArea(likeness)),
            new Result("common neighbours", tested.RocArea(CommonNeighbours(graph, source, target, tested))));
    }

    private static Tensor CommonNeighbours(Community graph, Tensor source, Tensor target, Pairs pairs)
    {
        var adjacent = zeros(graph.Group.Length, graph.Group.Length);
        adjacent.index_put_(ones(source.size(0)), source, target);
        return (adjacent[pairs.Left] * adjacent[pairs.Right]).sum(1);
    }
}
