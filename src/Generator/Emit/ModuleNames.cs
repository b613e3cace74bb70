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
        var scope = new NameScope();
        scope.Reserve(TakenNames.Mentioned);
        scope.Reserve(definition.ClassName);
        scope.Reserve(Members.Properties);

        // Declared parameters keep their names; a dimension yields to them.
        foreach (var parameter in definition.Parameters.Where(p => p.InputAxis is null)) parameters[parameter.Symbol] = scope.Take(parameter.Name);
        foreach (var parameter in definition.Parameters.Where(p => p.InputAxis is not null))
        {
            var name = Names.Camel(parameter.Name);
            parameters[parameter.Symbol] = scope.Take(definition.Parameters.Any(p => p.InputAxis is null && p.Name == name) ? name + "Size" : name);
        }
    }

    public MemberNames Members { get; }

    /// <summary>Parameters that <c>forward</c> reads: kept in fields.</summary>
    public IEnumerable<Symbol> Stored => parameters.Keys.Where(stored.Contains);

    /// <summary>The field of a stored parameter, called like it unless a module has a member of that name.</summary>
    public string FieldOf(Symbol symbol) => parameters[symbol] is var name && TakenNames.Inherited.Contains(name) ? name + "Value" : name;

    public string Parameter(Symbol symbol) => parameters.TryGetValue(symbol, out var name) ? name : ElementOf(symbol);

    public bool IsParameter(Symbol symbol) => parameters.ContainsKey(symbol) || (symbol.Kind == SymbolKind.Parameter && symbol.Name.Contains('['));

    /// <summary>The symbol is an element of this list parameter.</summary>
    public bool IsElementOf(Symbol symbol, Symbol list) => !parameters.ContainsKey(symbol) && symbol.Name.StartsWith(list.Name + "[", StringComparison.Ordinal);

    /// <summary>The parameter's field, which comes into being by this.</summary>
    public string Field(Symbol symbol)
    {
        if (parameters.TryGetValue(symbol, out var name))
        {
            stored.Add(symbol);
            return FieldOf(symbol);
        }

        stored.Add(ListOf(symbol));
        return FieldOf(ListOf(symbol)) + IndexOf(symbol);
    }

    // An element of a list parameter is a symbol named `layers[0]`.
    private string ElementOf(Symbol symbol) => symbol.Name.Contains('[') ? parameters[ListOf(symbol)] + IndexOf(symbol) : symbol.Name;

    private Symbol ListOf(Symbol element) => parameters.Keys.First(key => key.Name == element.Name.Substring(0, element.Name.IndexOf('[')));

    private static string IndexOf(Symbol element) => element.Name.Substring(element.Name.IndexOf('['));
}
