using Gallery.Baselines;
using ModelDsl.Runtime;
using TorchSharp;
using Zoo.Graphs;
using static TorchSharp.torch;

namespace Gallery.Graph;

/// <summary>The groups of nodes, some of which are told.</summary>
internal static class NodeClassification
{
    private const double LearningRate = 0.01;
    private const double Decay = 5e-4;

    public static Comparison Run(Session session, Community graph, int told)
    {
        var classes = tensor(graph.Group);
        // Nodes are in no order, so that the first are as good as any.
        using var labelled = new TensorDataset(graph.X[..told].clone(), classes[..told].clone());
        using var other = new TensorDataset(graph.X[told..].clone(), classes[told..].clone());
        var (source, target) = Community.BothWays(graph.Edges);

        using var model = new GraphSage(Community.Features, classes: Community.Groups);
        using var optimizer = optim.Adam(model.parameters(), LearningRate, weight_decay: Decay);
        var trainer = new Trainer<Tensor, Tensor>(
            model,
            x => model.call(x, source, target)[..told],
            (logits, _) => nn.functional.cross_entropy(logits, labelled.Target),
            optimizer);
        trainer.Fit(new Whole<Tensor>(_ => graph.X), session.Count(200, 100));

        model.eval();
        using var noGrad = no_grad();
        var predicted = model.call(graph.X, source, target)[told..].argmax(1);
        var accuracy = predicted.eq(other.Target).to(ScalarType.Float32).mean().item<float>();
        using var withGrad = enable_grad();
        return new Comparison($"accuracy of the groups of the {other.Count} other nodes", "0.0 %", HigherIsBetter: true,
            new Result("GraphSAGE", accuracy),
            new Result("features alone, logistic regression", LogisticRegression.Accuracy(labelled, other, Community.Groups, decay: 1e-2)),
            new Result("edges alone, vote of neighbours", Vote(graph, told)));
    }

    /// <summary>The accuracy of the most frequent group among the neighbours whose group is told.</summary>
    private static double Vote(Community graph, int told)
    {
        var votes = new int[graph.Group.Length, Community.Groups];
        foreach (var (a, b) in graph.Edges)
        {
            if (a < told) votes[b, graph.Group[a]]++;
            if (b < told) votes[a, graph.Group[b]]++;
        }
        return Enumerable.Range(told, graph.Group.Length - told)
            .Average(node => Enumerable.Range(0, Community.Groups).MaxBy(group => votes[node, group]) == graph.Group[node] ? 1.0 : 0);
    }
}
