using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>How alike two vectors are, as layers and as functions.</summary>
internal static class Similarities
{
    private static readonly InputDescription[] Two = [new("x1"), new("x2")];

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        new()
        {
            Name = "CosineSimilarity",
            Summary = "Cosine of the angle between vectors along a dim.",
            Inputs = Two,
            Parameters = [Parameter.Int("dim", "the dim of the vectors", 1), Parameter.Number("eps", "least divisor", 1e-8)],
            Rule = context =>
            {
                TensorType left = context.Floating("CosineSimilarity", "x1"), right = context.Floating("CosineSimilarity", "x2");
                var shape = context.Broadcast(left.Shape, right.Shape, "compare");
                return new TensorType(shape.RemoveAt(context.Axis("dim", shape.Rank)), PromotionRules.Promote(left, right));
            },
            Module = new("CosineSimilarity", "CosineSimilarity", "dim", "eps"),
            Function = new("functional.cosine_similarity", Lead("x1"), Lead("x2"), "dim", "eps"),
        },
        new()
        {
            Name = "PairwiseDistance",
            Summary = "The p-norm of the difference of vectors along the last dim.",
            Inputs = Two,
            Parameters =
            [
                Parameter.Number("p", "the power p", 2), Parameter.Number("eps", "added to the difference", 1e-6),
                Parameter.Flag("keepdim", "keeps the last dim with size 1", false),
            ],
            Rule = context =>
            {
                TensorType left = context.Floating("PairwiseDistance", "x1"), right = context.Floating("PairwiseDistance", "x2");
                var shape = context.Broadcast(left.Shape, right.Shape, "compare");
                if (shape.Rank == 0) throw context.Error(RuleCodes.Rank, "PairwiseDistance needs at least one dim, but gets []");
                var dtype = PromotionRules.Promote(left, right);
                return new TensorType(context.Flag("keepdim") ? shape.With(shape.Rank - 1, 1) : shape.RemoveAt(shape.Rank - 1), dtype);
            },
            Module = new("PairwiseDistance", "PairwiseDistance", "p", "eps", "keepdim"),
            Function = new("functional.pairwise_distance", Lead("x1"), Lead("x2"), "p", "eps", "keepdim"),
        },
    ];

    public static IEnumerable<OpDescription> Ops { get; } = [.. Layers.Select(layer => layer.AsOp())];
}
