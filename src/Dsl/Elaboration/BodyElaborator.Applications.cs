using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    private Value ApplyNew(LayerTarget target, Value value, MemberName? name, Location location)
    {
        session.CountLayer(location);
        if (target is CatalogueTarget { Layer: { NeedsModule: false } stateless } && name is null && !members.CountsStages)
        {
            return ApplyOperation(stateless, Spread(value), target.Arguments, location);
        }

        var (construction, inputs) = SeparateInputs(target);
        var member = CreateMember(construction, name, location);
        return ApplyMember(member, construction, Spread(value), inputs, location);
    }

    private Value ApplyDeclared(Value.DeclaredLayer declared, Value? value, IReadOnlyList<BoundArgument> arguments, Location location)
    {
        session.CountLayer(location);
        var positional = value is null ? new List<Value>() : Spread(value).ToList();
        var named = new List<BoundArgument>();
        foreach (var argument in arguments)
        {
            if (argument.Name is null) positional.Add(argument.Value);
            else named.Add(argument);
        }

        // What a layer returns may be more than the next one takes; what a user writes may not.
        if (targets[declared.Member] is ModuleTarget module)
        {
            var taken = Math.Max(1, DeclaredInputs(Alias.Resolve(module, this, location).Body).Count);
            var written = arguments.Count(argument => argument.Name is null);
            if (written > taken) throw Fail(NameErrors.TooManyArguments(location, module.Name, taken));
        }

        return ApplyMember(declared.Member, targets[declared.Member], positional, named, location);
    }

    /// <summary>Named tensor arguments are inputs of the use, not of the construction: <c>Attention(8, mask: m)</c>.</summary>
    private static (LayerTarget Construction, IReadOnlyList<BoundArgument> Inputs) SeparateInputs(LayerTarget target)
    {
        var inputs = target.Arguments.Where(argument => argument is { Name: not null, Value: Value.Tensor or Value.Optional }).ToList();
        return inputs.Count == 0 ? (target, inputs) : (target with { Arguments = target.Arguments.Except(inputs).ToList() }, inputs);
    }

    private Value ApplyMember(
        Member member, LayerTarget target, IReadOnlyList<Value> positional, IReadOnlyList<BoundArgument> named, Location location) =>
        member switch
        {
            LayerMember layer => ApplyLayer(layer, target, positional, named, location),
            BlockMember block => ApplyBlock(block, (ModuleTarget)target, positional, named, location),
            _ => throw new InvalidOperationException($"{member.Kind} cannot be applied"),
        };

    private Value ApplyLayer(
        LayerMember member, LayerTarget target, IReadOnlyList<Value> positional, IReadOnlyList<BoundArgument> named, Location location)
    {
        try
        {
            var value = ApplyLayer(member, positional, named, location);
            if (WrittenInputSize.Of(member, target.Arguments, location) is { } hint) Warn(hint);
            return value;
        }
        catch (ElaborationException exception)
            when (WrittenInputSize.MendFor(member, target.Arguments, positional.FirstOrDefault()) is { Length: > 0 } mend)
        {
            throw new ElaborationException(exception.Diagnostic with { Message = exception.Diagnostic.Message + mend });
        }
    }

    private Value ApplyLayer(LayerMember member, IReadOnlyList<Value> positional, IReadOnlyList<BoundArgument> named, Location location)
    {
        var inputs = MatchInputs(member.Layer, positional, named, location);
        var isFirstUse = member.InputTypes.Count == 0;
        var context = new OperationContext(this, member.Layer, inputs, member.Arguments, location)
        { Member = member, IsFirstUse = isFirstUse };
        var result = RunRule(member.Layer, context, location);
        var results = new List<Variable>();
        var value = Materialize(result, results);
        foreach (var made in results) made.Maker = member.Layer;
        if (isFirstUse)
        {
            member.InputTypes = inputs.Values.SelectMany(list => list).Select(variable => variable.Type).ToList();
            member.OutputTypes = results.Select(variable => variable.Type).ToList();
        }

        var ordered = new List<Variable?>();
        foreach (var input in member.Layer.Inputs)
        {
            if (inputs.TryGetValue(input.Name, out var given)) ordered.AddRange(given);
            else ordered.Add(null);
        }

        Record(new ModuleStep(member, ordered, results) { Location = location });
        return value;
    }

    /// <summary>What a rule rejects is wrong at the use, wherever that stands in a statement.</summary>
    private ResultType RunRule(OperationDescription operation, OperationContext context, Location location)
    {
        try
        {
            return operation.Rule(context);
        }
        catch (RuleException exception)
        {
            throw Fail(new Diagnostic(exception.Code, Severity.Error, location, exception.Message));
        }
    }

    /// <summary>Makes variables for a result type, flattened in order, and the value over them.</summary>
    private static Value Materialize(ResultType result, List<Variable> variables)
    {
        switch (result)
        {
            case ResultType.Single single:
                var variable = new Variable(single.Type);
                variables.Add(variable);
                return new Value.Tensor(variable);
            case ResultType.Tuple tuple:
                return new Value.Tuple(tuple.Elements.Select(element => Materialize(element, variables)).ToList());
            case ResultType.List list:
                return new Value.List(list.Elements.Select(element => Materialize(element, variables)).ToList());
            default:
                throw new InvalidOperationException();
        }
    }

    /// <summary>An op, or a stateless layer without a module.</summary>
    /// <param name="countsAsStage">In a container an op takes a number as every stage does.</param>
    private Value ApplyOperation(
        OperationDescription operation, IReadOnlyList<Value> piped, IReadOnlyList<BoundArgument> arguments, Location location,
        bool countsAsStage = false)
    {
        if (piped.Any(value => value is Value.Error) || arguments.Any(argument => argument.Value is Value.Error))
        {
            return Value.Error.Instance;
        }
        if (countsAsStage && members.CountsStages) members.Next(operation.Name);
        var (inputs, values) = MatchOperation(operation, piped, arguments, location);
        var context = new OperationContext(this, operation, inputs, values, location);
        var result = RunRule(operation, context, location);
        var results = new List<Variable>();
        var value = Materialize(result, results);
        foreach (var made in results) made.Maker = operation;
        Record(new OperationStep(operation, inputs, values, results) { Cost = context.TotalCost, Location = location });
        return value;
    }

    /// <summary>The tensor for an input, which where the input is optional may be missing at run time.</summary>
    private Variable TensorFor(InputDescription input, Value value, Location location) =>
        input.IsOptional && value is Value.Optional optional ? optional.Variable : Tensor(value, location);

    /// <summary>The one tensor of a value: a layer that returns several passes its first one on.</summary>
    private Variable Tensor(Value value, Location location) => value switch
    {
        Value.Tensor tensor => tensor.Variable,
        Value.Tuple { Elements: [var first, ..] } => Tensor(first, location),
        Value.Error => throw new EchoException(),
        Value.Optional optional => throw Fail(OptionalErrors.Needed(location, optional.Variable.Name!)),
        Value.Layer layer => throw Fail(NameErrors.WrongKind(location,
            $"a tensor is needed here, but this is {layer.Kind}; pass it a value: `value -> {layer.Target.Name}`")),
        _ => throw Fail(NameErrors.WrongKind(location, $"a tensor is needed here, but this is {value.Kind}")),
    };
}
