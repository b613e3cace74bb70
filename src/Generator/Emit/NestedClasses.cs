using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Generator.Emit;

/// <summary>
/// Containers that TorchSharp's Sequential cannot hold, because they do more than apply one module after another: each
/// becomes a class inside the class that uses it.
/// </summary>
internal static class NestedClasses
{
    /// <summary>
    /// Every stage is a module of one input and one result, each applied to what the one before gives, and made without asking another
    /// for a size.
    /// </summary>
    public static bool IsPlainSequential(ContainerMember container)
    {
        var value = container.Input;
        foreach (var step in container.Steps)
        {
            if (step is RegisterStep) continue;
            if (step is not ModuleStep { Inputs: [{ } input], Results: [var result] } module || input != value) return false;
            if (module.Member is LayerMember { Module.CallArguments: not null }) return false;
            if (module.Member is ContainerMember inner && !IsPlainSequential(inner)) return false;
            value = result;
        }

        if (container.Guards.Count > 0) return false;
        var members = new HashSet<Member>(MemberTree.Own(container.Steps));
        if (StepSymbols.OfConstructor(container.Steps).OfType<MemberSizeSymbol>().Any(size => members.Contains(size.Member))) return false;
        return value == container.Output && container.Steps.OfType<RegisterStep>().Count() == container.Steps.OfType<ModuleStep>().Count();
    }

    /// <summary>The class of a container, over those of its owner's parameters that it needs.</summary>
    public static ModuleDefinition Define(ContainerMember container, ModuleDefinition owner, string className)
    {
        var needed = StepSymbols.Of(container);
        var definition = new ModuleDefinition(ModuleKind.Block, owner.Namespace, className)
        {
            File = owner.File,
            SourceName = owner.SourceName,
            IsTold = axis => StepSymbols.Tells(container, axis),
            Documentation = container.Documentation ?? Describe(container),
        };

        // An owner's value by default would hide a forgotten argument here.
        definition.Parameters.AddRange(owner.Parameters
            .Where(parameter => needed.Contains(parameter.Symbol))
            .Select(parameter => parameter with
            {
                Name = parameter.InputAxis is null ? parameter.Name : Names.Camel(
                parameter.Name),
                Default = null,
                InputAxis = null
            }));
        definition.Parameters.AddRange(needed
            .Where(symbol => owner.Parameters.All(parameter => parameter.Symbol != symbol))
            .OrderBy(symbol => symbol.Id)
            .Select(symbol => new DefinitionParameter(symbol, NameOf(symbol, container), TypeOf(symbol, owner), null)));
        definition.Inputs.Add(new InputDefinition(container.Input.Name ?? "input", container.Input) { IsUndeclared = true });
        definition.Steps.AddRange(container.Steps);
        definition.ConstructorGuards.AddRange(container.Guards);
        definition.Outputs.Add(new OutputDefinition("output", container.Output!));
        return definition;
    }

    private static string Describe(ContainerMember container) => container switch
    {
        // A child of a ModuleList bears the list's label.
        { Key.Constant: null, Label: { } list } when !list.Contains('{') => $"One iteration of `{list}`.",
        _ => $"The stages below `{container.Key.Constant ?? container.Key.ToString()}`.",
    };

    // `widths[i]` is one of the widths; what the source gives no name is called after what it is used for.
    private static string NameOf(Symbol symbol, ContainerMember container) => symbol switch
    {
        ElementSymbol { IsNamed: false, Part: null } element => Names.Camel(Names.Singular(element.List.Name)),
        DerivedSymbol { IsNamed: false } => UseOf(symbol, container) is { } use ? Names.Camel(use) : "size",
        _ => Names.Camel(symbol.Name),
    };

    /// <summary>The first argument of a layer that is the symbol and nothing else, or that a key is made of it.</summary>
    private static string? UseOf(Symbol symbol, ContainerMember container)
    {
        foreach (var member in MemberTree.Own(container.Steps))
        {
            if (member.Key.Parts.Any(part => part.Index?.Symbols.Contains(symbol) == true)) return "index";
            if (member is not LayerMember layer) continue;
            var arguments = layer.Sizes.Concat(layer.Arguments.Where(pair => pair.Value is Value.Int)
                .Select(pair => new KeyValuePair<string, Dim>(pair.Key, ((Value.Int)pair.Value).Dim)));
            if (arguments.Where(pair => pair.Value.Equals(Dim.Of(symbol))).Select(pair => pair.Key).FirstOrDefault() is { } argument)
            {
                return argument;
            }
        }

        return null;
    }

    private static ParameterType TypeOf(Symbol symbol, ModuleDefinition owner)
    {
        if (symbol is ComparisonSymbol) return new ParameterType.Bool();
        foreach (var parameter in owner.Parameters)
        {
            if (parameter is { Type: ParameterType.Tuple tuple } && parameter.Parts.ToList().IndexOf(symbol) is >= 0 and var part)
            {
                return tuple.Elements[part];
            }
            if (symbol is not ElementSymbol element || element.List != parameter.Symbol) continue;
            var type = ((ParameterType.List)parameter.Type).Element;
            return element.Part is { } place ? ((ParameterType.Tuple)type).Elements[place] : type;
        }

        return new ParameterType.Int();
    }
}
