using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Linear layers over the last dimension.</summary>
internal static class Dense
{
    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        new()
        {
            Name = "Linear",
            Aliases = ["Dense"],
            Summary = "Applies x·Wᵀ + b to the last dimension.",
            Parameters =
            [
                Parameter.Int("out_features", "size of the last dimension of the result"),
                Parameter.Flag("bias", "adds a learned bias", true),
            ],
            Rule = Linear,
            HasState = true,
            Module = new("Linear", "Linear", Lead("in_features", "inputSize"), Lead("out_features", "outputSize"), ("bias", "hasBias"))
            {
                TakesDevice = true,
            },
        },
        new()
        {
            Name = "Bilinear",
            Summary = "Applies x₁ᵀ·W·x₂ + b to the last dimensions of two inputs.",
            Inputs = [new("input1"), new("input2")],
            Parameters =
            [
                Parameter.Int("out_features", "size of the last dimension of the result"),
                Parameter.Flag("bias", "adds a learned bias", true),
            ],
            Rule = Bilinear,
            HasState = true,
            Module = new(
                "Bilinear", "Bilinear", Lead("in1_features"), Lead("in2_features"), Lead("out_features"), ("bias", "hasBias"))
            {
                TakesDevice = true,
            },
        },
        new()
        {
            Name = "Identity",
            Summary = "Passes its input on unchanged.",
            Rule = context => context.Input(),
            Module = new("Identity", "Identity"),
            Function = new(".alias", "input"),
        },
    ];

    private static ResultType Linear(RuleContext context)
    {
        context.Weighted("Linear");
        var input = context.Ranked("Linear", "[*, features]", 1, int.MaxValue);
        var outFeatures = context.DimAtLeast("Linear", "out_features");
        var inFeatures = input.Shape[-1];
        context.Infers("Linear", "in_features", inFeatures);
        context.Weight("weight", Shape.Of(outFeatures, inFeatures));
        context.Weight("bias", Shape.Of(outFeatures), when: context.Condition("bias"));

        context.Cost(input.Shape.Product * outFeatures);
        return new TensorType(input.Shape.With(input.Shape.Rank - 1, outFeatures), Dtype.Float);
    }

    private static ResultType Bilinear(RuleContext context)
    {
        context.Weighted("Bilinear", "input1");
        context.Weighted("Bilinear", "input2");
        var left = context.Ranked("Bilinear", "[*, features]", 1, int.MaxValue, "input1").Shape;
        var right = context.Ranked("Bilinear", "[*, features]", left.Rank, left.Rank, "input2").Shape;
        for (var axis = 0; axis < left.Rank - 1; axis++)
        {
            context.RequireEqual(right[axis], left[axis], $"dim {axis} of input2");
        }

        var outFeatures = context.DimAtLeast("Bilinear", "out_features");
        context.Infers("Bilinear", "in1_features", left[-1]);
        context.Infers("Bilinear", "in2_features", right[-1]);
        context.Weight("weight", Shape.Of(outFeatures, left[-1], right[-1]));
        context.Weight("bias", Shape.Of(outFeatures), when: context.Condition("bias"));

        context.Cost(left.Product * right[-1] * outFeatures);
        return new TensorType(left.With(left.Rank - 1, outFeatures), Dtype.Float);
    }
}
