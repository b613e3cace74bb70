using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Reductions over one, several or all dims, and scans along one.</summary>
internal static class Reductions
{
    private static readonly ParameterDescription Axes = Parameter.Axes("dim", "the dims that are reduced; all when left out");
    private static readonly ParameterDescription Axis = Parameter.Int("dim", "the dim that is reduced; all when left out", null);
    private static readonly ParameterDescription KeepDim = Parameter.Flag("keepdim", "keeps reduced dims with size 1", false);
    private static readonly ParameterDescription Unbiased = Parameter.Flag("unbiased", "divides by n - 1 instead of n", true);

    public static IEnumerable<OpDescription> Ops { get; } =
    [
        Over("sum", "Sum of elements.", Counted, Array("dim")),
        Over("mean", "Mean of elements.", Floats, Array("dim", "dimensions")),
        Over("std", "Standard deviation of elements.", Floats, Array("dim", "dimensions"), saves: true, Unbiased),
        Over("var", "Variance of elements.", Floats, Array("dim", "dimensions"), saves: false, Unbiased),
        Over("amax", "Greatest of elements; shares the gradient among equals.", Same, Array("dim", "dims"), saves: true) with
        {
            Parameters =
            [
                Axes with { Types = ArgumentTypes.Int | ArgumentTypes.List | ArgumentTypes.Tuple,
                    Default = ParameterDescription.Required }, KeepDim,
            ],
        },
        Over("amin", "Smallest of elements; shares the gradient among equals.", Same, Array("dim", "dims"), saves: true) with
        {
            Parameters =
            [
                Axes with { Types = ArgumentTypes.Int | ArgumentTypes.List | ArgumentTypes.Tuple,
                    Default = ParameterDescription.Required }, KeepDim,
            ],
        },
        Along("prod", "Product of elements.", Counted, saves: true),
        Along("argmax", "Index of the greatest element.", Index),
        Along("argmin", "Index of the smallest element.", Index),
        Along("all", "Whether all elements hold.", Truth),
        Along("any", "Whether any element holds.", Truth),
        Extreme("max", "Greatest"), Extreme("min", "Smallest"),
        Along("logsumexp", "Logarithm of the sum of exponentials.", Floats, saves: true) with { Parameters = [Required(Axis), KeepDim] },
        Along("norm", "The p-norm of elements.", Floats, saves: true) with
        {
            Parameters = [Parameter.Number("p", "the power p", 2), Axis, KeepDim],
            Function = new("torch.linalg.vector_norm", Lead("input"), ("p", "ord"), Array("dim", "dims"), "keepdim"),
        },
        Scan("cumsum", "Sums of all elements up to each one.", Counted),
        Scan("cumprod", "Products of all elements up to each one.", Counted, saves: true),
        Scan("logcumsumexp", "Logarithms of the sums of exponentials up to each element.", Floats, saves: true),
    ];

    private static OpDescription Over(
        string name, string summary, Func<RuleContext, string, TensorType, Dtype> dtype, TorchArgument axes, bool saves = false,
        params ParameterDescription[] more) => new()
        {
            Name = name,
            Summary = summary,
            Parameters = [Axes, .. more, KeepDim],
            Rule = context => Reduce(context, name, dtype),
            Function = new("." + name, [Lead("input"), axes, .. more.Select(parameter => (TorchArgument)parameter.Name), "keepdim"]),
            SavesOutput = saves,
        };

    private static OpDescription Along(
        string name, string summary, Func<RuleContext, string, TensorType, Dtype> dtype, bool saves = false) => new()
        {
            Name = name,
            Summary = summary,
            Parameters = [Axis, KeepDim],
            Rule = context => Reduce(context, name, dtype),
            Function = new("." + name, Lead("input"), "dim", "keepdim"),
            SavesOutput = saves,
        };

    private static OpDescription Scan(
        string name, string summary, Func<RuleContext, string, TensorType, Dtype> dtype, bool saves = false) => new()
        {
            Name = name,
            Summary = summary,
            Parameters = [Parameter.Int("dim", "the dim along which elements follow each other")],
            Rule = context =>
            {
                var input = context.Input();
                context.Axis("dim", Math.Max(1, input.Shape.Rank));
                return input with { Dtype = dtype(context, name, input) };
            },
            Function = new("." + name, Lead("input"), Lead("dim")),
            SavesOutput = saves,
        };

    private static OpDescription Extreme(string name, string summary) => new()
    {
        Name = name,
        Summary = $"{summary} of elements; along a dim, with the indices.",
        Parameters = [Axis, KeepDim],
        Rule = context =>
        {
            var input = context.Input();
            var reduced = Reduce(context, name, Same);
            return context.IsNone("dim") ? reduced : new ResultType.Tuple([reduced, reduced with { Dtype = Dtype.Int64 }]);
        },
        Function = new("torch." + name, Lead("input"), "dim", "keepdim"),
        SavesOutput = true,
    };

    private static ParameterDescription Required(ParameterDescription parameter) =>
        parameter with { Types = ArgumentTypes.Int, Default = ParameterDescription.Required };

    private static TensorType Reduce(RuleContext context, string name, Func<RuleContext, string, TensorType, Dtype> dtype)
    {
        var input = context.Input();
        var shape = input.Shape;
        var keep = context.Flag("keepdim");
        if (context.IsNone("dim"))
        {
            if (keep) throw context.Error(RuleCodes.Argument, $"keepdim of {name} needs dim");
            return new TensorType(Shape.Scalar, dtype(context, name, input));
        }

        var dims = context.Dims("dim");
        if (dims.Count == 0) throw context.Error(RuleCodes.Argument, $"dim of {name} is an empty list; leave it out to reduce all dims");
        var axes = new SortedSet<int>();
        foreach (var dim in dims)
        {
            if (!axes.Add(context.AxisOf(name, dim, shape)))
            {
                throw context.Error(RuleCodes.Axis, $"dim {dim} of {shape} appears twice in {name}");
            }
        }

        var kept = shape.Select((size, axis) => axes.Contains(axis) ? keep ? 1 : null : size).OfType<Dim>();
        return new TensorType(Shape.Of(kept), dtype(context, name, input));
    }

    private static Dtype Same(RuleContext context, string name, TensorType input) => input.Dtype;

    private static Dtype Index(RuleContext context, string name, TensorType input)
    {
        context.Numbers(name);
        return Dtype.Int64;
    }

    private static Dtype Truth(RuleContext context, string name, TensorType input) => input.Dtype == Dtype.UInt8 ? Dtype.UInt8 : Dtype.Bool;

    private static Dtype Floats(RuleContext context, string name, TensorType input) => context.Floating(name).Dtype;

    // Sums of integers and of truth values are int64.
    private static Dtype Counted(RuleContext context, string name, TensorType input) =>
        input.Dtype == Dtype.Bool || input.Dtype.IsInteger() ? Dtype.Int64 : input.Dtype;
}
