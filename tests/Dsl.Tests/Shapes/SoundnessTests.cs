using ModelDsl.Dsl.Shapes;
using Xunit.Abstractions;

namespace ModelDsl.Dsl.Tests.Shapes;

/// <summary>
/// What is proved is never contradicted, and what is refuted always confirmed, by evaluation in unlimited integers. The number
/// of pairs and the seed come from the environment: <c>SHAPES_PAIRS</c>, <c>SHAPES_SEED</c>.
/// </summary>
public class SoundnessTests
{
    private const int Points = 100;

    private readonly int pairs = Setting("SHAPES_PAIRS") ?? 20_000;
    private readonly int seed = Setting("SHAPES_SEED") ?? Random.Shared.Next();
    private readonly Random random;
    private readonly ITestOutputHelper output;

    public SoundnessTests(ITestOutputHelper output)
    {
        this.output = output;
        random = new Random(seed);
        output.WriteLine($"SHAPES_SEED={seed} SHAPES_PAIRS={pairs}");
    }

    [Fact]
    public void Canonical_forms_keep_their_value()
    {
        var scenario = Scenario.All(random)[0];
        var expressions = new RandomExpressions(random, scenario.Symbols);
        for (var i = 0; i < pairs; i++)
        {
            if (Try(() => expressions.Any(4)) is not { } expression) continue;
            for (var j = 0; j < 10; j++)
            {
                var point = scenario.Point(random);
                if (expression.Value(point) is not { } expected) continue;
                if (expression.Dim.Evaluate(symbol => point[symbol]) is not { } actual) continue;
                if (actual != expected) Fail($"{expression} became {expression.Dim}: {expected} became {actual} at {Text(point)}");
            }
        }
    }

    [Fact]
    public void Simplified_forms_keep_their_value()
    {
        var scenarios = Scenario.All(random);
        for (var i = 0; i < pairs; i++)
        {
            var scenario = scenarios[i % scenarios.Length];
            if (Try(() => new RandomExpressions(random, scenario.Symbols).Any(4)) is not { } expression) continue;
            var simplified = scenario.Facts.Simplify(expression.Dim);
            var (min, max) = scenario.Facts.Bounds(expression.Dim);
            for (var j = 0; j < 10; j++)
            {
                var point = scenario.Point(random);
                if (expression.Value(point) is not { } expected) continue;
                if (expected < min || expected > max)
                {
                    Fail($"{expression} is not within {min} and {max} at {Text(point)} ({scenario.Facts})");
                }
                if (simplified.Evaluate(symbol => point[symbol]) is not { } actual) continue;
                if (actual != expected)
                {
                    Fail($"{expression} became {simplified}: {expected} became {actual} at {Text(point)} ({scenario.Facts})");
                }
            }
        }
    }

    [Fact]
    public void Printed_forms_keep_their_value()
    {
        var scenario = Scenario.All(random)[0];
        for (var i = 0; i < pairs / 2; i++)
        {
            if (Try(() => new RandomExpressions(random, scenario.Symbols).Any(3)) is not { Dim: var dim }) continue;
            for (var j = 0; j < 5; j++)
            {
                var point = scenario.Point(random);
                if (dim.Evaluate(symbol => point[symbol]) is not { } expected) continue;
                var text = dim.ToString();
                var actual = new PrintedText(text, name => point.First(pair => pair.Key.Name == name).Value, truncate: false).Evaluate();
                if (actual != expected) Fail($"{text} is {actual}, not {expected}, at {Text(point)}");
            }
        }
    }

    [Fact]
    public void Layers_written_as_CSharp_keep_their_value()
    {
        var h = new Symbol("H", SymbolKind.Dimension);
        for (var i = 0; i < pairs / 2; i++)
        {
            var dim = new RandomExpressions(random, [h]).Layers(Expression.Of(h), random.Next(1, 6)).Dim;
            var text = dim.Format(symbol => symbol.Name);
            for (var value = 0L; value < 20; value++)
            {
                var actual = new PrintedText(text, _ => value, truncate: true).Evaluate();
                if (dim.Evaluate(_ => value) is { } expected && actual != expected)
                {
                    Fail($"{text} is {actual}, not {expected}, for H = {value}");
                }
            }
        }
    }

    [Fact]
    public void Proofs_and_counterexamples_stand_up_to_evaluation()
    {
        var scenarios = Scenario.All(random);
        int proved = 0, refuted = 0, open = 0;
        for (var i = 0; i < pairs; i++)
        {
            var scenario = scenarios[i % scenarios.Length];
            var expressions = new RandomExpressions(random, scenario.Symbols);
            if (Try<(Expression, Expression)?>(() => expressions.Pair()) is not var (left, right)) continue;
            var comparison = random.Next(2) == 0 ? RelationOperator.Equal : RandomExpressions.Operators[random.Next(6)];
            switch (Check(scenario, left, comparison, right))
            {
                case Proof.Proved: proved++; break;
                case Proof.Refuted: refuted++; break;
                default: open++; break;
            }
        }

        output.WriteLine($"proved {proved}, refuted {refuted}, open {open}");
        proved.ShouldBeGreaterThan(pairs / 10);
        refuted.ShouldBeGreaterThan(pairs / 10);
    }

