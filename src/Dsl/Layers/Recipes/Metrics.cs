using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Recipes;

/// <summary>Figures that an evaluation gathers: an output against a target.</summary>
internal static class Metrics
{
    private static readonly InputDescription[] Compared = [new("output"), new("target")];

    public static IEnumerable<OpDescription> All { get; } =
    [
        OfClasses("accuracy", "Accuracy", "Share of the samples whose highest score is that of their class."),
        OfClasses(
            "precision", "Precision",
            "Share of right ones among those taken for a class; of two classes that of the second, of more their mean."),
        OfClasses("recall", "Recall", "Share of a class that is taken for it; of two classes that of the second, of more their mean."),
        OfClasses("f1", "F1Score", "Harmonic mean of precision and recall; of two classes that of the second, of more their mean."),
        OfNumbers("binary_accuracy", "BinaryAccuracy", "Share of the values on the target's side of a threshold.",
            Parameter.Number("threshold", "where yes begins", 0.5)),
        OfNumbers("mse", "MeanSquaredError", "Mean squared error."),
        OfNumbers("mae", "MeanAbsoluteError", "Mean absolute error."),
    ];

    private static OpDescription OfClasses(string name, string type, string summary) => new()
    {
        Name = name,
        Summary = summary,
        Inputs = Compared,
        Rule = context =>
        {
            context.Floating(name, "output");
            var scores = context.Ranked(name, "scores [N, C] or [N, C, *]", 2, int.MaxValue, "output");
            var classes = scores.Shape.RemoveAt(1);
            var target = context.Input("target");
            if (target.Dtype != Dtype.Int64)
            {
                throw context.Error(
                    RuleCodes.Dtype, $"{name} needs class indices int64{classes} as target, but gets {target.Dtype.Name()}{target.Shape}");
            }

            context.RequireSame(name, "target", target.Shape, classes);
            return new TensorType(Shape.Scalar, Dtype.Float);
        },
        Function = new($"new {type}"),
    };

    private static OpDescription OfNumbers(string name, string type, string summary, params ParameterDescription[] parameters) => new()
    {
        Name = name,
        Summary = summary,
        Inputs = Compared,
        Parameters = parameters,
        Rule = context =>
        {
            TensorType output = context.Floating(name, "output"), target = context.Floating(name, "target");
            context.RequireSame(name, "target", target.Shape, output.Shape);
            return new TensorType(Shape.Scalar, Dtype.Float);
        },
        Function = new($"new {type}", [.. parameters.Select(parameter => (TorchArgument)parameter.Name)]),
    };
}
