using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Functions of <c>torch.nn.functional</c> that are no layer without state.</summary>
internal static class Functionals
{
    public static IEnumerable<OpDescription> Ops { get; } =
    [
        new()
        {
            Name = "normalize",
            Summary = "Divides by the p-norm along a dim.",
            Parameters =
            [
                Parameter.Number("p", "the power p", 2), Parameter.Int("dim", "the dim", 1), Parameter.Number(
                    "eps", "least divisor", 1e-12),
            ],
            Rule = context =>
            {
                var input = context.Floating("normalize");
                context.Axis("dim", input.Shape.Rank);
                return input;
            },
            Function = new("functional.normalize", Lead("input"), "p", "dim", "eps"),
        },
        new()
        {
            Name = "layer_norm",
            Summary = "Normalises the trailing dims with their own mean and variance, without learned weights.",
            Parameters =
            [
                Parameter.Ints("normalized_shape", "trailing dims that are normalised together"),
                Parameter.Number("eps", "added to the variance", 1e-5),
            ],
            Rule = context =>
            {
                var input = context.Floating("layer_norm");
                context.RequireTrailing("layer_norm", input.Shape);
                return input;
            },
            Function = new("functional.layer_norm", Lead("input"), LeadArray("normalized_shape"), "eps"),
        },
        new()
        {
            Name = "reparameterize",
            Summary =
                "A random sample of the normal distribution with a mean and a logarithm of the variance: mean + ε · e^(logvar / 2).",
            Inputs = [new("mean"), new("logvar")],
            Rule = context =>
            {
                TensorType mean = context.Floating("reparameterize", "mean"), logvar = context.Floating("reparameterize", "logvar");
                context.RequireSame("reparameterize", "logvar", logvar.Shape, mean.Shape);
                return mean with { Dtype = DtypeRules.Promote(mean.Dtype, logvar.Dtype) };
            },
            Function = new("Sampling.reparameterize", Lead("mean"), Lead("logvar")),
        },
    ];
}
