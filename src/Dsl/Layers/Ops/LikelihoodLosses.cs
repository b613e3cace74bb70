using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Negative logarithms of likelihoods of distributions and of alignments.</summary>
internal static class LikelihoodLosses
{
    private static readonly ParameterDescription Full = Parameter.Flag("full", "adds what does not depend on the input", false);

    public static IEnumerable<OpDescription> Ops { get; } =
    [
        new()
        {
            Name = "poisson_nll_loss",
            Summary = "Negative log-likelihood of counts under Poisson distributions of given rates.",
            Inputs = [new("input"), new("target")],
            Parameters =
            [
                Parameter.Flag("log_input", "the input is the logarithm of the rate", true), Full,
                Parameter.Number("eps", "added to the rate before its logarithm is taken", 1e-8), Losses.Reduction,
            ],
            Rule = context =>
            {
                var input = Alike(context, "poisson_nll_loss", "target");
                return Losses.Reduced(context, input.Shape, input.Dtype);
            },
            Function = new(
                "functional.poisson_nll_loss", Lead("input"), Lead("target"), "log_input", "full",
                new TorchArgument("eps") { Cast = "float" }, Losses.ReductionArgument),
        },
        new()
        {
            Name = "gaussian_nll_loss",
            Summary = "Negative log-likelihood under normal distributions of given means and variances, of the input's shape or [*, 1].",
            Inputs = [new("input"), new("target"), new("var")],
            Parameters = [Full, Parameter.Number("eps", "least variance", 1e-6), Losses.Reduction],
            Rule = context =>
            {
                const string name = "gaussian_nll_loss";
                var input = Alike(context, name, "target");
                var variance = context.Floating(name, "var");
                context.RequireOneDtype(name, input, variance);
                var last = input.Shape.Rank - 1;
                var isShared = last >= 0 && variance.Shape.Rank == input.Shape.Rank && variance.Shape[last] == Dim.One;
                context.RequireSame(name, "var", variance.Shape, isShared ? input.Shape.With(last, 1) : input.Shape);
                return Losses.Reduced(context, input.Shape, input.Dtype);
            },
            Function = new(
                "functional.gaussian_nll_loss", Lead("input"), Lead("target"), Lead("var", "variance"), "full",
                new TorchArgument("eps") { Cast = "float" }, Losses.ReductionArgument),
        },
        new()
        {
            Name = "ctc_loss",
            Summary = "Negative log-likelihood of label sequences [N, S] under all their alignments with log-probabilities [T, N, C].",
            Inputs = [new("log_probs"), new("targets"), new("input_lengths"), new("target_lengths")],
            Parameters =
            [
                Parameter.Int("blank", "class of the pause between labels", 0), Losses.Reduction,
                Parameter.Flag("zero_infinity", "takes sequences without any alignment for no loss", false),
            ],
            Rule = Alignment,
            Function = new(
                "functional.ctc_loss", Lead("log_probs"), Lead("targets"), Lead("input_lengths"), Lead("target_lengths"), "blank",
                "zero_infinity",
                Losses.ReductionArgument),
        },
    ];

    private static TensorType Alike(RuleContext context, string name, string other)
    {
        TensorType input = context.Floating(name), target = context.Floating(name, other);
        context.RequireSame(name, other, target.Shape, input.Shape);
        context.RequireOneDtype(name, input, target);
        return input;
    }

    private static ResultType Alignment(RuleContext context)
    {
        const string name = "ctc_loss";
        var scores = context.Floating(name, "log_probs");
        if (scores.Shape.Rank != 3)
        {
            throw context.Error(RuleCodes.Rank, $"{name} needs a sequence [T, N, C] of log-probabilities, but gets {scores.Shape}");
        }

        var labels = context.Indices(name, "targets");
        context.Ranked(name, "labels [N, S]", 2, 2, "targets");
        var batch = scores.Shape[1];
        context.RequireEqual(labels.Shape[0], batch, "dim 0 of the targets");
        foreach (var lengths in new[] { "input_lengths", "target_lengths" })
        {
            context.RequireSame(name, lengths, context.Indices(name, lengths).Shape, Shape.Of(batch));
        }

        var blank = context.DimAtLeast(name, "blank", 0);
        context.AtLeast(
            scores.Shape[2] - blank, 1, $"the classes less blank", RuleCodes.Argument,
            $"blank of {name} must be one of the {scores.Shape[2]} classes, but is {blank}");
        return Losses.Reduced(context, Shape.Of(batch), scores.Dtype);
    }
}
