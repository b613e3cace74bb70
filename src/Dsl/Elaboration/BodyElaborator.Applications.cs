using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    /// <summary>A stage that is an expression: a layer or op applied to the value, or an expression over <c>it</c>.</summary>
    private Value RunExpressionStage(Expression expression, Value value, MemberName? name)
    {
        if (MentionsIt.In(expression))
        {
            if (name is not null)
            {
                throw Fail(NameErrors.WrongKind(At(expression),
                    $"the label '{name.Label}' names a layer, but this is an expression over `it`; name its value with `as {name.Label}`"));
            }

            return InScope(() =>
            {
                scope.Define(It, value);
                return Evaluate(expression);
            });
        }

        var (callee, arguments) = expression switch
        {
            NameExpression plain => (plain, (IReadOnlyList<Argument>)[]),
            CallExpression { Callee: NameExpression called } call => (called, call.Arguments),
            _ => throw Fail(
                NameErrors.WrongKind(At(expression), "a stage is a layer, an op or an expression over `it`; this is none of them")),
        };
        var location = At(expression);
        var isCall = expression is CallExpression;
        if (isCall ? TryFindCalled(callee.Name, out var known) : scope.TryFind(callee.Name, out known))
        {
            switch (known)
            {
                case Value.Error:
                    return known;
                case Value.DeclaredLayer declared:
                    if (name is not null)
                    {
                        throw Fail(NameErrors.WrongKind(
                            location, $"'{callee.Name}' has its own key already; the label '{name.Label}' cannot be given"));
                    }
                    return ApplyDeclared(declared, value, BindArguments(arguments), location);
                case Value.Layer layer:
                    return ApplyNew(layer.Target.Bind(BindArguments(arguments)), value, name, location);
                default:
                    throw Fail(NameErrors.NotAStage(At(callee), callee.Name, known.Kind, hidden: KindOfCallable(callee.Name)));
            }
        }

        if (session.Program.Find(callee.Name, fileScope) is { } symbol)
        {
            if (symbol is ModuleSymbol part) return ApplyNew(new ModuleTarget(part, BindArguments(arguments)), value, name, location);
            if (symbol is not ConstSymbol || !isCall || !IsCallable(callee.Name))
            {
                throw Fail(NameErrors.WrongKind(At(callee), $"'{callee.Name}' is a {symbol.Kind}, which is no stage"));
            }
        }

        if (Catalogue.FindLayer(callee.Name) is { } description)
        {
            return ApplyNew(new CatalogueTarget(description, BindArguments(arguments)), value, name, location);
        }

        if (Catalogue.FindOp(callee.Name) is { } op)
        {
            if (name is not null)
            {
                throw Fail(NameErrors.WrongKind(
                    location, $"the label '{name.Label}' names a layer, but '{op.Name}' is an op; name its value with `as {name.Label}`"));
            }
            return ApplyOperation(op, Spread(value), BindArguments(arguments), location, countsAsStage: true);
        }

        throw Fail(UnknownName(callee.Name, At(callee)));
    }

    // `(q, k, v) -> MultiheadAttention(8)` passes several values.
    private static IReadOnlyList<Value> Spread(Value value) => value is Value.Tuple tuple ? tuple.Elements : [value];

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

    // What each declared member was made from; its rule runs again at every use.
    private readonly Dictionary<Member, LayerTarget> targets = [];

    /// <summary>Named tensor arguments are inputs of the use, not of the construction: <c>Attention(8, mask: m)</c>.</summary>
    private static (LayerTarget Construction, IReadOnlyList<BoundArgument> Inputs) SeparateInputs(LayerTarget target)
    {
        var inputs = target.Arguments.Where(argument => argument is { Name: not null, Value: Value.Tensor or Value.Optional }).ToList();
        return inputs.Count == 0 ? (target, inputs) : (target with { Arguments = target.Arguments.Except(inputs).ToList() }, inputs);
    }

    private Member CreateMember(LayerTarget target, MemberName? name, Location location)
    {
        var resolved = target is ModuleTarget module ? Alias.Resolve(module, this, location) : null;
        var key = name?.Key ?? members.Next(resolved?.Named.Name ?? target.Name);
        Member member = target is CatalogueTarget catalogue
            ? new LayerMember(key, catalogue.Layer, MatchLayer(catalogue, location))
                { Label = name?.Label, Documentation = name?.Documentation, Location = location }
            : new BlockMember(key, resolved!.Named.Name) { Label = name?.Label, Documentation = name?.Documentation, Location = location };
        targets[member] = target;
        Register(member, location);
        if (member is LayerMember layer) RequireConstructorKnows(layer, location);
        return member;
    }

    private void RequireConstructorKnows(LayerMember member, Location location)
    {
        foreach (var argument in member.Arguments)
        {
            foreach (var symbol in StepSymbols.Of(argument.Value))
            {
                RequireConstructorKnows(Dim.Of(symbol), $"'{argument.Key}' of {member.Kind}", location);
            }
        }
    }

    private void Register(Member member, Location location)
    {
        if (!insideLoop && !members.CountsStages && member.Key.Constant is { } label) labelled[label] = member;
        if (!recording) return;
        if (!members.TryTake(member.Key, location, out var earlier))
        {
            throw Fail(NameErrors.DuplicateKey(location, member.Key.ToString(), earlier));
        }
        foreach (var part in member.Key.Parts)
        {
            if (part.Index is { } index) RequireConstructorKnows(index, "the key of this layer", location);
        }

        (registry ?? steps).Add(new RegisterStep(member) { Location = location });
    }

    private Value ApplyMember(
        Member member, LayerTarget target, IReadOnlyList<Value> positional, IReadOnlyList<BoundArgument> named, Location location) =>
        member switch
        {
            LayerMember layer => ApplyLayer(layer, positional, named, location),
            BlockMember block => ApplyBlock(block, (ModuleTarget)target, positional, named, location),
            _ => throw new InvalidOperationException($"{member.Kind} cannot be applied"),
        };

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

    private Value ApplyBlock(
        BlockMember member, ModuleTarget target, IReadOnlyList<Value> positional, IReadOnlyList<BoundArgument> named, Location location)
    {
        var resolved = Alias.Resolve(target, this, location);
        var parameters = resolved.Bind(this, target, location);
        var inputs = MatchBlockInputs(resolved.Body, positional, named, location);
        var inner = new BodyElaborator(
            session, resolved.Body, new UseSite(resolved.Named.Name, location, use), depth + 1, recording && IsConcrete);
        foreach (var pair in parameters) inner.Define(pair.Key, pair.Value);
        var start = new Symbol("start", SymbolKind.Loop);
        if (!IsConcrete && session.IsRunning(resolved.Body, parameters)) inner.RunSignature(inputs);
        else inner.Run(inputs);
        insides[member] = inner;
        if (inner.Failed)
        {
            Failed = true;
            throw new EchoException();
        }

        if (IsConcrete)
        {
            var instance = new ModuleInstance(resolved.Named.Name);
            instance.Inputs.AddRange(inner.Inputs);
            instance.Steps.AddRange(inner.Steps);
            instance.Outputs.AddRange(inner.Outputs);
            if (member.Instance is { } first) RequireSameState(member, first, instance, location);
            member.Instance = instance;
        }
        else if (recording)
        {
            (member.Definition, var given) = session.Definitions.For(resolved, parameters, inputs, location);
            session.Definitions.WhenComplete(member.Definition, location, made =>
            {
                var arguments = ConstructorArguments(made, given, inputs, location);
                if (member.Arguments.Count == arguments.Count) RequireSameSizes(member, arguments, location);
                member.Arguments = arguments;
            });
        }

        var results = inner.Outputs
            .Select((output, i) => new Variable(SeenFromOutside(output.Variable.Type, member, i, start)) { Maker = output.Variable.Maker })
            .ToList();
        var passed = inputs.Select(Passed).ToList();
        member.InputTypes = passed.OfType<Variable>().Select(variable => variable.Type).ToList();
        member.OutputTypes = results.Select(variable => variable.Type).ToList();
        Record(new ModuleStep(member, passed, results) { Location = location });
        return results.Count == 1
            ? new Value.Tensor(results[0])
            : new Value.Tuple(results.Select(variable => (Value)new Value.Tensor(variable)).ToList());
    }

    // `0.features` would read as a number.
    private static string NameOf(Member member)
    {
        var key = member.Key.Constant ?? member.Key.ToString();
        return char.IsDigit(key[0]) ? member.Kind + key : key;
    }

    /// <summary>A result's type where sizes that loops inside the member make stand as what its class tells.</summary>
    private TensorType SeenFromOutside(TensorType type, Member member, int output, Symbol start)
    {
        var shape = type.Shape;
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            var sources = SymbolSources.Close(shape[axis].Symbols);
            if (!sources.Any(symbol => symbol is CarriedSymbol or MemberSizeSymbol && symbol.Id > start.Id)) continue;
            var outside = sources.Where(symbol => symbol.Id < start.Id).ToList();
            var size = new MemberSizeSymbol(member, output, axis, $"{NameOf(member)}.{ExposedSizes.NameOf(axis, shape.Rank)}", outside);
            if (recording)
            {
                size.IsExposed = member is BlockMember { Definition: { } definition }
                    ? ExposedSizes.Of(definition).Any(exposed => (exposed.Output, exposed.Axis) == (output, axis))
                    : ConstructorKnows(outside);
            }

            Context.Assume(Condition.Of(new Relation(Dim.Of(size), RelationOperator.Equal, shape[axis])));
            shape = shape.With(axis, Dim.Of(size));
        }

        return new TensorType(shape, type.Dtype);
    }

    internal IReadOnlyList<Value> ConstructorArguments(
        ModuleDefinition definition, IReadOnlyDictionary<string, Value> given, IReadOnlyList<Value> inputs, Location location)
    {
        var arguments = new List<Value>();
        foreach (var parameter in definition.Parameters)
        {
            if (parameter.InputAxis is not { } source)
            {
                arguments.Add(given[parameter.Name]);
                continue;
            }

            var passed = Passed(inputs[source.Input])
                ?? throw Fail(OptionalErrors.Size(location, definition.ClassName, parameter.Name, definition.Inputs[source.Input].Name));
            var dim = RequireConstructorKnows(passed.Type.Shape[source.Axis], $"'{parameter.Name}' of {definition.ClassName}", location);
            arguments.Add(new Value.Int(dim));
        }

        return arguments;
    }

    /// <summary>The tensor for an input, which where the input is optional may be missing at run time.</summary>
    private Variable TensorFor(InputDescription input, Value value, Location location) =>
        input.IsOptional && value is Value.Optional optional ? optional.Variable : Tensor(value, location);

    /// <summary>What a block's input is given; null when it is left out.</summary>
    private static Variable? Passed(Value value) => value switch
    {
        Value.Tensor tensor => tensor.Variable,
        Value.Optional optional => optional.Variable,
        _ => null,
    };

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
