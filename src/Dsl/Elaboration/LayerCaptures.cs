using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// What <c>layer</c> arguments carry with them: of <c>Encoder(Block(heads))</c> the class is written once, for every
/// <c>heads</c>, which becomes a constructor argument <c>block_heads</c> of it.
/// </summary>
internal sealed class LayerCaptures(IEnumerable<string> parameters, Location location)
{
    private readonly HashSet<string> names = new(parameters, StringComparer.Ordinal);
    private readonly List<(DefinitionParameter Parameter, Value Value)> all = [];

    /// <summary>The constructor arguments, with their values at this use.</summary>
    public IReadOnlyList<(DefinitionParameter Parameter, Value Value)> All => all;

    public bool Contains(Symbol symbol) => all.Any(capture => capture.Parameter.Symbol == symbol);

    /// <summary>The value of a parameter with a new symbol for everything in its layers that the constructor decides.</summary>
    public Value Lift(string parameter, Value value) => value switch
    {
        Value.Layer { Target: var target } => new Value.Layer(target with
        {
            Arguments = target.Arguments.Select((argument, i) => argument with
            {
                Value = LiftArgument($"{parameter}_{NameOf(target, argument, i)}", argument.Value),
            }).ToList(),
        }),
        Value.List list => new Value.List(list.Elements.Select(element => Lift(parameter, element)).ToList()),
        Value.Tuple tuple => new Value.Tuple(tuple.Elements.Select(element => Lift(parameter, element)).ToList()),
        _ => value,
    };

    private Value LiftArgument(string name, Value value)
    {
        switch (value)
        {
            case Value.Tensor or Value.Optional:
                throw new ElaborationException(NameErrors.WrongKind(location,
                    "a layer that is passed as an argument carries no tensors; give it its inputs where it is applied"));
            case Value.Layer or Value.List or Value.Tuple:
                return Lift(name, value);
        }

        if (!StepSymbols.Of(value).Any()) return value;
        var unique = name;
        for (var number = 2; !names.Add(unique); number++) unique = $"{name}{number}";
        var (parameter, lifted) = DefinitionParameter.Declare(unique, TypeOf(value), null);
        all.Add((parameter, value));
        return lifted;
    }

    private static ParameterType TypeOf(Value value) => value switch
    {
        Value.Int => new ParameterType.Int(),
        Value.Float => new ParameterType.Float(),
        Value.Bool => new ParameterType.Bool(),
        Value.ListParameter list => new ParameterType.List(list.ElementType),
        _ => throw new InvalidOperationException($"{value.Kind} has no symbols of its own"),
    };

    private static string NameOf(LayerTarget target, BoundArgument argument, int position) => argument.Name ?? target switch
    {
        ModuleTarget { Module.Syntax.Parameters: var declared } when position < declared.Count => declared[position].Name.Text,
        CatalogueTarget { Layer.Parameters: var described } when position < described.Count => described[position].Name,
        _ => $"argument{position + 1}",
    };
}
