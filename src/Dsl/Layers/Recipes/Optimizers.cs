using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Recipes;

/// <summary>The optimizers of <c>torch.optim</c>, with its names and defaults where TorchSharp has others.</summary>
internal static class Optimizers
{
    private static readonly ParameterDescription Decay = Parameter.Number("weight_decay", "factor of the squared weights' penalty", 0.0);
    private static readonly ParameterDescription Betas = Parameter.Numbers(
        "betas", "how slowly the means of gradient and square move", 0.9, 0.999);
    private static readonly ParameterDescription Epsilon = Eps(1e-8);
    private static readonly ParameterDescription Amsgrad = Parameter.Flag("amsgrad", "divides by the greatest mean so far", false);
    private static readonly ParameterDescription Maximize = Parameter.Flag("maximize", "climbs instead of descending", false);

    public static IEnumerable<OpDescription> All { get; } =
    [
        Describe("SGD", "SGD", "Stochastic gradient descent, with momentum where it is given.",
            Parameter.Number(RecipeCatalogue.LearningRate, "learning rate"),
            Parameter.Number("momentum", "share of the step before that is taken again", 0.0),
            Parameter.Number("dampening", "damps the gradient beside the momentum", 0.0),
            Decay, Parameter.Flag("nesterov", "looks ahead along the momentum", false), Maximize) with
        {
            Rule = SettingRules.Judging(context =>
            {
                Common(context, "SGD");
                context.NotNegative("SGD", "momentum");
                if (context.Condition("nesterov") != Shapes.Condition.True) return;
                if (context.Float("momentum") > 0 && context.Float("dampening") == 0) return;
                throw context.Error(RuleCodes.Argument, "nesterov of SGD needs a momentum of more than 0, and no dampening");
            }),
        },
        Adaptive("Adam", "Adam", 1e-3, Decay, Amsgrad, Maximize),
        Adaptive(
            "AdamW", "AdamW", 1e-3, Parameter.Number("weight_decay", "share of the weights that is taken off in a step of rate 1", 1e-2),
            Amsgrad, Maximize),
        Adaptive("Adamax", "Adamax", 2e-3, Decay),
        Adaptive("NAdam", "NAdam", 2e-3, Decay, Parameter.Number("momentum_decay", "how fast the momentum grows", 4e-3)),
        Adaptive("RAdam", "RAdam", 1e-3, Decay),
        Describe("RMSprop", "RMSProp", "Divides by the root of the squared gradients' mean.",
            Rate(1e-2), Parameter.Number("alpha", "how slowly the mean moves", 0.99), Epsilon, Decay,
            Parameter.Number("momentum", "share of the step before that is taken again", 0.0),
            Parameter.Flag("centered", "divides by the standard deviation instead", false), Maximize),
        Describe("Adagrad", "Adagrad", "Divides by the root of the squared gradients' sum.",
            Rate(1e-2), Parameter.Number("lr_decay", "how fast the rate falls with the steps", 0.0), Decay,
            Parameter.Number("initial_accumulator_value", "the sum at the start", 0.0), Eps(1e-10)),
        Describe("Adadelta", "Adadelta", "Divides by the root of the squared gradients' mean, times that of the steps before.",
            Rate(1.0), Parameter.Number("rho", "how slowly the means move", 0.9), Eps(1e-6), Decay, Maximize),
        Describe("ASGD", "ASGD", "Averaged stochastic gradient descent.",
            Rate(1e-2), Parameter.Number("lambd", "decay of the rate", 1e-4), Parameter.Number("alpha", "power of the rate's decay", 0.75),
            Parameter.Number("t0", "step at which the averaging begins", 1e6), Decay, Maximize),
    ];

    private static OpDescription Adaptive(string name, string factory, double rate, params ParameterDescription[] further) =>
        Describe(
            name, factory, "Divides the gradients' mean by the root of their squares' mean.", [Rate(rate), Betas, Epsilon, .. further]);

    private static OpDescription Describe(string name, string factory, string summary, params ParameterDescription[] parameters) => new()
    {
        Name = name,
        Summary = summary,
        Inputs = [],
        Parameters = parameters,
        Rule = SettingRules.Judging(context => Common(context, name)),
        Function = new($"torch.optim.{factory}", [.. parameters.SelectMany(parameter => Argument(name, parameter.Name))]),
    };

    private static void Common(RuleContext context, string name)
    {
        context.Positive(name, RecipeCatalogue.LearningRate);
        context.NotNegative(name, "weight_decay");
        if (name is "Adam" or "AdamW" or "Adamax" or "NAdam" or "RAdam")
        {
            context.NotNegative(name, "eps");
            foreach (var beta in context.Floats("betas")) context.Share(name, "betas", beta);
        }
    }

    private static IEnumerable<TorchArgument> Argument(string optimizer, string parameter) => parameter switch
    {
        "betas" => [new TorchArgument("betas", "beta1") { Part = 0 }, new TorchArgument("betas", "beta2") { Part = 1 }],

        // The rate is the trainer's own argument.
        "lr" => [Always("lr", optimizer == "SGD" ? "learningRate" : "lr")],

        // TorchSharp's default is 0.
        "weight_decay" when optimizer == "AdamW" => [Always("weight_decay")],
        _ => [parameter],
    };

    private static ParameterDescription Rate(double @default) => Parameter.Number(RecipeCatalogue.LearningRate, "learning rate", @default);

    private static ParameterDescription Eps(double @default) => Parameter.Number("eps", "added to the divisor", @default);
}
