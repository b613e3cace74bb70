using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Losses. Those of equal shapes never broadcast: that hides mistakes.</summary>
internal static class Losses
{
    internal static readonly ParameterDescription Reduction =
        Parameter.Choice("reduction", "what becomes of the single losses", "mean", "sum", "none");

    private static readonly InputDescription Weight = new("weight", IsOptional: true);

    internal static TorchArgument ReductionArgument => Member("reduction", "torch.nn.Reduction");

    public static IEnumerable<OpDescription> Ops { get; } =
    [
        Paired("mse_loss", "Mean squared error."),
        Paired("l1_loss", "Mean absolute error."),
        Paired("smooth_l1_loss", "Squared below beta, absolute above.", Parameter.Number("beta", "where the two meet, at least 0", 1)),
        Paired("huber_loss", "Squared below delta, absolute above.", Parameter.Number("delta", "where the two meet, more than 0", 1)),
        Paired("binary_cross_entropy", "Cross entropy of probabilities and targets between 0 and 1.") with
        {
            Inputs = [new("input"), new("target"), Weight],
            Rule = context => Equal(context, "binary_cross_entropy", "weight"),
            Function = new("functional.binary_cross_entropy", Lead("input"), Lead("target"), "weight", ReductionArgument),
        },
        Paired("binary_cross_entropy_with_logits", "Cross entropy of logits and targets between 0 and 1.") with
        {
            Inputs = [new("input"), new("target"), Weight, new("pos_weight", IsOptional: true)],
            Rule = context =>
            {
                context.HintAtSigmoid("binary_cross_entropy_with_logits");
                return Equal(context, "binary_cross_entropy_with_logits", "weight", "pos_weight");
            },
            Function = new(
                "functional.binary_cross_entropy_with_logits", Lead("input"), Lead("target"), "weight", ReductionArgument,
                ("pos_weight", "pos_weights")),
        },
        Paired("soft_margin_loss", "Logistic loss of scores and targets 1 and -1."),
        Paired("kl_div", "Divergence of log-probabilities from target probabilities.", Parameter.Flag(
            "log_target", "the target, too, is logarithms", false)) with
        {
            Function = new("functional.kl_div", Lead("input"), Lead("target"), Always("log_target"), ReductionArgument),
        },
        new()
        {
            Name = "cross_entropy",
            Summary = "Cross entropy of logits [N, C, …] and class indices [N, …] or class probabilities [N, C, …].",
            Inputs = [new("input"), new("target"), Weight],
            Parameters =
            [
                Parameter.Int("ignore_index", "class index that does not count", -100), Reduction,
                Parameter.Number("label_smoothing", "share of the target that is spread over all classes", 0),
            ],
            Rule = context =>
            {
                context.InRange("cross_entropy", "label_smoothing", 0, 1);
                context.HintAtSoftmax("cross_entropy");
                return Classes(context, "cross_entropy", probabilities: true);
            },
            Function = new(
                "functional.cross_entropy", Lead("input"), Lead("target"), "weight", "ignore_index", ReductionArgument, "label_smoothing"),
        },
        new()
        {
            Name = "nll_loss",
            Summary = "Negative log-likelihood of log-probabilities [N, C, …] and class indices [N, …].",
            Inputs = [new("input"), new("target"), Weight],
            Parameters = [Reduction],
            Rule = context => Classes(context, "nll_loss", probabilities: false),
            Function = new("functional.nll_loss", Lead("input"), Lead("target"), "weight", ReductionArgument),
        },
    ];

    private static OpDescription Paired(string name, string summary, params ParameterDescription[] parameters) => new()
    {
        Name = name,
        Summary = summary,
        Inputs = [new("input"), new("target")],
        Parameters = [Reduction, .. parameters],
        Rule = context => Equal(context, name),
        Function = new(
            $"functional.{name}",
            [Lead("input"), Lead("target"), ReductionArgument, .. parameters.Select(parameter => (TorchArgument)parameter.Name)]),
    };

    private static ResultType Equal(RuleContext context, string name, params string[] weights)
    {
        if (name == "smooth_l1_loss") context.InRange(name, "beta", 0);
        if (name == "huber_loss" && context.Float("delta") <= 0)
        {
            throw context.Error(RuleCodes.Argument, FormattableString.Invariant(
                $"delta of huber_loss must be more than 0, but is {context.Float("delta")}"));
        }

        TensorType input = context.Floating(name), target = context.Floating(name, "target");
        if (input.Shape.Rank != target.Shape.Rank)
        {
            throw context.Error(
                RuleCodes.SizesDiffer, $"{name} needs a target of the shape of its input, {input.Shape}, but gets {target.Shape}");
        }

        for (var axis = 0; axis < input.Shape.Rank; axis++)
        {
            context.RequireEqual(target.Shape[axis], input.Shape[axis], $"dim {axis} of the target");
        }

        context.RequireOneDtype(name, input, target);
        foreach (var given in weights)
        {
            if (context.OptionalInput(given) is not { } weight) continue;
            context.RequireOneDtype(name, input, weight);
            context.RequireBroadcastTo(name, given, weight.Shape, input.Shape);
        }

        return Reduced(context, input.Shape, input.Dtype);
    }

    private static ResultType Classes(RuleContext context, string name, bool probabilities)
    {
        var input = context.Floating(name);
        context.Ranked(name, probabilities ? "[C], [N, C] or [N, C, *]" : "[C], [N, C] or [N, C, *]", 1, int.MaxValue);
        var target = context.Input("target");
        var classAxis = input.Shape.Rank == 1 ? 0 : 1;
        var single = input.Shape.RemoveAt(classAxis);
        if (context.OptionalInput("weight") is { } weight)
        {
            context.RequireOneDtype(name, input, weight);
            context.RequireSame(name, "weight", weight.Shape, Shape.Of(input.Shape[classAxis]));
        }

        if (target.Dtype.IsFloating())
        {
            if (!probabilities || target.Shape.Rank != input.Shape.Rank)
            {
                throw context.Error(
                    RuleCodes.Dtype, $"{name} needs class indices int64{single} as target, but gets {target.Dtype.Name()}{target.Shape}");
            }

            if (context.Dim("ignore_index").TryGetConstant(out var ignored) && ignored >= 0)
            {
                throw context.Error(RuleCodes.Argument, $"ignore_index of {name} is a class index, but the target holds probabilities");
            }

            context.RequireOneDtype(name, input, target);
            context.RequireSame(name, "target", target.Shape, input.Shape);
            return Reduced(context, single, input.Dtype);
        }

        if (target.Dtype != Dtype.Int64)
        {
            throw context.Error(
                RuleCodes.Dtype, $"{name} needs class indices int64{single} as target, but gets {target.Dtype.Name()}{target.Shape}");
        }

        if (target.Shape.Rank != single.Rank)
        {
            var mend = target.Shape.Rank == input.Shape.Rank ? "; for one-hot targets take argmax, or convert them with `to`" : "";
            throw context.Error(RuleCodes.Rank, $"{name} needs class indices int64{single} as target, but gets int64{target.Shape}{mend}");
        }

        context.RequireSame(name, "target", target.Shape, single);
        return Reduced(context, single, input.Dtype);
    }

    /// <summary>The single losses, or one number.</summary>
    internal static ResultType Reduced(RuleContext context, Shape shape, Dtype dtype) =>
        new TensorType(context.String("reduction") == "none" ? shape : Shape.Scalar, dtype);
}
