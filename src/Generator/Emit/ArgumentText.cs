using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Prints calls of TorchSharp from their descriptions.</summary>
/// <param name="symbol">The C# name of a symbol where the call stands.</param>
/// <param name="placement">Where tensors are made there.</param>
internal sealed class ArgumentText(Func<Symbol, string> symbol, Placement placement)
{
    /// <summary>The call <c>method(arguments)</c>; <c>.method</c> is called on the first argument.</summary>
    public string Call(TorchCall call, OperationDescription operation, CallValues values, TensorType result)
    {
        if (!call.Method.StartsWith(".", StringComparison.Ordinal))
        {
            var arguments = Arguments(call.Arguments, operation, values);
            if (call.TakesDevice) arguments.AddRange(PlaceOf(values, result));
            return $"{Qualified(call.Method)}({string.Join(", ", arguments)})";
        }

        var receiver = TextOf(call.Arguments[0], operation, values, usesTuples: false)!;
        return $"{receiver}{call.Method}({string.Join(", ", Arguments(call.Arguments.Skip(1).ToList(), operation, values))})";
    }

    /// <summary>Arguments in order; those that equal their default are left out, and what follows them is named.</summary>
    public List<string> Arguments(IReadOnlyList<TorchArgument> arguments, OperationDescription operation, CallValues values)
    {
        var usesTuples = UsesTuples(arguments, operation, values);
        var printed = new List<string>();
        var allPositional = true;
        foreach (var argument in arguments)
        {
            if (argument.Literal is null && IsLeftOut(argument, operation, values))
            {
                allPositional = false;
                continue;
            }

            var text = argument.Literal ?? TextOf(argument, operation, values, usesTuples)!;
            var positional = argument.Positional && allPositional;
            if (!positional) allPositional = false;
            printed.Add(positional ? text : $"{argument.TorchName}: {text}");
        }

        return printed;
    }

    public string Of(Dim dim) => dim.Format(symbol);

    /// <summary>The expression where it stands alone: a choice needs no parentheses there.</summary>
    public string Alone(Dim dim) =>
        dim.AsSymbol is ChoiceSymbol && Of(dim) is ['(', .., ')'] text ? text.Substring(1, text.Length - 2) : Of(dim);

    public string Of(Condition condition) => condition.Format(symbol);

    /// <summary>A value of the language as C#.</summary>
    public string Of(Value value) => value switch
    {
        Value.Int integer => Alone(integer.Dim),
        Value.Float real => real.Expression.Format(symbol),
        Value.Bool boolean => Of(boolean.Condition),
        Value.String text => Names.Literal(text.Text),
        Value.None => "null",
        Value.DtypeName { Dtype: Dtype.Float } => placement.Float,
        Value.DtypeName dtype => $"ScalarType.{dtype.Dtype.TorchSharpName()}",
        Value.List list => $"[{string.Join(", ", list.Elements.Select(Of))}]",
        Value.Tuple tuple => $"({string.Join(", ", tuple.Elements.Select(Of))})",
        Value.ListParameter list => symbol(list.Symbol),
        _ => throw new InvalidOperationException($"{value.Kind} is no C# value"),
    };

    private static string Qualified(string method) =>
        method.StartsWith("torch.", StringComparison.Ordinal) || char.IsUpper(method[0]) ? method : "nn." + method;

    private IEnumerable<string> PlaceOf(CallValues values, TensorType result)
    {
        var isGiven = values.Arguments.TryGetValue("dtype", out var dtype) && dtype is Value.DtypeName;
        yield return $"device: {placement.Device}";
        if (result.Dtype == Dtype.Float && !isGiven && !placement.IsDefault) yield return $"dtype: {placement.Float}";
    }

    private static bool IsLeftOut(TorchArgument argument, OperationDescription operation, CallValues values)
    {
        if (argument.Always) return false;
        if (operation.Inputs.Any(input => input.Name == argument.Source)) return !values.Inputs.ContainsKey(argument.Source);
        if (values.Sizes.ContainsKey(argument.Source)) return false;
        var parameter = operation.Parameters.FirstOrDefault(p => p.Name == argument.Source);
        return parameter is null
            || !parameter.IsRequired && IsDefault(PartOf(argument, values.Arguments[argument.Source]), DefaultOf(argument, parameter));
    }

    private static Value PartOf(TorchArgument argument, Value value) =>
        argument.Part is not { } part ? value : value is Value.Tuple tuple ? tuple.Elements[part] : ((Value.List)value).Elements[part];

    private static object? DefaultOf(TorchArgument argument, ParameterDescription parameter) =>
        argument.Part is { } part ? ((IReadOnlyList<double>)parameter.Default!)[part] : parameter.Default;

