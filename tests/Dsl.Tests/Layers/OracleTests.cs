using System.Text.Json;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Layers;

/// <summary>
/// Every rule against PyTorch, on random uses that oracle.py recorded: what is accepted has PyTorch's shapes, dtypes and
/// state, and what is rejected PyTorch rejects too.
/// </summary>
public class OracleTests
{
    private static readonly Lazy<ILookup<string, JsonElement>> Uses = new(() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Layers", "oracle.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToLookup(use => use.GetProperty("name").GetString()!));

    public static TheoryData<string> Names => [.. Uses.Value.Select(group => group.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_AgreesWithPyTorch(string name)
    {
        OperationDescription? operation = Catalogue.FindLayer(name);
        operation ??= Catalogue.FindOp(name);
        operation.ShouldNotBeNull();
        var disagreements = Uses.Value[name].Select(use => Disagreement(operation, use)).OfType<string>().ToList();
        disagreements.ShouldBeEmpty(string.Join("\n", disagreements.Take(5)));
    }

    private static string? Disagreement(OperationDescription operation, JsonElement use)
    {
        var expected = Expected(use);
        var context = new ConcreteRuleContext(operation, Inputs(operation, use), Arguments(use));
        string actual;
        try
        {
            var result = operation.Rule(context);
            actual = string.Join(" ", Leaves(result));
            var state = string.Join(" ", context.Weights.Select(weight => $"{weight.Key}:{weight.Dtype}{weight.Shape}"));
            if (state.Length > 0) actual += " | " + state;
        }
        catch (RuleException error)
        {
            return expected is null ? null : $"{use}\n  is rejected: {error.Code} {error.Message}";
        }

        return actual == expected ? null : $"{use}\n  gives {actual}";
    }

    private static string? Expected(JsonElement use)
    {
        var results = use.GetProperty("out");
        if (results.ValueKind == JsonValueKind.Null) return null;
        var text = string.Join(" ", results.EnumerateArray().Select(result => result[0].GetString() + ShapeOf(result[1])));
        return use.TryGetProperty("state", out var state)
            ? text + " | " + string.Join(" ", state.EnumerateArray().Select(weight => $"{weight[0].GetString()}:{weight[1].GetString()}{ShapeOf(weight[2])}"))
            : text;
    }

    private static IEnumerable<string> Leaves(ResultType result) => result switch
    {
        ResultType.Single single => [single.Type.Dtype.Name() + single.Type.Shape],
        ResultType.Tuple tuple => tuple.Elements.SelectMany(Leaves),
        ResultType.List list => list.Elements.Select(type => type.Dtype.Name() + type.Shape),
        _ => throw new InvalidOperationException(),
    };

    private static Dictionary<string, TensorType[]> Inputs(OperationDescription operation, JsonElement use)
    {
        var given = use.GetProperty("in").EnumerateObject()
            .Select(input => (input.Name, Type: new TensorType(ShapeOf(input.Value[1]), DtypeRules.Parse(input.Value[0].GetString()!)!.Value)))
            .ToList();
        return operation.Inputs is [{ IsList: true, Name: var list }]
            ? new() { [list] = [.. given.Select(input => input.Type)] }
            : given.ToDictionary(input => input.Name, input => new[] { input.Type });
    }

    private static Dictionary<string, object?> Arguments(JsonElement use) =>
        use.GetProperty("args").EnumerateObject().ToDictionary(argument => argument.Name, argument => Value(argument.Value));

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out var integer) ? (object)integer : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => value.EnumerateArray().Select(element => element.GetInt64()).ToArray(),
        _ => null,
    };

    private static Shape ShapeOf(JsonElement sizes) => Shape.Of(sizes.EnumerateArray().Select(size => (Dim)size.GetInt64()));
}
