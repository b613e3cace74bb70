using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes the constructor: what it checks, then every member made and registered in the order of the source.</summary>
internal sealed partial class ConstructorEmitter
{
    private readonly ModuleDefinition definition;
    private readonly ModuleNames names;
    private readonly ModuleTypes types;
    private readonly CodeWriter writer;
    private readonly ArgumentText text;
    private readonly Construction construction;
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
        construction = new Construction(definition, names, types, text, NameOf);
        scope.Reserve(TakenNames.Mentioned);
        scope.Reserve(definition.ClassName);
        scope.Reserve(
            [.. definition.Parameters.SelectMany(p => p.Parts.Prepend(p.Symbol)).Select(names.Parameter), .. names.Members.Properties]);
        needed = new HashSet<Symbol>(StepSymbols.OfConstructor(definition.Steps)
            .Concat(SymbolSources.Close(ExposedSizes.Of(definition).SelectMany(size => size.Size.Symbols)))
            .Concat(SymbolSources.Close(definition.ConstructorGuards.SelectMany(guard => guard.Condition.Symbols))));
    }

    public void Write()
    {
        Document();
        using (writer.Open(
            $"public {Names.Escape(definition.ClassName)}({Parameters()})\n    : base(nameof({Names.Escape(definition.ClassName)}))"))
        {
            WriteDefaults();
            var guards = definition.ConstructorGuards.ToList();
            WriteGuards(guards);
            if (guards.Count < definition.ConstructorGuards.Count) writer.Blank();
            foreach (var symbol in names.Stored) writer.Line($"this.{names.FieldOf(symbol)} = {names.Parameter(symbol)};");
            if (names.Stored.Any()) writer.Blank();
            WriteSteps(definition.Steps);
            Flush();
            WriteGuards(guards);
            RequireChecked(guards);
            WriteExposed();
            new InitEmitter(definition, names, types, writer, text, scope).Write();
        }
    }

    // A default that is no constant of C# is set here, and a tuple taken apart.
    private void WriteDefaults()
    {
        foreach (var parameter in definition.Parameters)
        {
            var name = names.Parameter(parameter.Symbol);
            if (parameter.Parts.Count > 0)
            {
                var given = parameter.Default is { } value ? $"{name} ?? {text.Of(value)}" : name;
                writer.Line($"var ({string.Join(", ", parameter.Parts.Select(names.Parameter))}) = {given};");
            }
            else if (parameter is { Type: ParameterType.List, Default: { } list })
            {
                writer.Line($"{name} ??= {text.Of(list)};");
            }
        }
    }

    private void Document()
    {
        foreach (var parameter in definition.Parameters)
        {
            var what = parameter.InputAxis is { } source
                ? $"Size of dimension {parameter.Name} of <c>{Names.Xml(definition.Inputs[source.Input].Name)}</c>."
                : $"Parameter <c>{parameter.Name}</c>" +
                  $"{(parameter.Default is { } value ? $", by default {Names.Xml(text.Of(value))}" : "")}.";
            writer.Documentation($"param name=\"{names.Parameter(parameter.Symbol).TrimStart('@')}\"", what);
        }

        writer.Documentation("param name=\"device\"", "Where the weights are; the CPU by default.");
        writer.Documentation("param name=\"dtype\"", "Type of the floating weights; float32 by default.");
    }

    private string Parameters()
    {
        var list = new List<string>();

        // C# wants what has no default in front.
        foreach (var parameter in definition.Parameters.Where(p => p.Default is null)) list.Add(
            $"{TypeOf(parameter.Type)} {names.Parameter(parameter.Symbol)}");
        foreach (var parameter in definition.Parameters.Where(p => p.Default is not null))
        {
            var name = names.Parameter(parameter.Symbol);
            list.Add(parameter.Type is ParameterType.List or ParameterType.Tuple
                ? $"{TypeOf(parameter.Type)}? {name} = null"
                : $"{TypeOf(parameter.Type)} {name} = {text.Of(parameter.Default!)}");
        }

        list.Add("Device? device = null");
        list.Add("ScalarType? dtype = null");
        return string.Join(", ", list);
    }

    public static string TypeOf(ParameterType type) => type switch
    {
        ParameterType.Int => "long",
        ParameterType.Float => "double",
        ParameterType.Bool => "bool",
        ParameterType.List list => $"{TypeOf(list.Element)}[]",
        ParameterType.Tuple tuple => $"({string.Join(", ", tuple.Elements.Select(TypeOf))})",
        _ => throw new InvalidOperationException($"{type} is no C# type"),
    };

    /// <summary>The type of a parameter or of a part of one.</summary>
    public static string TypeOf(ModuleDefinition definition, Symbol symbol)
    {
        var parameter = definition.Parameters.First(p => p.Symbol == symbol || p.Parts.Contains(symbol));
        return TypeOf(parameter.Symbol == symbol ? parameter.Type : ((ParameterType.Tuple)parameter.Type)
            .Elements[parameter.Parts.ToList().IndexOf(symbol)]);
    }

    private string NameOf(Symbol symbol) =>
        locals.TryGetValue(symbol, out var local) ? local
        : names.IsParameter(symbol) ? names.Parameter(symbol)
        : symbol is DerivedSymbol derived ? derived.FormatOperand(NameOf)
        : symbol is MemberSizeSymbol size ? SizeOf(size)
        : throw new InvalidOperationException($"{symbol} of {definition.ClassName} is not known to its constructor");

    /// <summary>Sizes that loops have made, for whoever uses the class.</summary>
    private void WriteExposed()
    {
        foreach (var (output, axis, size) in ExposedSizes.Of(definition)) writer.Line($"{names.Sizes[(output, axis)]} = {text.Of(size)};");
    }

    private string SizeOf(MemberSizeSymbol size)
    {
        var part = size.Member is ContainerMember container
            ? NestedClasses.Define(container, definition, names.Members.NestedClass(container)!)
            : ((BlockMember)size.Member).Definition!;
        var place = names.Members.Place(size.Member);
        var target = lists.TryGetValue(size.Member, out var list) ? $"{list}[^1]" : place.Property;
        return $"{target}{(place.IsNullable ? "!" : "")}.{new ModuleNames(part).Sizes[(size.Output, size.Axis)]}";
    }

    private void WriteSteps(IReadOnlyList<Step> steps)
    {
        foreach (var step in steps)
        {
            DeclareNumbers(step);
            switch (step)
            {
                case RegisterStep register when loops > 0:
                    RegisterElement(register.Member);
                    made.Add(register.Member);
                    break;
                case RegisterStep register:
                    made.Add(register.Member);
                    if (register.Member is ContainerMember { ContainerKind: ContainerKind.ModuleList } children) WriteChildren(children);
                    var property = names.Members.Property(register.Member);
                    writer.Line($"{property} = {construction.Of(register.Member)};");
                    registrations.Add(
                        $"{Registration(register.Member)}({construction.Key(register.Member.Key)}, {property}{Keeping(register.Member)});");
                    break;
                case BranchStep { IsDecidedByCall: true } branch:
                    WriteSteps(branch.Then);
                    WriteSteps(branch.Else);
                    break;
                case BranchStep branch when IsNeeded(branch):
                    WriteBranch(branch);
                    break;
                case LoopStep loop when IsNeeded(loop):
                    WriteLoop(loop);
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

    /// <summary>Tensors outlive the dispose scope that the module is made in; TorchSharp sees to that for its layers alone.</summary>
    private static string Keeping(Member member) => member is ParameterMember or BufferMember ? ".Kept()" : "";
}
