using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes the constructor: what it checks, then every member made and registered in the order of the source.</summary>
internal sealed class ConstructorEmitter
{
    private readonly ModuleDefinition definition;
    private readonly ModuleNames names;
    private readonly ModuleTypes types;
    private readonly CodeWriter writer;
    private readonly ArgumentText text;
    private readonly Dictionary<Symbol, string> locals = [];
    private readonly NameScope scope = new();
    private readonly List<string> registrations = [];

    public ConstructorEmitter(ModuleDefinition definition, ModuleNames names, ModuleTypes types, CodeWriter writer)
    {
        this.definition = definition;
        this.names = names;
        this.types = types;
        this.writer = writer;
        text = new ArgumentText(NameOf, Placement.InConstructor);
        scope.Reserve([.. definition.Parameters.Select(p => names.Parameter(p.Symbol)), "device", "dtype"]);
    }

    public void Write()
    {
        Document();
        using (writer.Open($"public {Names.Escape(definition.ClassName)}({Parameters()})\n    : base(nameof({Names.Escape(definition.ClassName)}))"))
        {
            foreach (var parameter in definition.Parameters.Where(p => IsList(p) && p.Default is not null))
            {
                writer.Line($"{names.Parameter(parameter.Symbol)} ??= {text.Of(parameter.Default!)};");
            }

            foreach (var guard in definition.ConstructorGuards)
            {
                writer.Line($"ParameterGuard.Require({text.Of(guard.Condition)}, nameof({Names.Escape(definition.ClassName)}), {Names.Literal(guard.Message)});");
            }

            if (definition.ConstructorGuards.Count > 0) writer.Blank();
            foreach (var symbol in names.Stored) writer.Line($"this.{names.FieldOf(symbol)} = {names.Parameter(symbol)};");
            if (names.Stored.Any()) writer.Blank();
            WriteSteps(definition.Steps, null);
            Flush();
            new InitEmitter(definition, names, types, writer, text, scope).Write();
        }
    }

    private void Document()
    {
        foreach (var parameter in definition.Parameters)
        {
            var what = parameter.InputAxis is { } source
                ? $"Size of dimension {parameter.Name} of <c>{Names.Xml(definition.Inputs[source.Input].Name)}</c>."
                : $"Parameter <c>{parameter.Name}</c>{(parameter.Default is { } value ? $", by default {Names.Xml(text.Of(value))}" : "")}.";
            writer.Documentation($"param name=\"{names.Parameter(parameter.Symbol).TrimStart('@')}\"", what);
        }

        writer.Documentation("param name=\"device\"", "Where the weights are; the CPU by default.");
        writer.Documentation("param name=\"dtype\"", "Type of the floating weights; float32 by default.");
    }

    private string Parameters()
    {
        var list = new List<string>();

        // C# wants what has no default in front.
        foreach (var parameter in definition.Parameters.Where(p => p.Default is null)) list.Add($"{TypeOf(parameter)} {names.Parameter(parameter.Symbol)}");
        foreach (var parameter in definition.Parameters.Where(p => p.Default is not null))
        {
            var name = names.Parameter(parameter.Symbol);
            list.Add(IsList(parameter) ? $"{TypeOf(parameter)}? {name} = null" : $"{TypeOf(parameter)} {name} = {text.Of(parameter.Default!)}");
        }

        list.Add("Device? device = null");
        list.Add("ScalarType? dtype = null");
        return string.Join(", ", list);
    }

    public static string TypeOf(DefinitionParameter parameter) => parameter.Type switch
    {
        DefinitionParameterType.Int => "long",
        DefinitionParameterType.Float => "double",
        DefinitionParameterType.Bool => "bool",
        DefinitionParameterType.IntList => "long[]",
        DefinitionParameterType.FloatList => "double[]",
        _ => "bool[]",
    };

    private static bool IsList(DefinitionParameter parameter) => parameter.Type >= DefinitionParameterType.IntList;

    private string NameOf(Symbol symbol) => locals.TryGetValue(symbol, out var local) ? local : names.Parameter(symbol);

