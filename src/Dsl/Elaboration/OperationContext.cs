using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>One use of an operation inside a body, as its rule sees it.</summary>
internal sealed class OperationContext(
    BodyElaborator body,
    OperationDescription operation,
    IReadOnlyDictionary<string, IReadOnlyList<Variable>> inputs,
    IReadOnlyDictionary<string, Value> arguments,
    Location location) : RuleContext
{
    /// <summary>The layer that is applied; null for an op or a stateless layer without a module.</summary>
    public LayerMember? Member { get; init; }

    /// <summary>Sizes and weights are declared by the first use; later ones must agree with it.</summary>
    public bool IsFirstUse { get; init; } = true;

    public Dim TotalCost { get; private set; } = 0;

    public override bool IsConcrete => body.RunsConcretely;

    public override Facts Facts => body.CurrentFacts;

    public override TensorType Input(string name = "input") => inputs[name][0].Type;

    public override TensorType? OptionalInput(string name) => inputs.TryGetValue(name, out var given) ? given[0].Type : null;

    public override OperationDescription? MakerOf(string input) => inputs.TryGetValue(input, out var given) ? given[0].Maker : null;

    public override IReadOnlyList<TensorType> InputList(string name) => inputs[name].Select(variable => variable.Type).ToList();

    public override bool IsGiven(string parameter) =>
        !Equals(ValueText.Of(arguments[parameter]), ValueText.Of(DefaultOf(parameter)));

    public override bool IsNone(string parameter) => arguments[parameter] is Value.None;

    public override bool IsString(string parameter) => arguments[parameter] is Value.String;

    public override bool IsScalar(string parameter) => arguments[parameter] is Value.Int;

    public override Dim Dim(string parameter) => arguments[parameter] switch
    {
        Value.Int integer => integer.Dim,
        Value.Tuple { Elements: [Value.Int only] } => only.Dim,
        Value.List { Elements: [Value.Int only] } => only.Dim,
        var other => throw Error(RuleCodes.Argument, $"'{parameter}' of {operation.Name} must be an int, but is {other.Kind}"),
    };

    public override IReadOnlyList<Dim> Dims(string parameter, int count = 0)
    {
        var elements = arguments[parameter] switch
        {
            Value.Int integer => Enumerable.Repeat<Value>(integer, Math.Max(1, count)).ToList(),
            Value.Tuple tuple => tuple.Elements,
            Value.List list => list.Elements,
            var other => throw Error(RuleCodes.Argument, $"'{parameter}' of {operation.Name} must be ints, but is {other.Kind}"),
        };
        if (count > 0 && elements.Count != count)
        {
            throw Error(RuleCodes.Argument, $"'{parameter}' of {operation.Name} must be one int or {count}, but has {elements.Count}");
        }

        return elements.Select(element => element is Value.Int integer
            ? integer.Dim
            : throw Error(RuleCodes.Argument, $"'{parameter}' of {operation.Name} must be ints, but has {element.Kind}")).ToList();
    }

    public override long Constant(string parameter) =>
        body.CurrentFacts.Simplify(Dim(parameter)).ConstantValue
        ?? throw Error(RuleCodes.Argument,
            $"'{parameter}' of {operation.Name} must be known at build time, but is {ValueText.Of(arguments[parameter])}");

    public override bool Flag(string parameter) =>
        body.CurrentFacts.Decide(Condition(parameter))
        ?? throw Error(RuleCodes.Argument,
            $"'{parameter}' of {operation.Name} must be known at build time, but is {ValueText.Of(arguments[parameter])}");

    public override Condition Condition(string parameter) => ((Value.Bool)arguments[parameter]).Condition;

    public override double? Float(string parameter) => FloatOf(arguments[parameter]);

    public override IReadOnlyList<double?> Floats(string parameter) => arguments[parameter] switch
    {
        Value.Tuple tuple => [.. tuple.Elements.Select(FloatOf)],
        Value.List list => [.. list.Elements.Select(FloatOf)],
        _ => [],
    };

    public override string String(string parameter) => ((Value.String)arguments[parameter]).Text;

    public override Dtype? DtypeArgument(string parameter) => arguments[parameter] is Value.DtypeName dtype ? dtype.Dtype : null;

    public override void RequireRank(string input, params int[] ranks)
    {
        var type = Input(input);
        if (ranks.Contains(type.Shape.Rank)) return;
        throw Error(RuleCodes.Rank, RankMessages.Describe(operation, input, type, ranks));
    }

    public override void RequireFloating(string input)
    {
        var type = Input(input);
        if (!DtypeRules.IsFloating(type.Dtype)) throw Error(RuleCodes.Dtype, $"{Named(input)} must be floating, but is {type}");
    }

    public override void RequireInteger(string input)
    {
        var type = Input(input);
        if (!DtypeRules.IsInteger(type.Dtype)) throw Error(RuleCodes.Dtype, $"{Named(input)} must be integers, but is {Described(type)}");
    }

    public override void RequireDtype(string input, params Dtype[] allowed)
    {
        var type = Input(input);
        if (allowed.Contains(type.Dtype)) return;
        throw Error(
            RuleCodes.Dtype, $"{Named(input)} must be {string.Join(" or ", allowed.Select(DtypeRules.Name))}, but is {Described(type)}");
    }

    public override void RequireEqual(Dim actual, Dim expected, string what)
    {
        if (body.Mismatch(actual, expected, location, what) is { } problem)
        {
            throw Error(RuleCodes.SizesDiffer, $"{operation.Name}: {what} is {problem}");
        }
    }

    public override void Require(Relation relation, string what) => body.Demand(relation, location, operation.Name, what);

    public override void Parts(Dim? size, string what)
    {
        if (body.Disagreement(location, size, what) is { } problem) throw Error(RuleCodes.Constraint, $"{operation.Name}: {problem}");
    }

    public override void RequireAtLeast(Dim value, long bound, FormattableString what) =>
        body.InferLowerBound(value, bound, location, operation.Name, what);

    public override void ConstructorSize(string name, Dim value)
    {
        value = body.RequireConstructorKnows(value, $"'{name}' of {operation.Name}", location);
        if (Member is null) return;
        if (IsFirstUse)
        {
            Member.Sizes[name] = value;
        }
        else if (body.Mismatch(value, Member.Sizes[name], location, name) is { } problem)
        {
            throw Error(RuleCodes.SizesDiffer,
                $"the shared {operation.Name} '{Member.Key}' was made with {name} = {Member.Sizes[name]}, but here it is {problem}");
        }
    }

    public override void Weight(
        string key, Shape shape, WeightKind kind = WeightKind.Parameter, Dtype dtype = Dtype.Float, Condition? when = null)
    {
        if (!IsFirstUse) return;
        if (kind == WeightKind.Parameter) Member?.ParameterNames.Add(key);
        var presence = when ?? Shapes.Condition.True;
        if (body.CurrentFacts.Decide(presence) is { } decided) presence = Shapes.Condition.Of(decided);
        else if (IsConcrete)
        {
            throw Error(RuleCodes.Argument, $"whether {operation.Name} has a {key} must be known at build time, but depends on {presence}");
        }
        if (presence == Shapes.Condition.False) return;

        Member?.Weights.Add(new Weight(key, kind, dtype, shape) { IsOptional = when is not null, Presence = presence });
    }

    public override void CountLayers(long count) => body.CountLayers(count, location);

    public override void Cost(Dim multiplyAdds)
    {
        if (body.IsUnreached) return;
        TotalCost += multiplyAdds;
        if (Member is not null) Member.Cost += multiplyAdds;
    }

    public override void Warn(string code, string message) => body.Warn(new Diagnostic(code, Severity.Warning, location, message));

    public override int Axis(string parameter, int rank)
    {
        var axis = Constant(parameter);
        if (axis < -rank || axis >= rank)
        {
            throw Error(RuleCodes.Axis, rank == 0
                ? $"'{parameter}' of {operation.Name} is {axis}, but a scalar has no axis"
                : $"'{parameter}' of {operation.Name} is {axis}, but a tensor of rank {rank} has the axes {-rank}..{rank - 1}");
        }

        return (int)(axis < 0 ? axis + rank : axis);
    }

    public override RuleException Error(string code, string message) => new(code, message);

    public override Shape Broadcast(Shape left, Shape right, string what) => body.BroadcastShapes(left, right, what, location);

    private static double? FloatOf(Value value) => value switch
    {
        Value.Float real => real.Expression.ConstantValue,
        Value.Int integer => integer.Dim.ConstantValue,
        _ => null,
    };

    private string Named(string input) => operation.Inputs.Count == 1 ? $"the input of {operation.Name}" : $"'{input}' of {operation.Name}";

    private static string Described(TensorType type) => DtypeRules.Name(type.Dtype) + type.Shape;

    private Value DefaultOf(string parameter)
    {
        var description = operation.Parameters.First(p => p.Name == parameter);
        return description.IsRequired ? Value.Error.Instance : ArgumentMatcher.DefaultOf(description);
    }
}
