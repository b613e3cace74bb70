using System.Numerics;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Shapes;

/// <summary>
/// A size twice: as the expression under test, and as a function that computes it from the same operators in unlimited integers.
/// The function is null where a division by zero leaves the size undefined.
/// </summary>
public sealed record Expression(Dim Dim, Func<IReadOnlyDictionary<Symbol, long>, BigInteger?> Value, string Text)
{
    public static Expression Of(Symbol symbol) => new(Dim.Of(symbol), point => point[symbol], symbol.Name);

    public static implicit operator Expression(long value) => new(value, _ => value, value.ToString());

    public static Expression operator +(Expression a, Expression b) =>
        new(a.Dim + b.Dim, Both(a, b, (x, y) => x + y), $"({a.Text} + {b.Text})");

    public static Expression operator -(Expression a, Expression b) =>
        new(a.Dim - b.Dim, Both(a, b, (x, y) => x - y), $"({a.Text} - {b.Text})");

    public static Expression operator *(Expression a, Expression b) =>
        new(a.Dim * b.Dim, Both(a, b, (x, y) => x * y), $"({a.Text} * {b.Text})");

    public static Expression operator /(Expression a, Expression b) =>
        new(a.Dim / b.Dim, Both(a, b, (x, y) => y.IsZero ? null : Floor(x, y)), $"({a.Text} / {b.Text})");

    public static Expression operator %(Expression a, Expression b) =>
        new(a.Dim % b.Dim, Both(a, b, (x, y) => y.IsZero ? null : x - y * Floor(x, y)), $"({a.Text} % {b.Text})");

    public static Expression Ceil(Expression a, Expression b) =>
        new(Dim.CeilDiv(a.Dim, b.Dim), Both(a, b, (x, y) => y.IsZero ? null : -Floor(-x, y)), $"ceil({a.Text}, {b.Text})");

    public static Expression Max(Expression a, Expression b) =>
        new(Dim.Max(a.Dim, b.Dim), Both(a, b, (x, y) => BigInteger.Max(x, y)), $"max({a.Text}, {b.Text})");

    public static Expression Min(Expression a, Expression b) =>
        new(Dim.Min(a.Dim, b.Dim), Both(a, b, (x, y) => BigInteger.Min(x, y)), $"min({a.Text}, {b.Text})");

    /// <summary>Whether a comparison with another holds, by the functions alone; null where a side is undefined.</summary>
    public bool? Compare(RelationOperator comparison, Expression other, IReadOnlyDictionary<Symbol, long> point)
    {
        if (Value(point) is not { } left || other.Value(point) is not { } right) return null;
        return comparison switch
        {
            RelationOperator.Equal => left == right,
            RelationOperator.NotEqual => left != right,
            RelationOperator.Less => left < right,
            RelationOperator.LessOrEqual => left <= right,
            RelationOperator.Greater => left > right,
            _ => left >= right,
        };
    }

    public override string ToString() => Text;

    private static Func<IReadOnlyDictionary<Symbol, long>, BigInteger?> Both(
        Expression a, Expression b, Func<BigInteger, BigInteger, BigInteger?> combine) =>
        point => a.Value(point) is { } x && b.Value(point) is { } y ? combine(x, y) : null;

    private static BigInteger Floor(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return !remainder.IsZero && (remainder.Sign < 0) != (b.Sign < 0) ? quotient - 1 : quotient;
    }
}
