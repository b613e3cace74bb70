using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>A use of a block: its body is run over what it is given, and its class is given what the body needs.</summary>
internal sealed partial class BodyElaborator
{
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

    /// <summary>What a block's input is given; null when it is left out.</summary>
    private static Variable? Passed(Value value) => value switch
    {
        Value.Tensor tensor => tensor.Variable,
        Value.Optional optional => optional.Variable,
        _ => null,
    };
}