    private static bool IsDefault(Value value, object? defaultValue) => (value, defaultValue) switch
    {
        (Value.None, null) => true,
        (Value.Int integer, long or int) => integer.Dim.ConstantValue == Convert.ToInt64(defaultValue),
        (Value.Int integer, double number) => integer.Dim.ConstantValue == number,
        (Value.Float real, long or int or double) => real.Expression.ConstantValue == Convert.ToDouble(defaultValue),
        (Value.Bool boolean, bool expected) => boolean.Condition == Condition.Of(expected),
        (Value.String text, string expected) => text.Text == expected,
        _ => false,
    };

    /// <summary>Sizes per spatial dimension are printed as tuples when any of them differ, else as one number.</summary>
    private static bool UsesTuples(IReadOnlyList<TorchArgument> arguments, OperationDescription operation, CallValues values) =>
        arguments.Any(argument => !argument.AsArray && argument.Part is null
            && operation.Parameters.FirstOrDefault(p => p.Name == argument.Source) is { Arity: > 1 }
            && values.Arguments[argument.Source] is Value.Tuple or Value.List
            && Single(values.Arguments[argument.Source]) is null);

    /// <summary>The one value of a tuple of equal elements; null when they differ.</summary>
    private static Value? Single(Value value)
    {
        var elements = value switch
        {
            Value.Tuple tuple => tuple.Elements,
            Value.List list => list.Elements,
            _ => [value],
        };
        return elements.Count > 0 && elements.All(
            element => element is Value.Int i && elements[0] is Value.Int first && i.Dim.Equals(first.Dim)) ? elements[0] : null;
    }

    private string? TextOf(TorchArgument argument, OperationDescription operation, CallValues values, bool usesTuples)
    {
        if (argument.Literal is { } literal) return literal;
        if (values.Inputs.TryGetValue(argument.Source, out var inputs)) return InputText(argument, operation, inputs, values);
        if (values.Sizes.TryGetValue(argument.Source, out var size)) return Cast(argument, Alone(size), size.IsConstant);
        if (!values.Arguments.TryGetValue(argument.Source, out var value)) return "null";
        if (argument.Part is not null) return Of(PartOf(argument, value));
        var parameter = operation.Parameters.First(p => p.Name == argument.Source);
        if (value is Value.String text && argument.EnumType is not null) return argument.EnumText(text.Text);
        if (argument.AsArray) return ArrayText(value, parameter.Arity);
        if (parameter.Variadic && value is Value.List spread) return string.Join(", ", spread.Elements.Select(Of));
        if (parameter.Arity > 1)
        {
            if (usesTuples)
            {
                var elements = value is Value.Int
                    ? Enumerable.Repeat(value, parameter.Arity)
                    : ((value as Value.Tuple)?.Elements ?? ((Value.List)value).Elements);
                return value is Value.None ? "null" : $"({string.Join(", ", elements.Select(Of))})";
            }

            value = Single(value) ?? value;
        }
        else if (parameter.Arity == 1)
        {
            value = Single(value) ?? value;
        }

        if (value is Value.Float && argument.Cast is { } type) return $"({type}){Of(value)}";
        return Cast(argument, Of(value), value is not Value.Int integer || integer.Dim.IsConstant);
    }

    private static string InputText(TorchArgument argument, OperationDescription operation, IReadOnlyList<string> inputs, CallValues values)
    {
        if (operation.Inputs.First(input => input.Name == argument.Source).IsList) return $"[{string.Join(", ", inputs)}]";
        if (argument.TupleWith is not { } others) return inputs[0];
        var parts = others.Select(other => values.Inputs[other][0]).Prepend(inputs[0]).ToList();
        var missing = string.Join(" || ", parts.Where(values.MayBeNull.Contains).Select(part => $"{part} is null"));
        return $"{(missing.Length == 0 ? "" : $"{missing} ? null : ")}({string.Join(", ", parts)})";
    }

    private string ArrayText(Value value, int arity)
    {
        var elements = value switch
        {
            Value.Tuple tuple => tuple.Elements,
            Value.List list => list.Elements,
            Value.None => null,
            _ => Enumerable.Repeat(value, Math.Max(1, arity)).ToList(),
        };
        return elements is null ? "null" : $"[{string.Join(", ", elements.Select(Of))}]";
    }

    private static string Cast(TorchArgument argument, string text, bool isConstant) =>
        argument.Cast is null || isConstant ? text : $"({argument.Cast})({text})";
}

/// <summary>What a call is made with.</summary>
/// <param name="Inputs">C# expressions of the tensors by input name.</param>
/// <param name="Arguments">Values by parameter name.</param>
/// <param name="Sizes">Inferred constructor sizes by name.</param>
internal sealed record CallValues(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Inputs,
    IReadOnlyDictionary<string, Value> Arguments,
    IReadOnlyDictionary<string, Dim> Sizes)
{
    /// <summary>Those of the tensors' expressions that are optional inputs.</summary>
    public IReadOnlyCollection<string> MayBeNull { get; init; } = [];
}
