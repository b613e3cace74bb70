using ModelDsl.Dsl.Layers;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What to say when a rank does not fit, with the mend where it is plain.</summary>
internal static class RankMessages
{
    public static string Describe(OperationDescription operation, string input, TensorType found, IReadOnlyList<int> ranks)
    {
        var subject = operation.Inputs.Count == 1 ? operation.Name : $"'{input}' of {operation.Name}";
        var expected = string.Join(" or ", ranks.Select(Layout));
        return $"{subject} takes {expected}, but gets {found.Shape} of rank {found.Shape.Rank}{Mend(found, ranks)}";

        string Layout(int rank) => $"rank {rank}";
    }

    private static string Mend(TensorType found, IReadOnlyList<int> ranks) =>
        found.Shape.Rank == 2 && ranks.Min() >= 3
            ? $"; give it its spatial dimensions back first: `reshape(-1, channels, {string.Join(", ", SpatialNames(ranks.Max() - 2))})`"
        : found.Shape.Rank > ranks.Max() && ranks.Max() <= 2 ? "; add `Flatten` before it"
        : found.Shape.Rank == ranks.Min() - 1 ? "; add the missing dimension with `unsqueeze(dim: …)`"
        : "";

    private static IEnumerable<string> SpatialNames(int count) => new[] { "depth", "height", "width" }.Skip(Math.Max(0, 3 - count));
}
