using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Learned vectors by index.</summary>
internal static class Embeddings
{
    private static readonly ParameterDescription[] Table =
    [
        Parameter.Int("num_embeddings", "number of vectors; indices are smaller"),
        Parameter.Int("embedding_dim", "size of each vector"),
    ];

    private static readonly ParameterDescription[] Options =
    [
        Parameter.Number("max_norm", "vectors with a greater norm are scaled down to it", null),
        Parameter.Number("norm_type", "the p of that norm", 2),
        Parameter.Flag("scale_grad_by_freq", "divides gradients by how often an index occurs", false),
    ];

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        new()
        {
            Name = "Embedding",
            Summary = "The learned vector of each index.",
            Parameters =
            [
                .. Table,
                Parameter.Int("padding_idx", "index whose vector stays zero", null),
                .. Options,
                Parameter.Flag("sparse", "gives sparse gradients", false),
            ],
            Rule = Embedding,
            HasState = true,
            Module = new(
                "Embedding", "Embedding", Lead("num_embeddings"), Lead("embedding_dim", "embedding_dims"), "padding_idx", "max_norm",
                "norm_type", "scale_grad_by_freq", "sparse")
            {
                TakesDevice = true,
                MakesWeightAnew = true,
            },
        },
        new()
        {
            Name = "EmbeddingBag",
            Summary = "The sum, mean or maximum of the learned vectors of each bag of indices.",
            Inputs =
            [
                new("input"), new("offsets", IsOptional: true, Documentation: "where each bag begins, when the input has one dim"),
                new("per_sample_weights", IsOptional: true),
            ],
            Parameters =
            [
                .. Table, .. Options,
                Parameter.Choice("mode", "how a bag is reduced", "mean", "sum", "max"),
                Parameter.Flag("sparse", "gives sparse gradients", false),
                Parameter.Flag("include_last_offset", "the last offset is the end of the last bag", false),
                Parameter.Int("padding_idx", "index that bags leave out", null),
            ],
            Rule = Bag,
            HasState = true,
            Module = new(
                "EmbeddingBag", "EmbeddingBag", Lead("num_embeddings"), Lead("embedding_dim", "embedding_dims"), "max_norm", "norm_type",
                "scale_grad_by_freq", Member("mode", "EmbeddingBagMode"), "sparse", "include_last_offset", ("padding_idx", "padding_index"))
            {
                TakesDevice = true,
                MakesWeightAnew = true,
                CallArguments = [Lead("input"), Lead("offsets"), Lead("per_sample_weights", "perSampleWeights")],
            },
        },
    ];

    private static ResultType Embedding(RuleContext context)
    {
        var input = context.Indices("Embedding").Shape;
        var (count, size) = DeclareTable(context, "Embedding");
        return new TensorType(input.Append(size), Dtype.Float);
    }

    private static ResultType Bag(RuleContext context)
    {
        var input = context.Indices("EmbeddingBag");
        context.Ranked("EmbeddingBag", "[B, N], or [N] with offsets", 1, 2);
        var (_, size) = DeclareTable(context, "EmbeddingBag");
        if (context.String("mode") == "max" && (context.Flag("sparse") || context.Flag("scale_grad_by_freq")))
        {
            throw context.Error(RuleCodes.Argument, "EmbeddingBag takes sparse and scale_grad_by_freq only with mode \"sum\" or \"mean\"");
        }

        var offsets = context.OptionalInput("offsets");
        if (context.OptionalWeighted("EmbeddingBag", "per_sample_weights") is { } weights)
        {
            if (context.String("mode") != "sum")
            {
                throw context.Error(RuleCodes.Argument, "EmbeddingBag takes per_sample_weights only with mode \"sum\"");
            }

            // TorchSharp takes the two together.
            if (offsets is null)
            {
                throw context.Error(RuleCodes.Argument, "EmbeddingBag takes per_sample_weights only together with offsets");
            }
            context.RequireSame("EmbeddingBag", "per_sample_weights", weights.Shape, input.Shape);
        }

        if (input.Shape.Rank == 2)
        {
            if (offsets is not null)
            {
                throw context.Error(RuleCodes.Argument, $"EmbeddingBag takes no offsets when its input has two dims: {input.Shape}");
            }

            // PyTorch loses the last bag then, and writes past the end of what it counts.
            if (context.Flag("include_last_offset"))
            {
                throw context.Error(
                    RuleCodes.Argument,
                    $"EmbeddingBag takes include_last_offset only together with offsets; each row of {input.Shape} is a bag");
            }

            return new TensorType(Shape.Of(input.Shape[0], size), Dtype.Float);
        }

        if (offsets is null)
        {
            throw context.Error(RuleCodes.Argument, $"EmbeddingBag needs offsets when its input has one dim: {input.Shape}");
        }
        context.Indices("EmbeddingBag", "offsets");
        var bags = context.Ranked("EmbeddingBag", "[B]", 1, 1, "offsets").Shape[0];
        return new TensorType(Shape.Of(context.Flag("include_last_offset") ? bags - 1 : bags, size), Dtype.Float);
    }

    private static (Dim Count, Dim Size) DeclareTable(RuleContext context, string name)
    {
        var count = context.DimAtLeast(name, "num_embeddings");
        var size = context.DimAtLeast(name, "embedding_dim");
        if (!context.IsNone("padding_idx"))
        {
            var index = context.Dim("padding_idx");
            context.AtLeast(
                count - index, 1, $"num_embeddings less padding_idx", RuleCodes.Argument,
                $"padding_idx of {name} ({index}) must be smaller than num_embeddings ({count})");
            context.AtLeast(
                count + index, 0, $"num_embeddings plus padding_idx", RuleCodes.Argument,
                $"padding_idx of {name} ({index}) must be at least -num_embeddings ({-count})");
        }

        context.Weight("weight", Shape.Of(count, size));
        return (count, size);
    }
}
