using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Names of one class that its constructor and its <c>forward</c> share.</summary>
internal sealed class ModuleNames
{
    private readonly Dictionary<Symbol, string> parameters = [];
    private readonly HashSet<Symbol> stored = [];

    public ModuleNames(ModuleDefinition definition)
    {
        Members = new MemberNames(definition.ClassName, definition.Steps);
        Sizes = ExposedSizes.Of(definition).ToDictionary(
            size => (size.Output, size.Axis),
            size => Members.TakeProperty(Names.Pascal(definition.Outputs[size.Output].Name)
                + Names.Pascal(ExposedSizes.NameOf(size.Axis, definition.Outputs[size.Output].Variable.Type.Shape.Rank))));
        var scope = new NameScope();
        scope.Reserve(TakenNames.Mentioned);
        scope.Reserve(definition.ClassName);
        scope.Reserve(Members.Properties);

        // Declared parameters keep their names; a dimension yields to them.
        foreach (var parameter in definition.Parameters.Where(p => p.InputAxis is null)) parameters[parameter.Symbol] = scope.Take(
            parameter.Name);
        foreach (var part in definition.Parameters.SelectMany(p => p.Parts)) parameters[part] = scope.Take(part.Name);
        foreach (var parameter in definition.Parameters.Where(p => p.InputAxis is not null))
        {
            var name = Names.Camel(parameter.Name);
            parameters[parameter.Symbol] = scope.Take(
                definition.Parameters.Any(p => p.InputAxis is null && p.Name == name) ? name + "Size" : name);
        }
    }

    public MemberNames Members { get; }

    /// <summary>Properties that tell the sizes of results which loops of the constructor make.</summary>
    public IReadOnlyDictionary<(int Output, int Axis), string> Sizes { get; }

    /// <summary>Parameters that <c>forward</c> reads: kept in fields.</summary>
    public IEnumerable<Symbol> Stored => parameters.Keys.Where(stored.Contains);

    /// <summary>The field of a stored parameter, called like it unless a module has a member of that name.</summary>
    public string FieldOf(Symbol symbol) => parameters[symbol] is var name && TakenNames.Inherited.Contains(name) ? name + "Value" : name;

    /// <summary>The constructor's argument, or its local for a part of one.</summary>
    public string Parameter(Symbol symbol) => parameters[symbol];

    public bool IsParameter(Symbol symbol) => parameters.ContainsKey(symbol);

    /// <summary>The parameter's field, which comes into being by this.</summary>
    public string Field(Symbol symbol)
    {
        stored.Add(symbol);
        return FieldOf(symbol);
    }
}
