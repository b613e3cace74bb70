using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Shapes;

/// <summary>Random sizes: any operators at all, the rules of layers, and pairs that are often equal.</summary>
public sealed class RandomExpressions(Random random, Symbol[] symbols)
{
    public static RelationOperator[] Operators { get; } = Enum.GetValues<RelationOperator>();

    public Expression Any(int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
        {
            return random.Next(3) == 0 ? random.Next(-9, 10) : Expression.Of(symbols[random.Next(symbols.Length)]);
        }
        return random.Next(13) switch
        {
            0 or 1 or 2 => Any(depth - 1) + Any(depth - 1),
            3 or 4 => Any(depth - 1) - Any(depth - 1),
            5 or 6 => Any(depth - 1) * Any(depth - 1),
            7 or 8 => Any(depth - 1) / Divisor(depth),
            9 => Any(depth - 1) % Divisor(depth),
            10 => Expression.Ceil(Any(depth - 1), Divisor(depth)),
            11 => Expression.Max(Any(depth - 1), Any(depth - 1)),
            _ => Expression.Min(Any(depth - 1), Any(depth - 1)),
        };
    }

    /// <summary>A pair that is equal more often than not, or compares clearly.</summary>
    public (Expression Left, Expression Right) Pair()
    {
        var a = Any(random.Next(1, 4));
        if (random.Next(3) == 0) return (a, Any(random.Next(1, 4)));
        var (b, k, m) = (Any(2), (Expression)random.Next(1, 7), (Expression)random.Next(2, 5));
        return random.Next(10) switch
        {
            0 => ((a * k + b) / k, a + b / k),
            1 => (a / k / m, a / (k * m)),
            2 => (k * (a / k) + a % k, a),
            3 => (k * (a / k), a),
            4 => ((a - 1) * k + k, a * k),
            5 => (a - a / 2, (a + 1) / 2),
            6 => (Expression.Max(a, b) + Expression.Min(a, b), a + b),
            7 => ((a + b) * (a - b), a * a - b * b),
            8 => (a * b / b, a),
            _ => (a, a + random.Next(-1, 2)),
        };
    }

    /// <summary>The size after some convolutions, poolings and upsamplings.</summary>
    public Expression Layers(Expression size, int count)
    {
        for (; count > 0; count--)
        {
            int kernel = random.Next(1, 8), stride = random.Next(1, 4), padding = random.Next(0, kernel / 2 + 1);
            size = random.Next(6) switch
            {
                0 => (size - kernel + 2 * padding) / stride + 1,
                1 => (size - 3 + 2) / stride + 1,
                2 => (size - 2) / 2 + 1,
                3 => Expression.Min(Expression.Ceil(size + (2 * padding - kernel), stride), (size + (padding - 1)) / stride) + 1,
                4 => (size - 1) * stride - 2 * padding + kernel,
                _ => size * 2,
            };
        }

        return size;
    }

    private Expression Divisor(int depth) =>
        random.Next(4) == 0 && Any(depth - 1) is var divisor && divisor.Dim.ConstantValue != 0
            ? divisor
            : random.Next(1, 9) * (random.Next(8) == 0 ? -1 : 1);
}
