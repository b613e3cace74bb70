using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers.Rules;

/// <summary>Demands on sizes: decided here when they are constant, handed to the prover when they are not.</summary>
internal static class SizeRules
{
    /// <summary>Demands a lower bound. The texts are written out where it is not proved; most of the time it is.</summary>
    /// <param name="what">What the value is.</param>
    /// <param name="error">The message when constants break the demand.</param>
    public static void AtLeast(
        this RuleContext context, Dim value, long bound, FormattableString what, string code, FormattableString error)
    {
        if (value.TryGetConstant(out var constant))
        {
            if (constant < bound) throw context.Error(code, Invariant(error));
        }
        else
        {
            context.RequireAtLeast(value, bound, what);
        }
    }

    /// <summary>Demands that an argument is at least 1, or another bound.</summary>
    public static Dim AtLeast(this RuleContext context, string name, string parameter, Dim value, long bound = 1)
    {
        context.AtLeast(
            value, bound, $"{parameter}", RuleCodes.Argument, $"{parameter} of {name} must be at least {bound}, but is {value}");
        return value;
    }

    /// <summary>An int argument that is at least 1, or another bound.</summary>
    public static Dim DimAtLeast(this RuleContext context, string name, string parameter, long bound = 1) =>
        context.AtLeast(name, parameter, context.Dim(parameter), bound);

    /// <summary>A tuple argument each element of which is at least a bound.</summary>
    public static IReadOnlyList<Dim> DimsAtLeast(this RuleContext context, string name, string parameter, int count, long bound = 1)
    {
        var values = context.Dims(parameter, count);
        foreach (var value in values) context.AtLeast(name, parameter, value, bound);
        return values;
    }

    /// <summary>A size that the constructor infers from an input.</summary>
    public static void Infers(this RuleContext context, string name, string size, Dim value)
    {
        if (value.TryGetConstant(out var constant) && constant < 1)
        {
            throw context.Error(RuleCodes.Argument, $"{size} of {name}, which its input tells, must be at least 1, but is {value}");
        }

        context.ConstructorSize(size, value);
    }

    /// <summary>Demands that <paramref name="divisor"/> divides <paramref name="value"/>.</summary>
    /// <param name="what">The demand: <c>groups must divide the channels of the input</c>.</param>
    public static void Divides(this RuleContext context, string name, Dim divisor, Dim value, string what)
    {
        if (divisor.TryGetConstant(out var by) && value.TryGetConstant(out var of))
        {
            if (of % by != 0) throw context.Error(RuleCodes.Constraint, $"{name}: {what}, but {divisor} does not divide {value}");
        }
        else
        {
            context.Require(new Relation(Dim.Mod(value, divisor), RelationOperator.Equal, 0), what);
        }
    }

    /// <summary>Demands a float in a closed range, when it is known at build time.</summary>
    public static void InRange(this RuleContext context, string name, string parameter, double least, double most = double.PositiveInfinity)
    {
        if (context.Float(parameter) is not { } value || (value >= least && value <= most)) return;
        var range = double.IsPositiveInfinity(most) ? Invariant($"at least {least}") : Invariant($"between {least} and {most}");
        throw context.Error(RuleCodes.Argument, Invariant($"{parameter} of {name} must be {range}, but is {value}"));
    }

    /// <summary>Demands that an input has exactly a shape.</summary>
    public static void RequireSame(this RuleContext context, string name, string input, Shape actual, Shape expected)
    {
        if (actual.Rank != expected.Rank)
        {
            throw context.Error(RuleCodes.Rank, $"{name} needs {expected} as {input}, but gets {actual}");
        }

        for (var axis = 0; axis < expected.Rank; axis++)
        {
            context.RequireEqual(actual[axis], expected[axis], $"dim {axis} of {input}");
        }
    }

    /// <summary>Demands that an input broadcasts to a shape without widening it.</summary>
    public static void RequireBroadcastTo(this RuleContext context, string name, string input, Shape actual, Shape expected)
    {
        if (actual.Rank > expected.Rank)
        {
            throw context.Error(RuleCodes.Rank, $"{name} needs {input} that broadcasts to {expected}, but gets {actual}");
        }
        for (var axis = -actual.Rank; axis < 0; axis++)
        {
            if (actual[axis] != Dim.One) context.RequireEqual(actual[axis], expected[axis], $"dim {axis} of {input}");
        }
    }

    /// <summary>All sizes of a shape from an axis on, with that many replaced.</summary>
    public static Shape WithFrom(this Shape shape, int axis, IEnumerable<Dim> dims)
    {
        foreach (var dim in dims) shape = shape.With(axis++, dim);
        return shape;
    }

    public static Dim Product(IEnumerable<Dim> dims) => dims.Aggregate((Dim)1, (product, dim) => product * dim);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
