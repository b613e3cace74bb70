using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// Functions over numbers and lists, called as in Python: <c>len(widths)</c>, <c>max(8, width)</c>. Where an op has the name
/// too, the arguments tell which is meant: an op takes tensors.
/// </summary>
internal static class NumberFunctions
{
    private static readonly Dictionary<string, Func<IReadOnlyList<Value>, Value?>> Functions = new(StringComparer.Ordinal)
    {
        ["len"] = arguments => arguments is [var list] ? Length(list) : null,
        ["int"] = arguments => arguments is [var value] ? Round("int", value, Math.Truncate) : null,
        ["float"] = arguments => arguments is [var value] ? Float(value) is { } real ? new Value.Float(real) : null : null,
        ["floor"] = arguments => arguments is [var value] ? Round("floor", value, Math.Floor) : null,
        ["ceil"] = arguments => arguments is [var value] ? Round("ceil", value, Math.Ceiling) : null,
        ["round"] = arguments => arguments is [var value] ? Round("round", value, Math.Round) : null,
        ["abs"] = arguments => arguments is [Value.Int i] ? new Value.Int(Dim.Max(i.Dim, -i.Dim)) : Apply("abs", arguments, 1),
        ["sqrt"] = arguments => Apply("sqrt", arguments, 1),
        ["log"] = arguments => Apply("log", arguments, 1),
        ["exp"] = arguments => Apply("exp", arguments, 1),
        ["min"] = arguments => Extreme("min", arguments, Dim.Min),
        ["max"] = arguments => Extreme("max", arguments, Dim.Max),
        ["sum"] = arguments => Elements(arguments) is { } elements ? Sum(elements) : null,
        ["reversed"] = arguments => arguments is [var list] ? Reversed(list) : null,
        ["enumerate"] = arguments => arguments is [var list] && Length(list) is Value.Int length
            ? Sequence(length.Dim, [list], (index, elements) => [new Value.Int(index), .. elements])
            : null,
        ["zip"] = arguments => arguments is [var first, _, ..] && Length(first) is Value.Int length
            && arguments.All(list => Length(list) is Value.Int other
            && (other.Dim.Equals(length.Dim) || !other.Dim.IsConstant || !length.Dim.IsConstant))
                ? Sequence(length.Dim, arguments, (_, elements) => elements)
                : null,
    };

    private static readonly Dictionary<string, string> Signatures = new(StringComparer.Ordinal)
    {
        ["len"] = "a list",
        ["int"] = "a number",
        ["float"] = "a number",
        ["floor"] = "a number",
        ["ceil"] = "a number",
        ["round"] = "a number",
        ["abs"] = "a number",
        ["sqrt"] = "a number",
        ["log"] = "a number",
        ["exp"] = "a number",
        ["min"] = "numbers, or a list of them that the build knows",
        ["max"] = "numbers, or a list of them that the build knows",
        ["sum"] = "a list of numbers that the build knows",
        ["reversed"] = "a list",
        ["enumerate"] = "a list",
        ["zip"] = "two or more lists of one length",
    };

    public static IEnumerable<string> Names => Functions.Keys;

    public static bool Exists(string name) => Functions.ContainsKey(name);

    /// <summary>The arguments are numbers or lists, not tensors.</summary>
    public static bool Takes(IReadOnlyList<BoundArgument> arguments) =>
        arguments.All(argument => argument.Name is null && argument.Value is Value.Int or Value.Float or Value.Bool or Value.String
            or Value.ListParameter or Value.Sequence
                || argument.Value is Value.List { Elements: not [Value.Tensor, ..] } or Value.Tuple { Elements: not [Value.Tensor, ..] });

    public static Value Call(string name, IReadOnlyList<BoundArgument> arguments, Location location) =>
        Functions[name](arguments.Select(argument => argument.Value).ToList())
        ?? throw new ElaborationException(NameErrors.WrongKind(location,
            $"'{name}' takes {Signatures[name]}, but gets " +
            $"{(arguments.Count == 0 ? "nothing" : string.Join(", ", arguments.Select(argument => argument.Value.Kind)))}"));

