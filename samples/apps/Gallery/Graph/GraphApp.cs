namespace Gallery.Graph;

/// <summary>A graph network joins what nodes are with whom they know.</summary>
internal static class GraphApp
{
    private const int Told = 60;

    public static App App { get; } = new(
        "graph", "GraphSAGE finds groups and missing edges of a graph; baselines: features alone, edges alone", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var random = new Random(session.Seed);
        var graph = new Community(600, random);
        session.WriteLine($"{graph.Group.Length} nodes of {Community.Groups} groups, {Told} of them told; {graph.Edges.Count} edges");
        return [NodeClassification.Run(session, graph, Told), LinkPrediction.Run(session, graph, random)];
    }
}