    [Fact]
    public void Claims_about_layers_are_seldom_open()
    {
        var scenarios = Scenario.All(random)[..6];
        int claims = 0, open = 0;
        for (var i = 0; i < pairs / 4; i++)
        {
            var scenario = scenarios[i % scenarios.Length];
            var expressions = new RandomExpressions(random, scenario.Symbols);
            Expression h = Expression.Of(scenario.Symbols[0]), w = Expression.Of(scenario.Symbols[1]);
            var (left, right) = random.Next(4) switch
            {
                0 => (expressions.Layers(h, random.Next(1, 7)), h),
                1 => (expressions.Layers(h, random.Next(1, 5)), expressions.Layers(h, random.Next(1, 5))),
                2 => (64 * expressions.Layers(h, 2) * expressions.Layers(w, 2), 64 * expressions.Layers(h, 2) * expressions.Layers(w, 2)),
                _ => (64 * h * w / (4 * h), 16 * w),
            };
            var comparison = random.Next(3) == 0 ? RelationOperator.GreaterOrEqual : RelationOperator.Equal;
            if (comparison == RelationOperator.GreaterOrEqual) right = 1;
            claims++;
            if (Check(scenario, left, comparison, right) is Proof.Open)
            {
                open++;
                output.WriteLine($"open: {left.Dim} {comparison} {right.Dim} ({scenario.Facts})");
            }
        }

        output.WriteLine($"{open} of {claims} open");
        ((double)open / claims).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Lower_bounds_are_exact()
    {
        var scenario = Scenario.All(random)[0];
        var h = scenario.Symbols[0];
        for (var i = 0; i < pairs / 10; i++)
        {
            var size = new RandomExpressions(random, scenario.Symbols).Layers(Expression.Of(h), random.Next(1, 6));
            var needed = new Relation(size.Dim, RelationOperator.GreaterOrEqual, random.Next(1, 4));
            var bound = scenario.Facts.LowerBoundFor(needed);
            for (var value = 0L; value < 300; value++)
            {
                var holds = needed.Evaluate(_ => value);
                if ((bound?.Evaluate(_ => value) ?? true) != holds) Fail($"{needed} is {holds} for H = {value}, but the bound is {bound}");
            }

            if (bound is not null) bound.Left.ShouldBe(Dim.Of(h), needed.ToString());
        }
    }

    private Proof Check(Scenario scenario, Expression left, RelationOperator comparison, Expression right)
    {
        var claim = $"{left} {comparison} {right} under {scenario.Facts}";
        var relation = new Relation(left.Dim, comparison, right.Dim);
        var proof = scenario.Facts.Prove(relation);
        if (proof is Proof.Proved)
        {
            for (var j = 0; j < Points; j++)
            {
                var point = scenario.Point(random);
                if (left.Compare(comparison, right, point) == false) Fail($"proved {claim}, which fails at {Text(point)}");
            }
        }
        else if (proof is Proof.Refuted refuted)
        {
            var point = scenario.Symbols.ToDictionary(symbol => symbol, _ => 1L);
            foreach (var (symbol, value) in refuted.Counterexample)
            {
                value.ShouldBeGreaterThanOrEqualTo(symbol.Minimum, claim);
                point[symbol] = value;
            }

            if (left.Compare(comparison, right, point) == true) Fail($"refuted {claim}, which holds at {Text(point)}");
            foreach (var fact in scenario.Facts.Conditions)
            {
                var known = fact.Symbols.All(symbol => refuted.Counterexample.Any(pair => pair.Symbol == symbol));
                if (known && fact.Evaluate(symbol => point[symbol]) != true) Fail($"refuted {claim} against the facts at {Text(point)}");
            }

            if (refuted.MendFacts.Count > 0 && random.Next(10) == 0)
            {
                var mended = refuted.MendFacts.Aggregate(scenario.Facts, (facts, fact) => facts.With(fact));
                mended.Prove(relation).ShouldBeOfType<Proof.Proved>($"{claim} with {refuted.Mend}");
            }
        }

        return proof;
    }

    private static T? Try<T>(Func<T> build)
    {
        try
        {
            return build();
        }
        catch (ArithmeticException)
        {
            return default;
        }
    }

    private void Fail(string message) => Assert.Fail($"{message} (SHAPES_SEED={seed})");

    private static string Text(Dictionary<Symbol, long> point) => string.Join(", ", point.Select(pair => $"{pair.Key} = {pair.Value}"));

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : null;
}
