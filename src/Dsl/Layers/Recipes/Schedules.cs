using ModelDsl.Dsl.Layers.Rules;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Recipes;

/// <summary>
/// Schedules of the learning rate, stepped after each epoch; the classes of <c>torch.optim.lr_scheduler</c> are their
/// aliases.
/// </summary>
internal static class Schedules
{
    private const string Owner = "torch.optim.lr_scheduler";

    private static readonly ParameterDescription Epochs = Parameter.Int(RecipeCatalogue.Epochs, "length of the training");

    public static IEnumerable<OpDescription> All { get; } =
    [
        Describe("step", "StepLR", "Times gamma after every so many epochs.",
            [Parameter.Int("step_size", "epochs between two steps"), Gamma(0.1)], ["step_size", "gamma"],
            context => context.Count("step", "step_size")),
        Describe("multi_step", "MultiStepLR", "Times gamma at given epochs.",
            [Parameter.Ints("milestones", "the epochs"), Gamma(0.1)], [Array("milestones"), "gamma"],
            context =>
            {
                var milestones = context.DimsAtLeast("multi_step", "milestones", 0);
                if (milestones.Zip(milestones.Skip(1), (one, next) => (next - one).ConstantValue > 0).All(rises => rises)) return;
                throw context.Error(RuleCodes.Argument, "milestones of multi_step must rise");
            }),
        Describe(
            "exponential", "ExponentialLR", "Times gamma after every epoch.", [Parameter.Number("gamma", "the factor")], [Always("gamma")]),
        Describe("cosine", "CosineAnnealingLR", "Falls along half a cosine over the training.",
            [Epochs, Parameter.Number("eta_min", "rate at the end", 0.0)], [(RecipeCatalogue.Epochs, "T_max"), "eta_min"],
            context => context.NotNegative("cosine", "eta_min")),
        Describe("linear", "LinearLR", "Changes the factor of the rate along a line, then keeps it.",
            [Factor("start_factor", 1.0 / 3), Factor("end_factor", 1.0), Iterations], ["start_factor", "end_factor", "total_iters"],
            context => context.Count("linear", "total_iters")),
        Describe("constant", "ConstantLR", "A factor for some epochs, then none.",
            [Factor("factor", 1.0 / 3), Iterations], ["factor", "total_iters"],
            context => context.Count("constant", "total_iters")),
        Describe("polynomial", "PolynomialLR", "Falls to nothing along a power.",
            [Iterations, Parameter.Number("power", "the power", 1.0)], ["total_iters", "power"],
            context => context.Count("polynomial", "total_iters")),
        Describe("one_cycle", "OneCycleLR", "Rises once and falls far below its start, over the training.",
            [
                Parameter.Number("max_lr", "rate at the top"), Epochs,
                Parameter.Number("pct_start", "share of the training that rises", 0.3),
                Parameter.Choice("anneal_strategy", "form of rise and fall", "cos", "linear"),
                Parameter.Flag("cycle_momentum", "the momentum moves against the rate", true),
                Parameter.Number("div_factor", "the top divided by the start", 25.0),
                Parameter.Number("final_div_factor", "the start divided by the end", 1e4),
                Parameter.Flag("three_phase", "falls to the start before it falls to the end", false),
            ],
            [
                Always("max_lr"), Always(RecipeCatalogue.Epochs, "total_steps"), "pct_start",
                Member("anneal_strategy", "optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy"), "cycle_momentum", "div_factor",
                "final_div_factor",
                "three_phase",
            ],
            context =>
            {
                context.Positive("one_cycle", "max_lr");
                context.InRange("one_cycle", "pct_start", 0, 1);
            }),
        Describe("plateau", "ReduceLROnPlateau", "Times factor where the validation loss, or else the loss, no longer falls.",
            [
                Factor("factor", 0.1), Parameter.Int("patience", "epochs without improvement that are borne", 10),
                Parameter.Number("threshold", "share by which the loss must fall to count", 1e-4),
                Parameter.Int("cooldown", "epochs that do not count behind a step", 0),
                Parameter.Number("min_lr", "least rate", 0.0), Parameter.Number("eps", "least step", 1e-8),
            ],
            ["factor", "patience", "threshold", "cooldown", Array("min_lr"), "eps"],
            context =>
            {
                context.Share("plateau", "factor", context.Float("factor"));
                context.DimAtLeast("plateau", "patience", 0);
                context.NotNegative("plateau", "min_lr");
            }),
    ];

    private static ParameterDescription Iterations => Parameter.Int("total_iters", "epochs that it takes", 5);

    private static OpDescription Describe(
        string name, string factory, string summary, ParameterDescription[] parameters, TorchArgument[] arguments,
        Action<RuleContext>? judge = null) => new()
        {
            Name = name,
            Aliases = [factory],
            Summary = summary,
            Inputs = [],
            Parameters = parameters,
            Rule = SettingRules.Judging(context =>
            {
                if (parameters.Contains(Epochs)) context.Count(name, RecipeCatalogue.Epochs);
                if (parameters.Any(parameter => parameter.Name == "gamma")) context.Positive(name, "gamma");
                judge?.Invoke(context);
            }),
            Function = new($"{Owner}.{factory}", arguments),
        };

    private static ParameterDescription Gamma(double @default) => Parameter.Number("gamma", "the factor", @default);

    private static ParameterDescription Factor(string name, double @default) => Parameter.Number(name, "factor of the rate", @default);
}
