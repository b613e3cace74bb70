using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Layers;

/// <summary>
/// One use of an operation on given types and plain arguments: longs, doubles, bools, strings, lists of longs; or sizes made of
/// symbols, with a point at which every demand is decided.
/// </summary>
internal sealed class ConcreteRuleContext : RuleContext
{
    private readonly Dictionary<string, TensorType[]> inputs;
    private readonly Dictionary<string, object?> arguments;
    private readonly Func<Symbol, long>? point;

    public ConcreteRuleContext(
        OperationDescription operation, Dictionary<string, TensorType[]> inputs, IReadOnlyDictionary<string, object?>? given = null,
        Func<Symbol, long>? point = null)
    {
        this.inputs = inputs;
        this.point = point;
        arguments = operation.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);
        foreach (var (name, value) in given ?? new Dictionary<string, object?>())
        {
            arguments.ShouldContainKey(name);
            arguments[name] = value;
        }

        arguments.ShouldNotContain(argument => argument.Value == ParameterDescription.Required);
    }

    public List<(string Key, string Dtype, Shape Shape)> Weights { get; } = [];

    public Dictionary<string, Dim> Sizes { get; } = [];

    public Dim TotalCost { get; private set; } = 0;

    public List<string> Warnings { get; } = [];

    /// <summary>Parameters whose value a rule must know to go on.</summary>
    public HashSet<string> Constants { get; } = [];

    public override bool IsConcrete => point is null;

    public override Facts Facts => Facts.None;

    public override TensorType Input(string name = "input") => inputs[name][0];

    public override TensorType? OptionalInput(string name) => inputs.TryGetValue(name, out var given) ? given[0] : null;

    public override OperationDescription? MakerOf(string input) => null;

    public override IReadOnlyList<TensorType> InputList(string name) => inputs[name];

    public override bool IsGiven(string parameter) => arguments[parameter] is not null;

    public override bool IsNone(string parameter) => arguments[parameter] is null;

    public override bool IsString(string parameter) => arguments[parameter] is string;

    public override bool IsScalar(string parameter) => arguments[parameter] is long or Dsl.Shapes.Dim;

    public override Dim Dim(string parameter) => arguments[parameter] as Dim ?? (long)arguments[parameter]!;

    public override IReadOnlyList<Dim> Dims(string parameter, int count = 0) => arguments[parameter] switch
    {
        long one => [.. Enumerable.Repeat((Dim)one, Math.Max(1, count))],
        Dsl.Shapes.Dim one => [.. Enumerable.Repeat(one, Math.Max(1, count))],
        long[] several when count == 0 || several.Length == count => [.. several.Select(value => (Dim)value)],
        Dsl.Shapes.Dim[] several when count == 0 || several.Length == count => several,
        _ => throw Error(RuleCodes.Argument, $"{parameter} needs {count} ints"),
    };

    public override long Constant(string parameter)
    {
        Constants.Add(parameter);
        return Dim(parameter).ConstantValue ?? throw Error(RuleCodes.Argument, $"{parameter} must be known at build time");
    }

    public override bool Flag(string parameter) => (bool)arguments[parameter]!;

    public override Condition Condition(string parameter) => Dsl.Shapes.Condition.Of(Flag(parameter));

    public override double? Float(string parameter) =>
        arguments[parameter] switch { double real => real, long integer => integer, _ => null };

    public override IReadOnlyList<double?> Floats(string parameter) =>
        arguments[parameter] is IReadOnlyList<double> numbers ? [.. numbers.Select(number => (double?)number)] : [];

    public override string String(string parameter) => (string)arguments[parameter]!;

    public override Dtype? DtypeArgument(string parameter) => (Dtype?)arguments[parameter];

    public override void RequireRank(string input, params int[] ranks) =>
        Demand(ranks.Contains(Input(input).Shape.Rank), RuleCodes.Rank, input);

    public override void RequireFloating(string input) => Demand(Input(input).Dtype.IsFloating(), RuleCodes.Dtype, input);

    public override void RequireInteger(string input) => Demand(Input(input).Dtype.IsInteger(), RuleCodes.Dtype, input);

    public override void RequireDtype(string input, params Dtype[] allowed) =>
        Demand(allowed.Contains(Input(input).Dtype), RuleCodes.Dtype, input);

    public override void RequireEqual(Dim actual, Dim expected, string what) =>
        Require(new Relation(actual, RelationOperator.Equal, expected), RuleCodes.SizesDiffer, $"{what} is {actual}, not {expected}");

    public override void Require(Relation relation, string what) => Require(relation, RuleCodes.Constraint, what);

    public override void Parts(Dim? size, string what)
    {
    }

    public override void RequireAtLeast(Dim value, long bound, FormattableString what)
    {
        // Without a point it would be inferred.
        if (point is null && !value.IsConstant) return;
        Require(
            new Relation(value, RelationOperator.GreaterOrEqual, bound), RuleCodes.Window,
            $"{what} must be at least {bound}, but is {value}");
    }

    public override void ConstructorSize(string name, Dim value) => Sizes.Add(name, value);

    public override void Weight(
        string key, Shape shape, WeightKind kind = WeightKind.Parameter, Dtype dtype = Dtype.Float, Condition? when = null)
    {
        if (when != Dsl.Shapes.Condition.False) Weights.Add((key, dtype.Name(), shape));
    }

    public override void CountLayers(long count)
    {
    }

    public override void Cost(Dim multiplyAdds) => TotalCost += multiplyAdds;

    public override void Warn(string code, string message) => Warnings.Add(code);

    public override int Axis(string parameter, int rank)
    {
        var axis = Constant(parameter);
        Demand(axis >= -rank && axis < rank, RuleCodes.Axis, parameter);
        return (int)(axis < 0 ? axis + rank : axis);
    }

    public override RuleException Error(string code, string message) => new(code, message);

    public override Shape Broadcast(Shape left, Shape right, string what)
    {
        var result = Broadcasting.Broadcast(left, right, Facts);
        foreach (var mismatch in result.Mismatches)
        {
            Require(
                new Relation(mismatch.Left, RelationOperator.Equal, mismatch.Right), RuleCodes.Broadcast,
                $"cannot {what} {left} and {right}");
        }

        return result.Shape;
    }

    /// <summary>Decided at the point, or proved; what is open passes.</summary>
    private void Require(Relation relation, string code, string message) =>
        Demand(point is null ? Facts.Prove(relation) is not Proof.Refuted : relation.Evaluate(point) == true, code, message);

    private void Demand(bool holds, string code, string message)
    {
        if (!holds) throw Error(code, message);
    }
}
