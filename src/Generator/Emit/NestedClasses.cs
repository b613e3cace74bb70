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
    /// <summary>Every stage is a module of one input and one result, each applied to what the one before gives.</summary>
    public static bool IsPlainSequential(ContainerMember container)
    {
        var value = container.Input;
        foreach (var step in container.Steps)
        {
            if (step is RegisterStep) continue;
            if (step is not ModuleStep { Inputs: [{ } input], Results: [var result] } module || input != value) return false;
            if (module.Member is LayerMember { Layer.Module.CallArguments: not null }) return false;
            if (module.Member is ContainerMember inner && !IsPlainSequential(inner)) return false;
            value = result;
        }

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
            Documentation = container.Documentation ?? $"The stages below `{container.Key.Constant ?? container.Key.ToString()}`.",
        };

        // An owner's value by default would hide a forgotten argument here.
        definition.Parameters.AddRange(owner.Parameters
            .Where(parameter => needed.Contains(parameter.Symbol))
            .Select(parameter => parameter with { Default = null, InputAxis = null }));
        definition.Parameters.AddRange(needed
            .Where(symbol => owner.Parameters.All(parameter => parameter.Symbol != symbol))
            .OrderBy(symbol => symbol.Id)
            .Select(symbol => new DefinitionParameter(symbol, NameOf(symbol), TypeOf(symbol, owner), null)));
        definition.Inputs.Add(new InputDefinition(container.Input.Name ?? "input", container.Input) { IsUndeclared = true });
        definition.Steps.AddRange(container.Steps);
        definition.Outputs.Add(new OutputDefinition("output", container.Output!));
        return definition;
    }

    // `widths[i]` is one of the widths.
    private static string NameOf(Symbol symbol) => symbol switch
    {
        DerivedSymbol { IsNamed: false } => symbol is ElementSymbol { Part: null } element ? Names.Camel(Names.Singular(element.List.Name)) : "size",
        _ => Names.Camel(symbol.Name),
    };

    private static ParameterType TypeOf(Symbol symbol, ModuleDefinition owner)
    {
        if (symbol is ComparisonSymbol) return new ParameterType.Bool();
        foreach (var parameter in owner.Parameters)
        {
            if (parameter is { Type: ParameterType.Tuple tuple } && parameter.Parts.ToList().IndexOf(symbol) is >= 0 and var part) return tuple.Elements[part];
            if (symbol is not ElementSymbol element || element.List != parameter.Symbol) continue;
            var type = ((ParameterType.List)parameter.Type).Element;
            return element.Part is { } place ? ((ParameterType.Tuple)type).Elements[place] : type;
        }

        return new ParameterType.Int();
    }
}
