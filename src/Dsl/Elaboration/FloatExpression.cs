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

    /// <param name="Function">One of <c>sqrt</c>, <c>log</c>, <c>exp</c>, <c>abs</c>, <c>min</c> and <c>max</c>.</param>
    public sealed record Call(string Function, IReadOnlyList<FloatExpression> Arguments) : FloatExpression;

    /// <summary><c>if flag { 0.1 } else { 0.2 }</c></summary>
    public sealed record Choice(Condition Condition, FloatExpression Then, FloatExpression Otherwise) : FloatExpression;

    /// <summary>All symbols, in order of appearance.</summary>
    public IEnumerable<Symbol> Symbols => this switch
    {
        Parameter parameter => [parameter.Symbol],
        FromInt integer => integer.Value.Symbols,
        Binary binary => binary.Left.Symbols.Concat(binary.Right.Symbols),
        Call call => call.Arguments.SelectMany(argument => argument.Symbols),
        Choice choice => choice.Condition.Symbols.Concat(choice.Then.Symbols).Concat(choice.Otherwise.Symbols),
        _ => [],
    };

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
        FromInt integer => integer.Value.ConstantValue is { } value ? FormatConstant(value) : integer.Value.Format(name) is var text
            && text.All(c => char.IsLetterOrDigit(c) || c == '_') ? $"(double){text}" : $"(double)({text})",
        Binary { Operator: "**" } power => $"Math.Pow({power.Left.Format(name)}, {power.Right.Format(name)})",
        Call call =>
            $"Math.{char.ToUpperInvariant(call.Function[0])}{call.Function.Substring(1)}" +
            $"({string.Join(", ", call.Arguments.Select(a => a.Format(name)))})",
        Choice choice => $"({choice.Condition.Format(name)} ? {choice.Then.Format(name)} : {choice.Otherwise.Format(name)})",
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

    /// <summary>Calls a function, at once where its arguments are constants.</summary>
    public static FloatExpression Apply(string function, IReadOnlyList<FloatExpression> arguments)
    {
        if (arguments.Any(argument => argument.ConstantValue is null)) return new Call(function, arguments);
        var values = arguments.Select(argument => argument.ConstantValue!.Value).ToList();
        return new Constant(function switch
        {
            "sqrt" => Math.Sqrt(values[0]),
            "log" => Math.Log(values[0]),
            "exp" => Math.Exp(values[0]),
            "abs" => Math.Abs(values[0]),
            "min" => Math.Min(values[0], values[1]),
            _ => Math.Max(values[0], values[1]),
        });
    }

    private static string FormatConstant(double value) =>
        double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : double.IsNaN(value) ? "double.NaN"
        : value == Math.Floor(value) && Math.Abs(value) < 1e15 ? value.ToString("0.0", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);
}
