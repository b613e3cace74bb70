using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Matches written arguments to an operation's parameters, one at a time.</summary>
internal sealed class ArgumentMatcher(OperationDescription operation)
{
    private readonly Dictionary<string, Value> values = new(StringComparer.Ordinal);
    private int position;

    /// <summary>Takes an argument; gives what is wrong with it.</summary>
    public Diagnostic? Add(BoundArgument argument)
    {
        ParameterDescription? parameter;
        if (argument.Name is { } name)
        {
            parameter = operation.Parameters.FirstOrDefault(p => p.Name == name);
            if (parameter is null) return Unknown(argument.Location, name);
        }
        else
        {
            // A variadic parameter takes this and every further one.
            if (position >= operation.Parameters.Count)
            {
                return NameErrors.TooManyArguments(argument.Location, operation.Name, operation.Parameters.Count);
            }

            parameter = operation.Parameters[position];
            if (parameter.Variadic && argument.Value is Value.Int)
            {
                var earlier = values.TryGetValue(parameter.Name, out var list) ? ((Value.List)list).Elements : [];
                values[parameter.Name] = new Value.List([.. earlier, argument.Value]);
                return null;
            }

            position++;
        }

        if (values.ContainsKey(parameter.Name))
        {
            // `Conv2d(3, 16, kernel_size: 3)`, as PyTorch has it.
            var mend = position == 2 && operation.Parameters[1] == parameter ? MendFor(values[parameter.Name]) : "";
            return NameErrors.DuplicateArgument(argument.Location, operation.Name, parameter.Name, mend);
        }
        if (Convert(argument.Value, parameter) is not { } value)
        {
            // `Linear(784, 128)`
            return NameErrors.WrongArgumentType(
                argument.Location, operation.Name, parameter.Name, Describe(parameter), argument.Value.Kind,
                argument.Name is null && position == 2 ? MendFor(argument.Value) : "");
        }

        if (value is Value.String text && parameter.Choices is { } choices && !choices.Contains(text.Text))
        {
            return NameErrors.WrongArgumentType(argument.Location, operation.Name, parameter.Name,
                "one of " + string.Join(", ", choices.Select(choice => $"\"{choice}\"")), $"\"{text.Text}\"");
        }

        values[parameter.Name] = value;
        return null;
    }

    /// <summary>All values by name, defaults filled in; null and a diagnostic when a required one is missing.</summary>
    public IReadOnlyDictionary<string, Value>? Complete(Location location, out Diagnostic? missing)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (values.ContainsKey(parameter.Name)) continue;
            if (parameter.IsRequired)
            {
                missing = NameErrors.MissingArgument(location, operation.Name, parameter.Name);
                return null;
            }

            values[parameter.Name] = DefaultOf(parameter);
        }

        missing = null;
        return values;
    }

    public static Value DefaultOf(ParameterDescription parameter) => parameter.Default switch
    {
        null => new Value.None(),
        long integer => new Value.Int(integer),
        int integer => new Value.Int(integer),
        double real => new Value.Float(new FloatExpression.Constant(real)),
        bool boolean => new Value.Bool(boolean ? Condition.True : Condition.False),
        string text => new Value.String(text),
        IReadOnlyList<double> numbers =>
            new Value.Tuple([.. numbers.Select(number => new Value.Float(new FloatExpression.Constant(number)))]),
        var other => throw new InvalidOperationException($"default {other} of {parameter.Name} is of no known type"),
    };

    private Diagnostic Unknown(Location location, string name)
    {
        if (operation is LayerDescription layer
            && layer.Module.Arguments.Any(argument => argument.Source == name || argument.TorchName == name))
        {
            return NameErrors.InferredArgument(location, operation.Name, name);
        }

        var known = operation.Parameters.Select(parameter => parameter.Name).ToList();
        return NameErrors.UnknownArgument(location, operation.Name, name, Suggestions.Hint(name, known), known);
    }

    // PyTorch's layers are given the size of their input first.
    private string MendFor(Value second)
    {
        if (operation is not LayerDescription layer || second is not Value.Int size) return "";
        var more = layer.Parameters.Count(parameter => parameter.IsRequired) > 1 ? ", …" : "";
        return WrittenInputSize.InferredBy(layer).FirstOrDefault() is { } inferred
            ? $"; {inferred} is not written, the input tells it: `{layer.Name}({size.Dim}{more})`"
            : "";
    }

    private static Value? Convert(Value value, ParameterDescription parameter)
    {
        var types = parameter.Types;
        return value switch
        {
            Value.Int when types.HasFlag(ArgumentTypes.Int) => value,
            Value.Int integer when types.HasFlag(ArgumentTypes.Float) => new Value.Float(new FloatExpression.FromInt(integer.Dim)),
            Value.Int when types.HasFlag(ArgumentTypes.List) => new Value.List([value]),
            Value.Float when types.HasFlag(ArgumentTypes.Float) => value,
            Value.Bool { IsDecidedByCall: false } when types.HasFlag(ArgumentTypes.Bool) => value,
            Value.String when types.HasFlag(ArgumentTypes.String) => value,
            Value.None when types.HasFlag(ArgumentTypes.None) => value,
            Value.DtypeName when types.HasFlag(ArgumentTypes.Dtype) => value,
            Value.Tuple { Elements: var elements } when Fits(elements, parameter) => value,
            Value.List { Elements: var elements } when Fits(elements, parameter) => value,
            _ => null,
        };
    }

    private static bool Fits(IReadOnlyList<Value> elements, ParameterDescription parameter)
    {
        if (elements.Any(element => element is not (Value.Int or Value.Tuple or Value.Float))) return false;
        return parameter.Types.HasFlag(ArgumentTypes.List)
            || (parameter.Types.HasFlag(ArgumentTypes.Tuple) && (parameter.Arity == 0 || parameter.Arity == elements.Count));
    }

    private static string Describe(ParameterDescription parameter)
    {
        var kinds = new List<string>();
        if (parameter.Types.HasFlag(ArgumentTypes.Int)) kinds.Add("an int");
        if (parameter.Types.HasFlag(ArgumentTypes.Float)) kinds.Add("a float");
        if (parameter.Types.HasFlag(ArgumentTypes.Bool)) kinds.Add("a bool");
        if (parameter.Types.HasFlag(ArgumentTypes.Tuple))
        {
            var numbers = parameter.Default is IReadOnlyList<double> ? "floats" : "ints";
            kinds.Add(parameter.Arity > 0 ? $"a tuple of {parameter.Arity} {numbers}" : "a tuple of ints");
        }
        if (parameter.Types.HasFlag(ArgumentTypes.List)) kinds.Add("a list of ints");
        if (parameter.Types.HasFlag(ArgumentTypes.String))
        {
            kinds.Add(parameter.Choices is { } choices ? string.Join(" or ", choices.Select(choice => $"\"{choice}\"")) : "a string");
        }

        if (parameter.Types.HasFlag(ArgumentTypes.Dtype)) kinds.Add("a dtype");
        return string.Join(" or ", kinds);
    }
}
