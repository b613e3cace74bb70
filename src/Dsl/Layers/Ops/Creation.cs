using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers.Ops;

/// <summary>Tensors made of nothing, or in the likeness of another.</summary>
internal static class Creation
{
    private static readonly ParameterDescription Dtype = Parameter.DtypeOf("dtype of the result; the model's own when left out");

    public static IEnumerable<OpDescription> Ops { get; } =
    [
        Sized("zeros", "Zeros."), Sized("ones", "Ones."),
        Floating(Sized("randn", "Random numbers of a normal distribution, new in every call.")),
        Floating(Sized("rand", "Random numbers between 0 and 1, new in every call.")),
        new()
        {
            Name = "full",
            Summary = "One number everywhere.",
            Inputs = [],
            Parameters = [Parameter.Ints("size", "sizes of the result"), Parameter.Number("fill_value", "the number"), Dtype],
            Rule = context => Made(context, "full", "size"),
            Function = new("torch.full", LeadArray("size"), Lead("fill_value"), "dtype") { TakesDevice = true },
        },
        new()
        {
            Name = "arange",
            Summary = "Integers from 0, or from a start, up to an end, which is left out.",
            Inputs = [],
            Parameters = [Parameter.Variadic("bounds", "end; or start and end; or start, end and step"), Dtype],
            Rule = Range,
            Function = new("torch.arange", Lead("bounds"), "dtype") { TakesDevice = true },
        },
        new()
        {
            Name = "linspace",
            Summary = "Numbers at equal distances from a start to an end, both included.",
            Inputs = [],
            Parameters =
            [
                Parameter.Number("start", "the first number"), Parameter.Number("end", "the last number"), Parameter.Int(
                    "steps", "how many numbers"), Dtype,
            ],
            Rule = Spaced,
            Function = new("torch.linspace", Lead("start"), Lead("end"), Lead("steps"), "dtype") { TakesDevice = true },
        },
        new()
        {
            Name = "eye",
            Summary = "The identity matrix.",
            Inputs = [],
            Parameters = [Parameter.Int("n", "number of rows and columns"), Dtype],
            Rule = context => new TensorType(Shape.Of(context.DimAtLeast("eye", "n", 0), context.Dim("n")), DtypeOf(context)),
            Function = new("torch.eye", Lead("n"), "dtype") { TakesDevice = true },
        },
        Like("zeros_like", "Zeros in the shape of another tensor."), Like("ones_like", "Ones in the shape of another tensor."),
        Floating(Like("randn_like", "Random numbers of a normal distribution in the shape of another tensor.")),
        Floating(Like("rand_like", "Random numbers between 0 and 1 in the shape of another tensor.")),
    ];

    private static OpDescription Sized(string name, string summary) => new()
    {
        Name = name,
        Summary = summary,
        Inputs = [],
        Parameters = [Parameter.Variadic("size", "sizes of the result"), Dtype],
        Rule = context => Made(context, name, "size"),
        Function = new("torch." + name, LeadArray("size"), "dtype") { TakesDevice = true },
    };

    private static OpDescription Like(string name, string summary) => new()
    {
        Name = name,
        Summary = summary,
        Parameters = [Parameter.DtypeOf("dtype of the result; the input's when left out")],
        Rule = context => context.DtypeArgument("dtype") is { } dtype ? context.Input() with { Dtype = dtype } : context.Input(),
        Function = new("torch." + name, Lead("input"), "dtype"),
    };

    // Random numbers are floats.
    private static OpDescription Floating(OpDescription op) => op with
    {
        Rule = context =>
        {
            var result = op.Rule(context);
            return result is ResultType.Single { Type.Dtype: var dtype } && !dtype.IsFloating()
                ? throw context.Error(RuleCodes.Dtype, $"{op.Name} makes floats, not {dtype.Name()}; give a dtype")
                : result;
        },
    };

    private static ResultType Made(RuleContext context, string name, string parameter)
    {
        var sizes = context.Dims(parameter);
        foreach (var size in sizes) context.AtLeast(name, parameter, size, 0);
        return new TensorType(Shape.Of(sizes), DtypeOf(context));
    }

    private static ResultType Range(RuleContext context)
    {
        var bounds = context.Dims("bounds");
        if (bounds.Count is < 1 or > 3)
        {
            throw context.Error(RuleCodes.Argument, $"arange takes one to three numbers, but gets {bounds.Count}");
        }
        Dim start = bounds.Count > 1 ? bounds[0] : 0, end = bounds.Count > 1 ? bounds[1] : bounds[0], step = bounds.Count > 2
            ? bounds[2]
            : 1;
        if (step.TryGetConstant(out var constant) && constant == 0) throw context.Error(RuleCodes.Argument, "step of arange must not be 0");
        var forward = !step.IsConstant || constant > 0;
        var length = forward ? end - start : start - end;
        context.AtLeast(
            length, 0, $"the length", RuleCodes.Argument,
            $"arange from {start} to {end} runs against its step {step}");
        var count = Dim.CeilDiv(length, forward ? step : -step);
        var dtype = context.DtypeArgument("dtype") ?? Shapes.Dtype.Int64;
        if (dtype == Shapes.Dtype.Bool) throw context.Error(RuleCodes.Dtype, "arange makes numbers, not bool; compare it");
        return new TensorType(Shape.Of(count), dtype);
    }

    private static ResultType Spaced(RuleContext context)
    {
        var (steps, dtype) = (context.DimAtLeast("linspace", "steps", 0), DtypeOf(context));
        if (dtype == Shapes.Dtype.Bool) throw context.Error(RuleCodes.Dtype, "linspace makes numbers, not bool; compare it");
        if (dtype.Limits() is var (least, greatest) && !(steps.TryGetConstant(out var count) && count == 0))
        {
            foreach (var end in new[] { "start", "end" })
            {
                if (context.Float(end) is not { } value || (value >= least && value <= greatest)) continue;
                throw context.Error(
                    RuleCodes.Argument, FormattableString.Invariant(
                        $"{end} of linspace is {value}, but {dtype.Name()} goes from {least} to {greatest}"));
            }
        }

        return new TensorType(Shape.Of(steps), dtype);
    }

    private static Dtype DtypeOf(RuleContext context) => context.DtypeArgument("dtype") ?? Shapes.Dtype.Float;
}
