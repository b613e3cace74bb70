using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;

namespace ModelDsl.Generator.Emit;

/// <summary>C# types of members and signatures.</summary>
internal sealed class ModuleTypes(string @namespace, IReadOnlyCollection<string> hiding, MemberNames? members = null)
{
    private static readonly HashSet<string> Named =
        new(
            Catalogue.Layers.SelectMany(layer => layer.Modules).Select(module => module.Type)
                .Concat(["Sequential", "Parameter", "ModuleList"]),
            StringComparer.Ordinal);

    public string Of(Member member) => member switch
    {
        LayerMember { Module: var module } when module.Factory.StartsWith("new ", StringComparison.Ordinal) =>
            Qualify(module.Type, "ModelDsl.Runtime.Layers"),
        LayerMember { Module: var module } => Qualify(module.Type, "TorchSharp.Modules"),
        BlockMember { Definition: { } definition } => Of(definition),
        ContainerMember container when members?.NestedClass(container) is { } nested => nested,
        ContainerMember { ContainerKind: ContainerKind.ModuleList } => $"{Qualify("ModuleList", "TorchSharp.Modules")}<nn.Module>",
        ContainerMember => Qualify("Sequential", "TorchSharp.Modules"),
        ParameterMember => Qualify("Parameter", "TorchSharp.Modules"),
        _ => "Tensor",
    };

    public string Of(ModuleDefinition definition) =>
        definition.Namespace == @namespace ? Names.Escape(definition.ClassName)
        : definition.Namespace.Length == 0 ? $"global::{Names.Escape(definition.ClassName)}"
        : $"global::{Names.EscapeQualified(definition.Namespace)}.{Names.Escape(definition.ClassName)}";

    /// <summary><c>nn.Module&lt;Tensor, Tensor?, Tensor&gt;</c></summary>
    public static string BaseOf(ModuleDefinition definition) =>
        $"nn.Module<{new InputSignature(definition).Types}, {ResultOf(definition)}>";

    public static string ResultOf(ModuleDefinition definition) =>
        definition.Outputs.Count == 1
            ? "Tensor"
            : $"({string.Join(", ", TupleNames.Of(definition.Outputs.Select(output => output.Name)).Select(name => $"Tensor {name}"))})";

    /// <summary>Those of a program's class names that layers have too; these layers are then named in full.</summary>
    public static IReadOnlyList<string> Hiding(IEnumerable<string> classNames) =>
        [.. classNames.Where(Named.Contains).Distinct().OrderBy(name => name, StringComparer.Ordinal)];

    private string Qualify(string type, string space) => hiding.Contains(type) ? $"global::{space}.{type}" : type;
}