    private void WriteSteps(IReadOnlyList<Step> steps, Loop? loop)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case RegisterStep register when loop is not null:
                    RegisterElement(register.Member, loop);
                    break;
                case RegisterStep register:
                    var property = names.Members.Property(register.Member);
                    writer.Line($"{property} = {Construct(register.Member)};");
                    registrations.Add($"{Registration(register.Member)}({KeyText(register.Member.Key)}, {property});");
                    break;
                case BranchStep { IsDecidedByCall: true } branch:
                    WriteSteps(branch.Then, loop);
                    WriteSteps(branch.Else, loop);
                    break;
                case BranchStep branch when RegistersIn(branch.Then) || RegistersIn(branch.Else):
                    WriteBranch(branch, loop);
                    break;
                case LoopStep inner when RegistersIn(inner.Body):
                    WriteLoop(inner);
                    break;
            }
        }
    }

    // Members first, then their registration: one block each while nothing but their order ties them.
    private void Flush()
    {
        if (registrations.Count == 0) return;
        writer.Blank();
        foreach (var registration in registrations) writer.Line(registration);
        registrations.Clear();
        writer.Blank();
    }

    private static string Registration(Member member) => member switch
    {
        ParameterMember => "register_parameter",
        BufferMember => "register_buffer",
        _ => "register_module",
    };

    private void WriteBranch(BranchStep branch, Loop? loop)
    {
        Flush();
        var (condition, first, second) = RegistersIn(branch.Then)
            ? (branch.Condition, branch.Then, branch.Else)
            : (Condition.Not(branch.Condition), branch.Else, branch.Then);
        using (writer.Open($"if ({text.Of(condition)})"))
        {
            WriteSteps(first, loop);
            Flush();
        }

        if (RegistersIn(second))
        {
            using (writer.Open("else"))
            {
                WriteSteps(second, loop);
                Flush();
            }
        }

        writer.Blank();
    }

    private sealed record Loop(LoopStep Step, string Index);

    private void WriteLoop(LoopStep loop)
    {
        Flush();
        var index = scope.Take(loop.Index.Name);
        locals[loop.Index] = index;
        var lists = MemberTree.Own(loop.Body).ToList();
        foreach (var member in lists)
        {
            var property = names.Members.Property(member);
            writer.Line(loop.ListKey is not null
                ? $"{property} = new ModuleList<{types.Of(member)}>();"
                : $"var {Names.Camel(property)} = new List<{types.Of(member)}>();");
        }

        foreach (var carried in loop.Dims)
        {
            var name = scope.Take(carried.Symbol.Name);
            locals[carried.Symbol] = name;
            writer.Line($"long {name} = {text.Of(carried.Initial)};");
        }

        using (writer.Open($"for (long {index} = 0; {index} < {text.Of(loop.Count)}; {index}++)"))
        {
            WriteSteps(loop.Body, new Loop(loop, index));
            foreach (var carried in loop.Dims) writer.Line($"{locals[carried.Symbol]} = {text.Of(carried.Next)};");
        }

        foreach (var member in lists)
        {
            var property = names.Members.Property(member);
            if (loop.ListKey is { } key) registrations.Add($"register_module({KeyText(key)}, {property});");
            else writer.Line($"{property} = {Names.Camel(property)};");
        }

        writer.Blank();
    }

    private void RegisterElement(Member member, Loop loop)
    {
        var property = names.Members.Property(member);
        if (loop.Step.ListKey is not null)
        {
            writer.Line($"{property}.Add({Construct(member)});");
            return;
        }

        var list = Names.Camel(property);
        writer.Line($"{list}.Add({Construct(member)});");
        writer.Line($"{Registration(member)}({KeyText(member.Key)}, {list}[^1]);");
    }

    private string KeyText(Key key)
    {
        if (key.Constant is { } constant) return Names.Literal(constant);
        var literal = string.Concat(key.Parts.Select(part => part.Index is { } dim
            ? $"{{{text.Of(dim)}}}"
            : Names.Literal(part.Text!).Trim('"').Replace("{", "{{").Replace("}", "}}")));
        return $"$\"{literal}\"";
    }

    /// <summary>The expression that makes a member.</summary>
    private string Construct(Member member) => member switch
    {
        LayerMember layer => ConstructLayer(layer),
        BlockMember block => ConstructBlock(block),
        ContainerMember container => ConstructSequential(container),
        ParameterMember parameter => ConstructParameter(parameter),
        BufferMember buffer => new BufferEmitter(definition, names, buffer).Expression(),
        _ => throw new NotSupportedException($"{member.Kind} has no constructor"),
    };

    private string ConstructLayer(LayerMember member)
    {
        var module = member.Layer.Module;
        var values = new CallValues(new Dictionary<string, IReadOnlyList<string>>(), member.Arguments, member.Sizes);
        var arguments = text.Arguments(module.Arguments, member.Layer, values);
        if (module.TakesDevice) arguments.AddRange(["device: device", "dtype: dtype"]);
        var factory = module.Factory.StartsWith("new ", StringComparison.Ordinal) ? $"new {types.Of(member)}" : $"nn.{module.Factory}";
        return $"{factory}({string.Join(", ", arguments)})";
    }

    private string ConstructBlock(BlockMember member)
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
            arguments.Add(positional ? text.Of(value) : $"{(blockNames ??= new ModuleNames(block)).Parameter(parameter.Symbol)}: {text.Of(value)}");
        }

        arguments.AddRange(["device: device", "dtype: dtype"]);
        return $"new {types.Of(block)}({string.Join(", ", arguments)})";
    }

    private string ConstructSequential(ContainerMember container)
    {
        if (names.Members.NestedClass(container) is { } nested)
        {
            var inner = NestedClasses.Define(container, definition, nested);
            var arguments = inner.Parameters.Select(parameter => NameOf(parameter.Symbol)).Concat(["device: device", "dtype: dtype"]);
            return $"new {nested}({string.Join(", ", arguments)})";
        }

        var children = container.Steps.OfType<RegisterStep>()
            .Select(step => $"({KeyText(step.Member.Key)}, {Construct(step.Member)})")
            .ToList();
        return children.Count <= 2 && children.Sum(child => child.Length) < 100
            ? $"nn.Sequential({string.Join(", ", children)})"
            : $"nn.Sequential(\n    {string.Join(",\n    ", children)})";
    }

    private string ConstructParameter(ParameterMember parameter)
    {
        var shape = $"[{string.Join(", ", parameter.Variable.Type.Shape.Select(text.Of))}]";
        var made = parameter.Initializer is { } initializer && !InitEmitter.MakesItself(initializer) ? "empty" : parameter.Initializer?.Description.Name ?? "zeros";
        var value = parameter.Initializer is { Description.Name: "full" } full ? $", {text.Of(full.Arguments["value"])}" : "";
        return $"nn.Parameter(torch.{made}({shape}{value}, device: device, dtype: dtype))";
    }

    private static bool RegistersIn(IReadOnlyList<Step> steps) => MemberTree.Own(steps).Any();
}
