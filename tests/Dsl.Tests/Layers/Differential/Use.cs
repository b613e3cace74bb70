using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>A tensor that a use passes; the elements of a list input have one name.</summary>
internal sealed record UseInput(string Name, Dtype Dtype, IReadOnlyList<long> Sizes);

/// <summary>One use of an operation: numbers for all sizes, and the arguments that are written.</summary>
internal sealed record Use(OperationDescription Operation, IReadOnlyList<UseInput> Inputs, IReadOnlyDictionary<string, object?> Arguments)
{
    public UseInput First => Inputs[0];

    public UseInput? Input(string name) => Inputs.FirstOrDefault(input => input.Name == name);

    public object? Argument(string name) =>
        Arguments.TryGetValue(name, out var given)
            ? given
            : Operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Default;

    public JsonObject ToJson() => new()
    {
        ["layer"] = Operation is LayerDescription,
        ["name"] = Operation.Name,
        ["inputs"] = new JsonArray([.. Inputs.Select(input => new JsonArray(input.Name, input.Dtype.Name(), Sizes(input.Sizes)))]),
        ["lists"] = new JsonArray([.. Operation.Inputs.Where(input => input.IsList).Select(input => (JsonNode)input.Name)]),
        ["arguments"] = new JsonObject(Arguments.Select(argument => KeyValuePair.Create(argument.Key, Json(argument.Value)))),
    };

    public override string ToString() =>
        $"{Operation.Name}({string.Join(", ", [.. Inputs.Select(Text), .. Arguments.Select(Text)])})";

    private static string Text(KeyValuePair<string, object?> argument) =>
        $"{argument.Key}: {Json(argument.Value)?.ToJsonString() ?? "none"}";

    private static string Text(UseInput input) => $"{input.Name} = {input.Dtype.Name()}[{string.Join(", ", input.Sizes)}]";

    private static JsonArray Sizes(IEnumerable<long> sizes) => new([.. sizes.Select(size => (JsonNode)size)]);

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        IReadOnlyList<long> list => Sizes(list),
        double number => JsonNode.Parse(number.ToString("0.0######", CultureInfo.InvariantCulture)), // 1.0, not the int 1
        Dtype dtype => new JsonObject { ["dtype"] = dtype.Name() },
        _ => JsonSerializer.SerializeToNode(value),
    };
}
