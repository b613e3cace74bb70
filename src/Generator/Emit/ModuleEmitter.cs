using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes one class: documentation, members, constructor, <c>forward</c>.</summary>
internal static class ModuleEmitter
{
    public static string Emit(ModuleDefinition definition, IReadOnlyCollection<string> hiding)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, definition.File, definition.Namespace, definition.ClassName);
        WriteClass(writer, definition, hiding);
        return writer.ToString();
    }

    private static void WriteClass(CodeWriter writer, ModuleDefinition definition, IReadOnlyCollection<string> hiding)
    {
        var names = new ModuleNames(definition);
        var types = new ModuleTypes(definition.Namespace, hiding, names.Members);

        // `forward` decides which parameters are kept in fields, so it is written first and set behind the constructor.
        var body = new CodeWriter();
        var forward = new ForwardEmitter(definition, names, body);
        forward.Write();
        var guards = new GuardEmitter(definition, forward).Write();
        var fields = names.Stored.ToList();

        Document(writer, definition);
        using (writer.Open($"public sealed partial class {Names.Escape(definition.ClassName)} : {ModuleTypes.BaseOf(definition)}"))
        {
            foreach (var symbol in fields)
            {
                writer.Line($"private readonly {ConstructorEmitter.TypeOf(definition, symbol)} {names.FieldOf(symbol)};");
            }

            if (fields.Count > 0) writer.Blank();
            new ConstructorEmitter(definition, names, types, writer).Write();
            WriteProperties(definition.Steps, names, types, writer);
            WriteSizes(definition, names, writer);
            writer.Blank();
            WriteRegistration(writer);
            writer.Blank();
            var signature = new InputSignature(definition);
            if (signature.HasOwnCall)
            {
                signature.WriteCall(writer, forward.InputName);
                writer.Blank();
            }

            signature.DocumentForward(writer, forward.InputName);
            using (writer.Open(
                $"public override {ModuleTypes.ResultOf(definition)} forward({signature.ForwardParameters(forward.InputName)})"))
            {
                if (signature.IsPacked)
                {
                    writer.Line($"var ({string.Join(", ", definition.Inputs.Select(forward.InputName))}) = {InputSignature.Packed};");
                }
                foreach (var line in guards) writer.Line(line);
                if (guards.Count > 0) writer.Blank();
                writer.Lines(body);
            }

            foreach (var buffer in definition.Steps.OfType<RegisterStep>().Select(step => step.Member).OfType<BufferMember>())
            {
                new BufferEmitter(definition, names, buffer).WriteMethod(writer);
            }

            foreach (var nested in names.Members.NestedClassNames)
            {
                writer.Blank();
                WriteClass(writer, NestedClasses.Define(nested.Key, definition, nested.Value), hiding);
            }
        }
    }

    private static void Document(CodeWriter writer, ModuleDefinition definition)
    {
        var kind = definition.Kind == ModuleKind.Model ? "model" : "block";
        writer.Documentation("summary", Names.Xml(definition.Documentation ?? $"The {kind} {definition.ClassName}."));
        var lines = definition.Inputs.Select(input => $"{input.Name}: {input.Variable.Type}{(input.IsOptional ? "?" : "")}")
            .Concat(definition.Outputs.Select(output => $"→ {output.Name}: {output.Variable.Type}"))
            .Concat(definition.ForwardGuards.Concat(definition.ConstructorGuards).Select(guard => $"Requires: {guard.Message}."));
        writer.Documentation("remarks", string.Join("\n", lines.Select(line => $"<para>{Names.Xml(line)}</para>")));
    }

    public static void WriteRegistration(CodeWriter writer)
    {
        writer.Documentation(
            "summary", "Does nothing: the constructor has registered every member under its key, so none is looked for by reflection.");
        using (writer.Open("protected override void RegisterComponents()"))
        {
        }
    }

    private static void WriteProperties(IReadOnlyList<Step> steps, ModuleNames names, ModuleTypes types, CodeWriter writer)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case RegisterStep { Member: var member }:
                    var place = names.Members.Place(member);
                    writer.Blank();
                    DocumentMember(writer, member, place);
                    // TorchSharp finds the field by this name when it replaces the tensor, on another device say.
                    if (member is ParameterMember or BufferMember)
                    {
                        writer.Line($"[field: TorchSharp.Utils.ComponentName(Name = {Names.Literal(member.Key.ToString())})]");
                    }
                    var initial = !place.MayBeEmpty ? "" : $" = {place.Nothing(0, types.Of(member))};";
                    writer.Line($"public {place.TypeOf(types.Of(member))} {place.Property} {{ get; }}{initial}");
                    if (member is ContainerMember { ContainerKind: ContainerKind.ModuleList } list)
                    {
                        WriteProperties(list.Steps, names, types, writer);
                    }
                    break;
                case BranchStep branch:
                    WriteProperties(branch.Then, names, types, writer);
                    WriteProperties(branch.Else, names, types, writer);
                    break;
                case LoopStep loop:
                    WriteProperties(loop.Body, names, types, writer);
                    break;
            }
        }
    }

    private static void WriteSizes(ModuleDefinition definition, ModuleNames names, CodeWriter writer)
    {
        foreach (var size in names.Sizes)
        {
            writer.Blank();
            writer.Documentation(
                "summary",
                $"Size of dimension {size.Key.Axis} of <c>{Names.Xml(definition.Outputs[size.Key.Output].Name)}</c>, as the " +
                $"constructor's arguments make it.");
            writer.Line($"public long {size.Value} {{ get; }}");
        }
    }

    private static void DocumentMember(CodeWriter writer, Member member, MemberPlace place)
    {
        var shapes = member.InputTypes.Count == 0
            ? string.Join(", ", member.OutputTypes)
            : $"{string.Join(", ", member.InputTypes)} → {string.Join(", ", member.OutputTypes)}";
        var when = place.IsNullable ? " Null where it is not needed." : "";
        var about = member.Documentation is { } text ? $"{text} " : "";
        writer.Documentation("summary", Names.Xml($"{about}<c>{member.Key.Constant ?? member.Key.ToString()}</c>: {shapes}.{when}")
            .Replace("&lt;c&gt;", "<c>").Replace("&lt;/c&gt;", "</c>"));
    }
}
