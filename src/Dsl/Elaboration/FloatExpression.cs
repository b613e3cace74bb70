using System.Globalization;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>A float that the build knows, or an expression over constructor arguments.</summary>
public abstract record FloatExpression
{
    private FloatExpression()
    {
    }

    public sealed record Constant(double Value) : FloatExpression;

    /// <summary>A float parameter.</summary>
    public sealed record Parameter(Symbol Symbol) : FloatExpression;

    /// <summary>An int used as a float.</summary>
    public sealed record FromInt(Dim Value) : FloatExpression;

    /// <param name="Operator">One of <c>+ - * /</c> and <c>**</c>.</param>
    public sealed record Binary(string Operator, FloatExpression Left, FloatExpression Right) : FloatExpression;

    public double? ConstantValue => this switch
    {
        Constant constant => constant.Value,
        FromInt { Value.ConstantValue: { } value } => value,
        _ => null,
    };

    /// <summary>C# text over the given names of symbols.</summary>
    public string Format(Func<Symbol, string> name) => this switch
    {
        Constant constant => FormatConstant(constant.Value),
        Parameter parameter => name(parameter.Symbol),
        FromInt integer => integer.Value.ConstantValue is { } value ? FormatConstant(value) : $"(double)({integer.Value.Format(name)})",
        Binary { Operator: "**" } power => $"Math.Pow({power.Left.Format(name)}, {power.Right.Format(name)})",
        Binary binary => $"({binary.Left.Format(name)} {binary.Operator} {binary.Right.Format(name)})",
        _ => throw new InvalidOperationException(),
    };

    public static FloatExpression Combine(string @operator, FloatExpression left, FloatExpression right)
    {
        if (left.ConstantValue is { } l && right.ConstantValue is { } r)
        {
            return new Constant(@operator switch
            {
                "+" => l + r,
                "-" => l - r,
                "*" => l * r,
                "/" => l / r,
                _ => Math.Pow(l, r),
            });
        }

        return new Binary(@operator, left, right);
    }

    private static string FormatConstant(double value) =>
        double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : double.IsNaN(value) ? "double.NaN"
        : value == Math.Floor(value) && Math.Abs(value) < 1e15 ? value.ToString("0.0", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);
}
