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
    /// <summary>Matches a layer's construction arguments to its parameters; what is not given has its default.</summary>
    private IReadOnlyDictionary<string, Value> MatchLayer(CatalogueTarget target, Location location)
    {
        var matcher = new ArgumentMatcher(target.Layer);
        var problems = target.Arguments.Select(matcher.Add).OfType<Diagnostic>().ToList();
        foreach (var problem in problems) Report(problem);
        if (problems.Count > 0) throw new EchoException();
        return matcher.Complete(location, out var missing) ?? throw Fail(missing!);
    }

    /// <summary>Tensor inputs of a use of a layer: positional in order, then by name.</summary>
    private IReadOnlyDictionary<string, IReadOnlyList<Variable>> MatchInputs(
        OperationDescription operation, IReadOnlyList<Value> positional, IReadOnlyList<BoundArgument> named, Location location)
    {
        var inputs = new Dictionary<string, IReadOnlyList<Variable>>(StringComparer.Ordinal);
        if (positional.Count > operation.Inputs.Count)
        {
            throw Fail(NameErrors.TooManyValues(location, operation.Name, operation.Inputs.Count, positional.Count));
        }
        for (var i = 0; i < positional.Count; i++) inputs[operation.Inputs[i].Name] =
            [TensorFor(operation.Inputs[i], positional[i], location)];
        foreach (var argument in named)
        {
            var known = operation.Inputs.Select(input => input.Name);
            if (operation.Inputs.FirstOrDefault(input => input.Name == argument.Name) is not { } input)
            {
                throw Fail(NameErrors.UnknownArgument(
                    argument.Location, operation.Name, argument.Name!, Suggestions.Hint(argument.Name!, known), known));
            }

            if (inputs.ContainsKey(argument.Name!))
            {
                throw Fail(NameErrors.DuplicateArgument(argument.Location, operation.Name, argument.Name!));
            }
            inputs[argument.Name!] = [TensorFor(input, argument.Value, argument.Location)];
        }

        RequireInputs(operation, inputs, location);
        return inputs;
    }

    private void RequireInputs(
        OperationDescription operation, IReadOnlyDictionary<string, IReadOnlyList<Variable>> inputs, Location location)
    {
        foreach (var input in operation.Inputs)
        {
            if (!input.IsOptional && !inputs.ContainsKey(input.Name))
            {
                throw Fail(NameErrors.MissingArgument(location, operation.Name, input.Name));
            }
        }
    }

    /// <summary>Matches an op's tensors and arguments: tensors go to the inputs in order, the rest to the parameters.</summary>
    private (IReadOnlyDictionary<string, IReadOnlyList<Variable>> Inputs, IReadOnlyDictionary<string, Value> Arguments) MatchOperation(
        OperationDescription operation, IReadOnlyList<Value> piped, IReadOnlyList<BoundArgument> arguments, Location location)
    {
        var inputs = new Dictionary<string, IReadOnlyList<Variable>>(StringComparer.Ordinal);
        var matcher = new ArgumentMatcher(operation);
        var next = 0;

        void TakeTensor(Value value, Location at)
        {
            while (next < operation.Inputs.Count && !operation.Inputs[next].IsList
                && inputs.ContainsKey(operation.Inputs[next].Name)) next++;
            if (next >= operation.Inputs.Count)
            {
                throw Fail(piped.Count > operation.Inputs.Count && operation.Inputs.Count > 0
                    ? NameErrors.TooManyValues(location, operation.Name, operation.Inputs.Count, piped.Count)
                    : NameErrors.TooManyArguments(at, operation.Name, operation.Inputs.Count + operation.Parameters.Count));
            }

            var input = operation.Inputs[next];
            var variable = TensorFor(input, value, at);
            inputs[input.Name] = input.IsList && inputs.TryGetValue(input.Name, out var earlier) ? [.. earlier, variable] : [variable];
        }

        void Take(Value value, Location at, BoundArgument? argument)
        {
            switch (value)
            {
                case Value.Tensor or Value.Optional:
                    TakeTensor(value, at);
                    break;
                case Value.List { Elements: [Value.Tensor, ..] } list when next < operation.Inputs.Count && operation.Inputs[next].IsList:
                    foreach (var element in list.Elements) TakeTensor(element, at);
                    break;
                case Value.Tuple { Elements: [Value.Tensor, ..] } tuple:
                    TakeTensor(tuple.Elements[0], at);
                    break;
                default:
                    if (matcher.Add(argument ?? new BoundArgument(null, value, at)) is { } problem) throw Fail(problem);
                    break;
            }
        }

        foreach (var value in piped) Take(value, location, null);
        foreach (var argument in arguments)
        {
            if (argument.Name is { } name && operation.Inputs.FirstOrDefault(input => input.Name == name) is { } input)
            {
                if (inputs.ContainsKey(name)) throw Fail(NameErrors.DuplicateArgument(argument.Location, operation.Name, name));
                inputs[name] = argument.Value is Value.List list && input.IsList
                    ? list.Elements.Select(element => Tensor(element, argument.Location)).ToList()
                    : [TensorFor(input, argument.Value, argument.Location)];
            }
            else if (argument.Name is null)
            {
                Take(argument.Value, argument.Location, argument);
            }
            else if (matcher.Add(argument) is { } problem)
            {
                throw Fail(problem);
            }
        }

        RequireInputs(operation, inputs, location);
        return (inputs, matcher.Complete(location, out var missing) ?? throw Fail(missing!));
    }

    /// <summary>The inputs that a block declares; that of a chain has no name.</summary>
    private static List<InputStatement> DeclaredInputs(ModuleSymbol block) =>
        block.Syntax.Body is StatementBody body ? body.Statements.OfType<InputStatement>().ToList() : [];

    /// <summary>Values for a block's inputs in the order of their declarations.</summary>
    private IReadOnlyList<Value> MatchBlockInputs(
        ModuleSymbol block, IReadOnlyList<Value> positional, IReadOnlyList<BoundArgument> named, Location location)
    {
        if (block.Syntax.Body is ChainBody)
        {
            if (named.Count > 0) throw Fail(NameErrors.UnknownArgument(named[0].Location, block.Name, named[0].Name!, "", []));
            if (positional.Count == 0) throw Fail(NameErrors.MissingArgument(location, block.Name, "input"));
            return positional.Count == 1 ? positional : [new Value.Tensor(Tensor(positional[0], location))];
        }

        var declared = DeclaredInputs(block);
        var names = declared.Select(input => input.Name.Text).ToList();

        // A layer that returns several passes its first one on: only a block that takes several gets them all.
        if (positional.Count > names.Count && names.Count == 1) positional = [new Value.Tensor(Tensor(positional[0], location))];
        if (positional.Count > names.Count) throw Fail(NameErrors.TooManyValues(location, block.Name, names.Count, positional.Count));
        var values = new Value?[names.Count];
        for (var i = 0; i < positional.Count; i++) values[i] = positional[i];
        foreach (var argument in named)
        {
            var index = names.IndexOf(argument.Name!);
            if (index < 0)
            {
                throw Fail(NameErrors.UnknownArgument(
                    argument.Location, block.Name, argument.Name!, Suggestions.Hint(argument.Name!, names), names));
            }
            if (values[index] is not null) throw Fail(NameErrors.DuplicateArgument(argument.Location, block.Name, argument.Name!));
            values[index] = argument.Value;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null && !declared[i].IsOptional)
            {
                throw Fail(NameErrors.MissingArgument(location, block.Name, $"input {names[i]}"));
            }
            values[i] ??= new Value.None();
        }

        return values!;
    }

    /// <summary>Matches arguments to declared parameters; defaults are evaluated where the parameters are declared.</summary>
    internal IReadOnlyDictionary<string, Value> MatchParameters(
        string callee, IReadOnlyList<ParameterSyntax> parameters, IReadOnlyList<BoundArgument> arguments, Location location,
        FileScope declaredIn)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        var position = 0;
        foreach (var argument in arguments)
        {
            ParameterSyntax parameter;
            if (argument.Name is { } name)
            {
                var known = parameters.Select(p => p.Name.Text);
                parameter = parameters.FirstOrDefault(p => p.Name.Text == name)
                    ?? throw Fail(NameErrors.UnknownArgument(argument.Location, callee, name, Suggestions.Hint(name, known), known));
            }
            else
            {
                if (position >= parameters.Count) throw Fail(NameErrors.TooManyArguments(argument.Location, callee, parameters.Count));
                parameter = parameters[position++];
            }

            if (values.ContainsKey(parameter.Name.Text))
            {
                throw Fail(NameErrors.DuplicateArgument(argument.Location, callee, parameter.Name.Text));
            }
            values[parameter.Name.Text] = ParameterTypes.Convert(argument.Value, parameter.Type)
                ?? throw Fail(NameErrors.WrongArgumentType(
                    argument.Location, callee, parameter.Name.Text, ParameterTypes.Describe(parameter.Type), argument.Value.Kind));
        }

        foreach (var parameter in parameters)
        {
            if (values.ContainsKey(parameter.Name.Text)) continue;
            if (parameter.Default is not { } defaultValue) throw Fail(NameErrors.MissingArgument(location, callee, parameter.Name.Text));
            values[parameter.Name.Text] = DefaultOf(callee, parameter, defaultValue, values, declaredIn);
        }

        return values;
    }

    internal Value DefaultOf(
        string callee, ParameterSyntax parameter, Expression defaultValue, IReadOnlyDictionary<string, Value> earlier, FileScope declaredIn)
    {
        var value = EvaluateElsewhere(declaredIn, earlier, defaultValue, depth + 1);
        return ParameterTypes.Convert(value, parameter.Type)
            ?? throw Fail(NameErrors.WrongArgumentType(
                declaredIn.At(defaultValue), callee, parameter.Name.Text, ParameterTypes.Describe(parameter.Type), value.Kind));
    }
}