    private static Value? Length(Value list) => list switch
    {
        Value.List known => new Value.Int(known.Elements.Count),
        Value.Tuple tuple => new Value.Int(tuple.Elements.Count),
        Value.ListParameter parameter => new Value.Int(parameter.Length),
        Value.Sequence sequence => new Value.Int(sequence.Length),
        _ => null,
    };

    private static Value ElementAt(Value list, Dim index) => list switch
    {
        Value.ListParameter parameter => parameter.ElementAt(index),
        Value.Sequence sequence => sequence.ElementAt(index),
        Value.Tuple tuple => tuple.Elements[(int)index.ConstantValue!],
        _ => ((Value.List)list).Elements[(int)index.ConstantValue!],
    };

    private static Value Reversed(Value list)
    {
        if (list is Value.List known) return new Value.List(known.Elements.Reverse().ToList());
        return Length(list) is Value.Int length
            ? new Value.Sequence(length.Dim, index => ElementAt(list, length.Dim - 1 - index))
            : Value.Error.Instance;
    }

    /// <summary>Tuples of an element of each list; written out where the lists are.</summary>
    private static Value? Sequence(Dim length, IReadOnlyList<Value> lists, Func<Dim, IReadOnlyList<Value>, IReadOnlyList<Value>> tuple)
    {
        Value At(Dim index) => new Value.Tuple(tuple(index, lists.Select(list => ElementAt(list, index)).ToList()));
        if (lists.All(list => list is Value.List or Value.Tuple))
        {
            return new Value.List(Enumerable.Range(0, (int)length.ConstantValue!).Select(i => At(i)).ToList());
        }
        return lists.Any(list => list is Value.List or Value.Tuple) ? null : new Value.Sequence(length, At);
    }

    private static Value? Round(string function, Value value, Func<double, double> round)
    {
        if (value is Value.Int) return value;
        if (value is not Value.Float { Expression: var real }) return null;
        if (real.ConstantValue is not { } constant) return new Value.Int(Dim.Of(new RoundedSymbol(function, real)));
        var rounded = round(constant);
        return Math.Abs(rounded) < long.MaxValue ? new Value.Int((long)rounded) : throw new OverflowException();
    }

    private static FloatExpression? Float(Value value) => value switch
    {
        Value.Int integer => new FloatExpression.FromInt(integer.Dim),
        Value.Float real => real.Expression,
        _ => null,
    };

    private static Value? Apply(string function, IReadOnlyList<Value> arguments, int count)
    {
        var numbers = arguments.Select(Float).ToList();
        return numbers.Count == count && numbers.All(number => number is not null)
            ? new Value.Float(FloatExpression.Apply(function, numbers!))
            : null;
    }

    private static IReadOnlyList<Value>? Elements(IReadOnlyList<Value> arguments) =>
        arguments is [Value.List list] ? list.Elements : arguments is [Value.Tuple tuple] ? tuple.Elements : null;

    private static Value? Extreme(string function, IReadOnlyList<Value> arguments, Func<Dim, Dim, Dim> choose)
    {
        var numbers = Elements(arguments) ?? arguments;
        if (numbers.Count == 0) return null;
        if (numbers.All(number => number is Value.Int))
        {
            return new Value.Int(numbers.Select(number => ((Value.Int)number).Dim).Aggregate(choose));
        }
        return numbers.Aggregate((Value?)numbers[0], (left, right) => left is null ? null : Apply(function, [left, right], 2));
    }

    private static Value? Sum(IReadOnlyList<Value> numbers)
    {
        if (numbers.All(number => number is Value.Int))
        {
            return new Value.Int(numbers.Aggregate(Dim.Zero, (sum, number) => sum + ((Value.Int)number).Dim));
        }
        var reals = numbers.Select(Float).ToList();
        return reals.All(real => real is not null)
            ? new Value.Float(reals.Aggregate((left, right) => FloatExpression.Combine("+", left!, right!))!)
            : null;
    }
}
