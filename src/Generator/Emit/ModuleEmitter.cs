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
                var parameter = definition.Parameters.First(p => p.Symbol == symbol);
                writer.Line($"private readonly {ConstructorEmitter.TypeOf(parameter)} {names.FieldOf(symbol)};");
            }

            if (fields.Count > 0) writer.Blank();
            new ConstructorEmitter(definition, names, types, writer).Write();
            WriteProperties(definition.Steps, Presence.Always, definition, names, types, writer);
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
            using (writer.Open($"public override {ModuleTypes.ResultOf(definition)} forward({signature.ForwardParameters(forward.InputName)})"))
            {
                if (signature.IsPacked) writer.Line($"var ({string.Join(", ", definition.Inputs.Select(forward.InputName))}) = {InputSignature.Packed};");
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
        writer.Documentation("summary", "Does nothing: the constructor has registered every member under its key, so none is looked for by reflection.");
        using (writer.Open("protected override void RegisterComponents()"))
        {
        }
    }

    private enum Presence
    {
        Always,
        Sometimes,
        EachIteration,
    }

    private static void WriteProperties(
        IReadOnlyList<Step> steps, Presence presence, ModuleDefinition definition, ModuleNames names, ModuleTypes types, CodeWriter writer, bool isModuleList = false)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case RegisterStep { Member: var member }:
                    writer.Blank();
                    DocumentMember(writer, member, presence);
                    var type = presence switch
                    {
                        Presence.Always => types.Of(member),
                        Presence.Sometimes => types.Of(member) + "?",
                        _ when isModuleList => $"ModuleList<{types.Of(member)}>",
                        _ => $"IReadOnlyList<{types.Of(member)}>",
                    };
                    // TorchSharp finds the field by this name when it replaces the tensor, on another device say.
                    if (member is ParameterMember or BufferMember) writer.Line($"[field: TorchSharp.Utils.ComponentName(Name = {Names.Literal(member.Key.ToString())})]");
                    writer.Line($"public {type} {names.Members.Property(member)} {{ get; }}");
                    break;
                case BranchStep branch:
                    var inBranch = presence == Presence.EachIteration || branch.IsDecidedByCall ? presence : Presence.Sometimes;
                    WriteProperties(branch.Then, inBranch, definition, names, types, writer);
                    WriteProperties(branch.Else, inBranch, definition, names, types, writer);
                    break;
                case LoopStep loop:
                    WriteProperties(loop.Body, Presence.EachIteration, definition, names, types, writer, loop.ListKey is not null);
                    break;
            }
        }
    }

    private static void DocumentMember(CodeWriter writer, Member member, Presence presence)
    {
        var shapes = member.InputTypes.Count == 0
            ? string.Join(", ", member.OutputTypes)
            : $"{string.Join(", ", member.InputTypes)} → {string.Join(", ", member.OutputTypes)}";
        var when = presence == Presence.Sometimes ? " Null where it is not needed." : "";
        var about = member.Documentation is { } text ? $"{text} " : "";
        writer.Documentation("summary", Names.Xml($"{about}<c>{member.Key.Constant ?? member.Key.ToString()}</c>: {shapes}.{when}").Replace("&lt;c&gt;", "<c>").Replace("&lt;/c&gt;", "</c>"));
    }
}
