using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>What a rule makes of a use.</summary>
/// <param name="Results">Dtype and shape of each result, nested ones in a row; null where the rule gives up.</param>
/// <param name="IsStateOpen">Which weights there are depends on numbers, and these are symbols.</param>
internal sealed record Verdict(
    IReadOnlyList<string>? Results, IReadOnlyDictionary<string, string> Sizes, IReadOnlyList<string> State, RuleException? Error,
    bool IsStateOpen = false)
{
    public const string MissingArgument = "NNET2004";

    /// <summary>With numbers everywhere.</summary>
    public static Verdict Of(Use use) => Lacking(use) ?? Judge(
        use, new ConcreteRuleContext(use.Operation, InputsOf(use, size => size), use.Arguments), dim => dim.ConstantValue);

    /// <summary>With symbols for some of the numbers, and the result at the point that the numbers are.</summary>
    public static Verdict OfSymbols(Use use, Random random)
    {
        if (Lacking(use) is { } lacking) return lacking;
        var values = new Dictionary<long, Symbol>();
        var point = new Dictionary<Symbol, long>();
        var inputs = InputsOf(use, size => random.Next(2) == 0 ? Lift(size) : size);
        var open = use.Arguments.Where(argument => argument.Value is long or long[] && !Hints.IsAxis(argument.Key) && random.Next(3) == 0)
            .Select(argument => argument.Key).ToHashSet();
        while (true)
        {
            var arguments = use.Arguments.ToDictionary(argument => argument.Key,
                argument => !open.Contains(argument.Key) ? argument.Value : argument.Value switch
                {
                    long number => Lift(number),
                    long[] numbers => numbers.Select(Lift).ToArray(),
                    var other => other,
                });
            var context = new ConcreteRuleContext(use.Operation, inputs, arguments, symbol => point[symbol]);
            var verdict = Judge(use, context, dim => dim.Evaluate(symbol => point[symbol]));

            // A rule that must know a number is asked again with it.
            if (!open.Overlaps(context.Constants)) return verdict with { IsStateOpen = Hints.NumbersDecideWeights(use.Operation) };
            open.ExceptWith(context.Constants);
        }

        Dim Lift(long value)
        {
            if (value < 1) return value;
            if (!values.TryGetValue(value, out var symbol))
            {
                values[value] = symbol = new Symbol($"S{value}", SymbolKind.Dimension);
                point[symbol] = value;
            }

            return Dim.Of(symbol);
        }
    }

    /// <summary>The verdict on a use without an argument that is required, which no rule sees.</summary>
    private static Verdict? Lacking(Use use) =>
        use.Operation.Parameters.FirstOrDefault(p => p.IsRequired && !use.Arguments.ContainsKey(p.Name)) is { } missing
            ? Rejected(new RuleException(MissingArgument, $"{use.Operation.Name} needs '{missing.Name}'"))
            : null;

    private static Verdict Rejected(RuleException error) => new(null, new Dictionary<string, string>(), [], error);

    private static Verdict Judge(Use use, ConcreteRuleContext context, Func<Dim, long?> number)
    {
        try
        {
            var results = Leaves(use.Operation.Rule(context)).Select(Text).ToList();
            return new Verdict(
                results,
                context.Sizes.ToDictionary(size => size.Key, size => number(size.Value).ToString()!),
                [.. context.Weights.Select(weight =>
                    $"{weight.Key}: {Text(new TensorType(weight.Shape, DtypeRules.Parse(weight.Dtype)!.Value))}")],
                null);
        }
        catch (RuleException error)
        {
            return Rejected(error);
        }

        string Text(TensorType type) =>
            $"{Name(type.Dtype)}[{string.Join(", ", type.Shape.Select(size => number(size)?.ToString() ?? $"?{size}"))}]";
    }

    // The model's own dtype is float32 on the other side.
    private static string Name(Dtype dtype) => (dtype == Dtype.Float ? Dtype.Float32 : dtype).Name();

    private static IEnumerable<TensorType> Leaves(ResultType result) => result switch
    {
        ResultType.Single single => [single.Type],
        ResultType.Tuple tuple => tuple.Elements.SelectMany(Leaves),
        ResultType.List list => list.Elements,
        _ => throw new InvalidOperationException(),
    };

    private static Dictionary<string, TensorType[]> InputsOf(Use use, Func<long, Dim> dim) => use.Inputs
        .GroupBy(input => input.Name).ToDictionary(
        group => group.Key, group => group.Select(input => new TensorType(Shape.Of(input.Sizes.Select(dim)), input.Dtype)).ToArray());
}
