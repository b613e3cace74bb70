using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Declared parameter types: what a value must be to be passed.</summary>
internal static class ParameterTypes
{
    /// <summary>The value as that type (an int may become a float), or null when it is none.</summary>
    public static Value? Convert(Value value, TypeSyntax type)
    {
        if (value is Value.Error) return value;
        switch (type)
        {
            case NamedType named:
                return (named.Name, value) switch
                {
                    ("int", Value.Int) or ("float", Value.Float) or ("bool", Value.Bool { IsDecidedByCall: false }) or ("string",
                        Value.String) or ("layer", Value.Layer) => value,
                    ("float", Value.Int integer) => new Value.Float(new FloatExpression.FromInt(integer.Dim)),
                    _ => null,
                };
            case ListType list:
                if (value is Value.ListParameter parameter) return ParameterType.Of(list.Element) == parameter.ElementType ? value : null;
                return value is Value.List elements && ConvertAll(elements.Elements, _ => list.Element) is { } converted
                    ? new Value.List(converted)
                    : null;
            case TupleType tuple:
                return value is Value.Tuple parts && parts.Elements.Count == tuple.Elements.Count
                    && ConvertAll(parts.Elements, i => tuple.Elements[i]) is { } convertedParts ? new Value.Tuple(convertedParts) : null;
            default:
                return null;
        }
    }

    public static string Describe(TypeSyntax type) => type switch
    {
        NamedType { Name: "int" } => "an int",
        NamedType { Name: "layer" } => "a layer or block",
        NamedType named => $"a {named.Name}",
        ListType list => $"a list {Source(list)}",
        _ => $"a tuple {Source(type)}",
    };

    public static string Source(TypeSyntax type) => type switch
    {
        NamedType named => named.Name,
        ListType list => Source(list.Element) + "[]",
        TupleType tuple => "(" + string.Join(", ", tuple.Elements.Select(Source)) + ")",
        _ => "",
    };

    private static List<Value>? ConvertAll(IReadOnlyList<Value> values, Func<int, TypeSyntax> type)
    {
        var converted = new List<Value>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (Convert(values[i], type(i)) is not { } value) return null;
            converted.Add(value);
        }

        return converted;
    }
}
