using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>The expressions that make members, and their keys.</summary>
/// <param name="nameOf">How the constructor names what it is given or has computed.</param>
internal sealed class Construction(
    ModuleDefinition definition, ModuleNames names, ModuleTypes types, ArgumentText text, Func<Symbol, string> nameOf)
{
    /// <summary>The expression that makes a member.</summary>
    public string Of(Member member) => member switch
    {
        LayerMember layer => Layer(layer),
        BlockMember block => Block(block),
        ContainerMember { ContainerKind: ContainerKind.ModuleList } list =>
            $"new {types.Of(list)}({string.Join(", ", MemberTree.Own(list.Steps).Select(names.Members.Property))})",
        ContainerMember container => Sequential(container),
        ParameterMember parameter => Parameter(parameter),
        BufferMember buffer => new BufferEmitter(definition, names, buffer).Expression(),
        _ => throw new NotSupportedException($"{member.Kind} has no constructor"),
    };

    /// <summary>The key of a member, with the indices of the loops around.</summary>
    public string Key(Key key)
    {
        if (key.Constant is { } constant) return Names.Literal(constant);
        var literal = string.Concat(key.Parts.Select(part => part.Index is { } dim
            ? $"{{{text.Of(dim)}}}"
            : Names.Literal(part.Text!).Trim('"').Replace("{", "{{").Replace("}", "}}")));
        return $"$\"{literal}\"";
    }

    private string Layer(LayerMember member)
    {
        var module = member.Module;
        var values = new CallValues(new Dictionary<string, IReadOnlyList<string>>(), member.Arguments, member.Sizes);
        var arguments = text.Arguments(module.Arguments, member.Layer, values);
        if (module.TakesDevice) arguments.AddRange(["device: device", "dtype: dtype"]);
        var factory = module.Factory.StartsWith("new ", StringComparison.Ordinal) ? $"new {types.Of(member)}" : $"nn.{module.Factory}";
        return $"{factory}({string.Join(", ", arguments)})";
    }

    private string Block(BlockMember member)
    {
        var block = member.Definition!;
        ModuleNames? blockNames = null;
        var arguments = new List<string>();
        var positional = true;
        for (var i = 0; i < block.Parameters.Count; i++)
        {
            var parameter = block.Parameters[i];
            var value = member.Arguments[i];
            if (parameter.Default is { } defaultValue && text.Of(value) == text.Of(defaultValue))
            {
                positional = false;
                continue;
            }

            // What has no default comes first in C#; the rest is named, as a reader needs it.
            positional &= parameter.Default is null;
            arguments.Add(
                positional ? text.Of(value) : $"{(blockNames ??= new ModuleNames(block)).Parameter(parameter.Symbol)}: {text.Of(value)}");
        }

        arguments.AddRange(["device: device", "dtype: dtype"]);
        return $"new {types.Of(block)}({string.Join(", ", arguments)})";
    }

    private string Sequential(ContainerMember container)
    {
        if (names.Members.NestedClass(container) is { } nested)
        {
            var inner = NestedClasses.Define(container, definition, nested);
            var arguments = inner.Parameters.Select(parameter => nameOf(parameter.Symbol)).Concat(["device: device", "dtype: dtype"]);
            return $"new {nested}({string.Join(", ", arguments)})";
        }

        var children = container.Steps.OfType<RegisterStep>()
            .Select(step => $"({Key(step.Member.Key)}, {Of(step.Member)})")
            .ToList();
        return children.Count <= 2 && children.Sum(child => child.Length) < 100
            ? $"nn.Sequential({string.Join(", ", children)})"
            : $"nn.Sequential(\n    {string.Join(",\n    ", children)})";
    }

    private string Parameter(ParameterMember parameter)
    {
        var shape = $"[{string.Join(", ", parameter.Variable.Type.Shape.Select(text.Of))}]";
        var made = parameter.Initializer is { } initializer && !InitEmitter.MakesItself(initializer)
            ? "empty"
            : parameter.Initializer?.Description.Name ?? "zeros";
        var value = parameter.Initializer is { Description.Name: "full" } full ? $", {text.Of(full.Arguments["value"])}" : "";
        return $"nn.Parameter(torch.{made}({shape}{value}, device: device, dtype: dtype))";
    }
}
