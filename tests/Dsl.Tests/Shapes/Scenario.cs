using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Shapes;

/// <summary>Symbols with facts about them, and many points that satisfy the facts.</summary>
public sealed class Scenario
{
    private const int PoolSize = 1500;

    private readonly List<Dictionary<Symbol, long>> pool = [];

    private Scenario(Symbol[] symbols, (Expression Left, RelationOperator Operator, Expression Right)[] facts, Random random)
    {
        Symbols = symbols;
        foreach (var (left, comparison, right) in facts) Facts = Facts.With(new Relation(left.Dim, comparison, right.Dim));
        for (var tries = 0; pool.Count < PoolSize && tries < 2_000_000; tries++)
        {
            // Multiples of 48 satisfy most divisibility facts, so that they are not starved of points.
            var point = symbols.ToDictionary(
                symbol => symbol,
                symbol => Math.Max(
                    symbol.Minimum, random.Next(4) == 0 ? 48 * random.Next(0, 9) : random.Next(-25, random.Next(2) == 0 ? 12 : 260)));
            if (facts.All(fact => fact.Left.Compare(fact.Operator, fact.Right, point) == true)) pool.Add(point);
        }

        pool.Count.ShouldBeGreaterThan(100);
    }

    public Symbol[] Symbols { get; }

    public Facts Facts { get; } = Facts.None;

    public Dictionary<Symbol, long> Point(Random random) => pool[random.Next(pool.Count)];

    public static Scenario[] All(Random random)
    {
        var (height, width) = (new Symbol("H", SymbolKind.Dimension), new Symbol("W", SymbolKind.Dimension));
        var (offset, stride) = (new Symbol("p", SymbolKind.Parameter), new Symbol("s", SymbolKind.Parameter, 1));
        Symbol[] symbols = [height, width, offset, stride];
        Expression h = Expression.Of(height), w = Expression.Of(width), p = Expression.Of(offset), s = Expression.Of(stride);
        const RelationOperator equal = RelationOperator.Equal, atLeast = RelationOperator.GreaterOrEqual;
        (Expression, RelationOperator, Expression)[][] facts =
        [
            [],
            [(h, atLeast, 1), (w, atLeast, 1)],
            [(h % 2, equal, 0)],
            [(h % 16, equal, 0), (w % 16, equal, 0)],
            [(h % 6, equal, 5), (h, RelationOperator.LessOrEqual, 100)],
            [(h % 4, equal, 0), (h % 6, equal, 2)],
            [(h, equal, w)],
            [(h, equal, 2 * w + 1)],
            [(h, atLeast, w)],
            [(h % s, equal, 0)],
            [(p, atLeast, 0), (p, RelationOperator.Less, 5)],
            [(h / 2, atLeast, 8), (3 * h % 4, equal, 1)],
            [((h + w) % 2, equal, 0)],
            [(p, RelationOperator.NotEqual, 0), (p, atLeast, 0), (s, RelationOperator.NotEqual, 1)],
            [((h - 3) / 2 + 1, equal, w)],
        ];
        return [.. facts.Select(list => new Scenario(symbols, list, random))];
    }
}
